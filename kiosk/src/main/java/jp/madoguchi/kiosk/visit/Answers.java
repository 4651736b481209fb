package jp.madoguchi.kiosk.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.presence.Verdict;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicantRules.Consequences;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.ApplicationSubmitted.Contact;
import jp.madoguchi.sync.ApplicationSubmitted.FromCard;
import jp.madoguchi.sync.ApplicationSubmitted.Representative;
import jp.madoguchi.sync.ApplicationSubmitted.Wishes;

/**
 * What the resident has answered so far. Lives in memory only. Personal data.
 *
 * @param form the application ID
 * @param formConfirmed whether the resident has confirmed it
 * @param person what follows from kind and birth date
 * @param personConfirmed whether the resident has read that
 * @param picture the picture taken for {@code form}
 * @param coaching where the coach for special cases stands
 * @param staffLook staff use the picture in spite of what the check says of it
 * @param pictureAccepted whether the resident wants it on the card
 * @param confirmedAt when everything was confirmed; kept over a failed commit, so that the retry
 *     says the same
 * @param fromCard what was read from the card that is to be replaced; empty = no card was read
 * @param witness what the camera said of who confirmed; empty without a picture
 */
public record Answers(
    Optional<Instant> consentedAt,
    Optional<ApplicationId> form,
    boolean formConfirmed,
    Optional<ApplicantKind> kind,
    Optional<LocalDate> birthDate,
    Optional<Consequences> person,
    boolean personConfirmed,
    Optional<Representative> representative,
    Optional<Wishes> wishes,
    Optional<Contact> contact,
    Coaching coaching,
    Optional<Picture> picture,
    Optional<StaffLook> staffLook,
    boolean pictureAccepted,
    Optional<Instant> confirmedAt,
    Optional<Outbox.Committed> receipt,
    Optional<FromCard> fromCard,
    Optional<Verdict> witness) {

  static final Answers NONE = new AnswersChange().done();

  /** Whether this step has its answer. Steps without a question always have. */
  public boolean has(Step step) {
    return switch (step) {
      case CONSENT -> consentedAt.isPresent();
      case FORM -> form.isPresent();
      case FORM_CHECK -> formConfirmed;
      case WHO -> kind.isPresent();
      case BIRTH -> person.isPresent();
      case PERSON -> personConfirmed;
      case REPRESENTATIVE -> representative.isPresent();
      case WISHES -> wishes.isPresent();
      case CONTACT -> contact.isPresent();
      case PHOTO -> pictureAccepted;
      case CHECK -> receipt.isPresent();
      case STOPPED, DONE -> true;
    };
  }

  /** Whether the picture may go on the card: it is good, or staff have looked at it. */
  public boolean pictureUsable() {
    return picture.filter(p -> p.good() || staffLook.isPresent()).isPresent();
  }

  AnswersChange change() {
    return new AnswersChange(this);
  }

  @Override
  public String toString() {
    return "Answers[personal]";
  }
}
