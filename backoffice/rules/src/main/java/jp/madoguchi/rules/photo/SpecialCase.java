package jp.madoguchi.rules.photo;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.rules.PhotoReason;

/**
 * An unavoidable reason for a picture that can't keep every rule (写真特例, rules B7).
 *
 * @param code its name in records, forms and message keys
 * @param group heading on the screens
 * @param excuses what no longer refuses the picture; everything else still does
 * @param framing how resident and camera stand to each other
 * @param steadiness how still to be, where the usual is too much to ask
 * @param ages whom it can be, by age in years; empty = anybody
 * @param offers when the kiosk offers it by itself
 * @param staffConfirms whether staff have to look before it counts
 * @param formReason what is written into the form's 氏名 field, Japanese
 * @param photographerHint for staff, Japanese
 * @param source where the rule comes from
 */
public record SpecialCase(
    String code,
    Group group,
    Set<PhotoReason> excuses,
    Framing framing,
    Optional<Steadiness> steadiness,
    Optional<Ages> ages,
    List<CoachOffer> offers,
    boolean staffConfirms,
    String formReason,
    String photographerHint,
    String source) {

  /**
   * What nothing excuses: the face must be there, whole, alone, lit and sharp, and the file as
   * J-LIS takes it.
   */
  public static final Set<PhotoReason> NEVER_EXCUSED =
      Set.of(
          PhotoReason.NOFACE,
          PhotoReason.MULTIFACE,
          PhotoReason.NOT_SAME_PERSON,
          PhotoReason.DARK,
          PhotoReason.BLUR,
          PhotoReason.LOWRES,
          PhotoReason.FILETYPE,
          PhotoReason.CMYK,
          PhotoReason.RETOUCHED,
          PhotoReason.OLD);

  /** Copies what it is given; refuses a case that excuses too much, or changes nothing. */
  public SpecialCase {
    excuses = Set.copyOf(excuses);
    offers = List.copyOf(offers);
    if (!code.matches("[a-z][a-z-]{1,31}")) {
      throw new IllegalArgumentException("a case's code is lower-case letters and -");
    }
    if (excuses.stream().anyMatch(NEVER_EXCUSED::contains)) {
      throw new IllegalArgumentException("case " + code + " excuses what nothing excuses");
    }
    if (excuses.isEmpty() && framing == Framing.NORMAL && steadiness.isEmpty()) {
      throw new IllegalArgumentException("case " + code + " changes nothing");
    }
    if (formReason.isBlank() || photographerHint.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("case " + code + " lacks its wording or its source");
    }
  }

  /** Headings under which the cases stand. */
  public enum Group {
    HEAD,
    EYES,
    BODY,
    OTHER
  }

  /**
   * Ages in years.
   *
   * @param from the youngest
   * @param to the oldest
   */
  public record Ages(int from, int to) {}

  /** Whether somebody of this age can have it. */
  public boolean possibleAt(int age) {
    return ages.filter(a -> age < a.from() || age > a.to()).isEmpty();
  }

  /** What still refuses a picture, in the order of the reasons. */
  public Set<PhotoReason> stillNeeded() {
    Set<PhotoReason> needed = EnumSet.allOf(PhotoReason.class);
    needed.removeAll(excuses);
    return needed;
  }

  /** What is excused, in the order of the reasons. */
  public List<PhotoReason> excusesInOrder() {
    return excuses.stream().sorted().collect(Collectors.toUnmodifiableList());
  }
}
