package jp.madoguchi.sim.camera;

import java.time.LocalDate;

/**
 * A made-up resident. No such person exists: the names are the sample names of forms, the
 * application IDs begin with 99999, mail and telephone can't be reached.
 *
 * @param id short name for addresses, such as {@code r01}
 * @param name as on the form
 * @param kana its reading
 * @param birthDate decides what applies (under 1: no photo; under 15: a representative)
 * @param applicationId 23 digits of the application form
 * @param mail at example.jp
 * @param phone in the 06-0000 block, which is not given out
 * @param looks the face
 */
public record Resident(
    String id,
    String name,
    String kana,
    LocalDate birthDate,
    String applicationId,
    String mail,
    String phone,
    Looks looks) {

  /** The resident as the rules want the picture to be. */
  public Scene scene() {
    return Scene.good(looks).withSeed(Integer.parseInt(id.substring(1)));
  }

  /** The application form in the resident's hands. */
  public Sheet sheet(Sheet.Kind kind, boolean beside) {
    return new Sheet(kind, applicationId, beside);
  }

  @Override
  public String toString() {
    return "Resident[" + id + "]";
  }
}
