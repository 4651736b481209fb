package jp.madoguchi.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A resident's application, confirmed by the resident. Personal data: never logged.
 *
 * @param visitId random name of the visit
 * @param applicationId 申請書ID, 23 digits
 * @param applicant who applies, in {@code jp.madoguchi.rules.ApplicantKind}'s names
 * @param birthDate of the person the card is for
 * @param representative needed under 15 and for an adult ward
 * @param wishes certificates and braille
 * @param contact how to reach the applicant if something is missing
 * @param photo empty only for a card without photo (under 1 at application)
 * @param language the screens' language tag
 * @param consentedAt when the resident consented, by the kiosk's clock
 * @param confirmedAt when the resident confirmed the check page, by the kiosk's clock
 * @param fromCard what was read from the card that is to be renewed; empty = a form alone, and
 *     every entry written before this member existed
 */
public record ApplicationSubmitted(
    String visitId,
    String applicationId,
    String applicant,
    LocalDate birthDate,
    Optional<Representative> representative,
    Wishes wishes,
    Contact contact,
    Optional<Photo> photo,
    String language,
    Instant consentedAt,
    Instant confirmedAt,
    Optional<FromCard> fromCard)
    implements Payload {

  /** The type name in the log. */
  public static final String TYPE = "application.submitted.v1";

  /** 代理人記載欄: ふりがな, 氏名, 本人との関係, 住所, 電話. */
  public record Representative(
      String kana, String name, String relation, String address, String phone) {
    @Override
    public String toString() {
      return "Representative[personal]";
    }
  }

  /**
   * What the applicant wants.
   *
   * @param signingCertificate 署名用電子証明書, issued unless declined; never under 15
   * @param authenticationCertificate 利用者証明用電子証明書, issued unless declined
   * @param brailleKana the name in kana for 点字表記, at most 24 characters; empty = no braille
   */
  public record Wishes(
      boolean signingCertificate, boolean authenticationCertificate, Optional<String> brailleKana) {
    @Override
    public String toString() {
      return "Wishes[personal]";
    }
  }

  /** 連絡用氏名 with an e-mail address or a phone number (at least one of them). */
  public record Contact(String name, Optional<String> email, Optional<String> phone) {
    @Override
    public String toString() {
      return "Contact[personal]";
    }
  }

  /**
   * The picture taken in this visit.
   *
   * @param blob hash of the sealed picture, also named by the entry
   * @param width pixels
   * @param height pixels
   * @param attempts how many pictures were taken in the visit, with this one
   * @param measures the checks' figures by name, units in docs
   * @param seal what binds it to the application ID; empty only in entries written before this
   *     member existed
   */
  public record Photo(
      String blob,
      int width,
      int height,
      int attempts,
      Map<String, Double> measures,
      Optional<Seal> seal) {
    /** Copies the figures. */
    public Photo {
      measures = Map.copyOf(measures);
    }
  }

  /**
   * The shutter seal: picture and application ID were bound when the picture was taken.
   *
   * @param shutter the signed {@link Statement.Shutter}, the same as in the {@link PhotoTaken}
   *     entry
   * @param salt opens the statement's commitment to the ID, lower-case hex
   * @param seq number of the {@link PhotoTaken} entry in the same log
   * @param witness the look at the confirmation; empty where the kiosk has no face matcher
   * @param override what staff overrode after the picture was taken
   * @param special the special case (写真特例) by which it was taken
   */
  public record Seal(
      String shutter,
      String salt,
      long seq,
      Optional<Witness> witness,
      Optional<PhotoTaken.StaffOverride> override,
      Optional<PhotoTaken.Special> special) {
    @Override
    public String toString() {
      return "Seal[" + seq + "]";
    }
  }

  /**
   * Whether the person who confirmed is the one in the picture, and stood there all the time.
   *
   * @param samePerson the witness frame shows the person of the picture, as far as a camera can
   *     tell
   * @param similarity cosine similarity of the two faces, rounded to two digits; empty when they
   *     couldn't be compared
   * @param unbroken one and the same face from the ID's confirmation on
   * @param staff the camera couldn't tell, and staff looked instead
   * @param voids pictures of this visit that were thrown away because that was not so
   */
  public record Witness(
      boolean samePerson,
      Optional<Double> similarity,
      boolean unbroken,
      boolean staff,
      int voids) {}

  /**
   * 基本4情報 as the card gave them for its 4-digit PIN; the birth date is the application's.
   *
   * @param kind why a new card is applied for, by the rules' name of the kind
   * @param name 氏名
   * @param address 住所
   * @param sex 性別 by its JIS X 0303 digit: 1 male, 2 female, 9 other, 0 unknown
   */
  public record FromCard(String kind, String name, String address, String sex) {
    @Override
    public String toString() {
      return "FromCard[personal]";
    }
  }

  @Override
  public String toString() {
    return "ApplicationSubmitted[personal]";
  }
}
