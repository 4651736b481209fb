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
    Instant confirmedAt)
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
   */
  public record Photo(
      String blob, int width, int height, int attempts, Map<String, Double> measures) {
    /** Copies the figures. */
    public Photo {
      measures = Map.copyOf(measures);
    }
  }

  @Override
  public String toString() {
    return "ApplicationSubmitted[personal]";
  }
}
