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

/** Builds changed answers; what depends on a changed answer falls with it. */
final class AnswersChange {
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
  private Coaching coaching = new Coaching.None();
  private Optional<Picture> picture = Optional.empty();
  private Optional<StaffLook> staffLook = Optional.empty();
  private boolean pictureAccepted;
  private Optional<Instant> confirmedAt = Optional.empty();
  private Optional<Outbox.Committed> receipt = Optional.empty();
  private Optional<FromCard> fromCard = Optional.empty();
  private Optional<Verdict> witness = Optional.empty();

  AnswersChange() {}

  AnswersChange(Answers a) {
    consentedAt = a.consentedAt();
    form = a.form();
    formConfirmed = a.formConfirmed();
    kind = a.kind();
    birthDate = a.birthDate();
    person = a.person();
    personConfirmed = a.personConfirmed();
    representative = a.representative();
    wishes = a.wishes();
    contact = a.contact();
    coaching = a.coaching();
    picture = a.picture();
    staffLook = a.staffLook();
    pictureAccepted = a.pictureAccepted();
    confirmedAt = a.confirmedAt();
    receipt = a.receipt();
    fromCard = a.fromCard();
    witness = a.witness();
  }

  AnswersChange consentedAt(Instant at) {
    consentedAt = Optional.of(at);
    return this;
  }

  /** Another ID than before: the picture was taken for that one, the case agreed for it. */
  AnswersChange form(ApplicationId id) {
    if (!form.equals(Optional.of(id))) {
      otherPerson();
    }
    form = Optional.of(id);
    formConfirmed = false;
    return this;
  }

  AnswersChange noForm() {
    form = Optional.empty();
    return formConfirmed(false).otherPerson();
  }

  AnswersChange formConfirmed(boolean confirmed) {
    formConfirmed = confirmed;
    return this;
  }

  /** Another relation than before: another person. */
  AnswersChange kind(ApplicantKind chosen) {
    if (!kind.equals(Optional.of(chosen))) {
      birthDate = Optional.empty();
      person = Optional.empty();
      personConfirmed = false;
      representative = Optional.empty();
      wishes = Optional.empty();
      otherPerson();
    }
    kind = Optional.of(chosen);
    return this;
  }

  /** Another birth date than before: another person, and other certificates perhaps. */
  AnswersChange birth(LocalDate date, Consequences follows) {
    if (!birthDate.equals(Optional.of(date))) {
      otherPerson();
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

  AnswersChange personConfirmed() {
    personConfirmed = true;
    return this;
  }

  AnswersChange representative(Representative r) {
    representative = Optional.of(r);
    return this;
  }

  AnswersChange wishes(Wishes w) {
    wishes = Optional.of(w);
    return this;
  }

  AnswersChange contact(Contact c) {
    contact = Optional.of(c);
    return this;
  }

  AnswersChange picture(Picture p) {
    noPicture().picture = Optional.of(p);
    return this;
  }

  /** A picture belongs to the case by which it was taken. */
  AnswersChange coaching(Coaching next) {
    if (!next.chosen().equals(coaching.chosen())) {
      noPicture();
    }
    coaching = next;
    return this;
  }

  AnswersChange staffLook(StaffLook look) {
    staffLook = Optional.of(look);
    return this;
  }

  private AnswersChange otherPerson() {
    coaching = new Coaching.None();
    return noPicture();
  }

  AnswersChange noPicture() {
    picture = Optional.empty();
    staffLook = Optional.empty();
    pictureAccepted = false;
    return this;
  }

  AnswersChange pictureAccepted() {
    pictureAccepted = true;
    return this;
  }

  AnswersChange confirmedAt(Optional<Instant> at) {
    confirmedAt = at;
    return this;
  }

  AnswersChange witness(Optional<Verdict> said) {
    witness = said;
    return this;
  }

  AnswersChange fromCard(FromCard card) {
    fromCard = Optional.of(card);
    return this;
  }

  AnswersChange receipt(Outbox.Committed committed) {
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
        coaching,
        picture,
        staffLook,
        pictureAccepted,
        confirmedAt,
        receipt,
        fromCard,
        witness);
  }
}
