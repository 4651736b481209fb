package jp.madoguchi.kiosk.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicantRules.Consequences;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.sync.ApplicationSubmitted.Contact;
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
 * @param pictureAccepted whether the resident wants it on the card
 * @param confirmedAt when everything was confirmed; kept over a failed commit, so that the retry
 *     says the same
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
    Optional<Picture> picture,
    boolean pictureAccepted,
    Optional<Instant> confirmedAt,
    Optional<Outbox.Committed> receipt) {

  static final Answers NONE = new Change().done();

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

  Change change() {
    return new Change(this);
  }

  @Override
  public String toString() {
    return "Answers[personal]";
  }

  /** Builds changed answers; what depends on a changed answer falls with it. */
  static final class Change {
    private Optional<Instant> consentedAt = Optional.empty();
    private Optional<ApplicationId> form = Optional.empty();
    private boolean formConfirmed;
    private Optional<ApplicantKind> kind = Optional.empty();
    private Optional<LocalDate> birthDate = Optional.empty();
    private Optional<Consequences> person = Optional.empty();
    private boolean personConfirmed;
    private Optional<Representative> representative = Optional.empty();
    private Optional<Wishes> wishes = Optional.empty();
    private Optional<Contact> contact = Optional.empty();
    private Optional<Picture> picture = Optional.empty();
    private boolean pictureAccepted;
    private Optional<Instant> confirmedAt = Optional.empty();
    private Optional<Outbox.Committed> receipt = Optional.empty();

    private Change() {}

    private Change(Answers a) {
      consentedAt = a.consentedAt;
      form = a.form;
      formConfirmed = a.formConfirmed;
      kind = a.kind;
      birthDate = a.birthDate;
      person = a.person;
      personConfirmed = a.personConfirmed;
      representative = a.representative;
      wishes = a.wishes;
      contact = a.contact;
      picture = a.picture;
      pictureAccepted = a.pictureAccepted;
      confirmedAt = a.confirmedAt;
      receipt = a.receipt;
    }

    Change consentedAt(Instant at) {
      consentedAt = Optional.of(at);
      return this;
    }

    /** Another ID than before: the picture was taken for that one. */
    Change form(ApplicationId id) {
      if (!form.equals(Optional.of(id))) {
        noPicture();
      }
      form = Optional.of(id);
      formConfirmed = false;
      return this;
    }

    Change noForm() {
      form = Optional.empty();
      formConfirmed = false;
      return noPicture();
    }

    Change formConfirmed(boolean confirmed) {
      formConfirmed = confirmed;
      return this;
    }

    /** Another relation than before: another person. */
    Change kind(ApplicantKind chosen) {
      if (!kind.equals(Optional.of(chosen))) {
        birthDate = Optional.empty();
        person = Optional.empty();
        personConfirmed = false;
        representative = Optional.empty();
        wishes = Optional.empty();
        noPicture();
      }
      kind = Optional.of(chosen);
      return this;
    }

    /** Another birth date than before: another person, and other certificates perhaps. */
    Change birth(LocalDate date, Consequences follows) {
      if (!birthDate.equals(Optional.of(date))) {
        noPicture();
      }
      boolean otherCertificates =
          person.filter(p -> p.signingCertificate() == follows.signingCertificate()).isEmpty();
      if (otherCertificates) {
        wishes = Optional.empty();
      }
      if (!follows.representative()) {
        representative = Optional.empty();
      }
      birthDate = Optional.of(date);
      person = Optional.of(follows);
      personConfirmed = false;
      return this;
    }

    Change personConfirmed() {
      personConfirmed = true;
      return this;
    }

    Change representative(Representative r) {
      representative = Optional.of(r);
      return this;
    }

    Change wishes(Wishes w) {
      wishes = Optional.of(w);
      return this;
    }

    Change contact(Contact c) {
      contact = Optional.of(c);
      return this;
    }

    Change picture(Picture p) {
      picture = Optional.of(p);
      pictureAccepted = false;
      return this;
    }

    Change noPicture() {
      picture = Optional.empty();
      pictureAccepted = false;
      return this;
    }

    Change pictureAccepted() {
      pictureAccepted = true;
      return this;
    }

    Change confirmedAt(Optional<Instant> at) {
      confirmedAt = at;
      return this;
    }

    Change receipt(Outbox.Committed committed) {
      receipt = Optional.of(committed);
      return this;
    }

    Answers done() {
      return new Answers(
          consentedAt,
          form,
          formConfirmed,
          kind,
          birthDate,
          person,
          personConfirmed,
          representative,
          wishes,
          contact,
          picture,
          pictureAccepted,
          confirmedAt,
          receipt);
    }
  }
}
