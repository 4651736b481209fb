package jp.madoguchi.kiosk.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Exposures;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.photo.PhotoReport;
import jp.madoguchi.kiosk.photo.Portrait;
import jp.madoguchi.kiosk.photo.Reports;
import jp.madoguchi.kiosk.session.FakeOutbox;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sync.ApplicationSubmitted.Contact;
import jp.madoguchi.sync.ApplicationSubmitted.Representative;
import jp.madoguchi.sync.ApplicationSubmitted.Wishes;

/** Visits and their parts for tests. */
final class Visits {
  static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final ApplicationId ID = new ApplicationId("12345678901234567890123");
  static final ApplicationId OTHER_ID = new ApplicationId("99995678901234567890123");
  static final Outbox.Committed RECEIPT =
      new Outbox.Committed("K01-1-00001-ABCD", 1, "abcd", "jws", NOW);

  private static final FakeOutbox OUTBOX = new FakeOutbox();

  private Visits() {}

  static Visit fresh() {
    return Visit.begin("visit-1", NOW, TODAY);
  }

  /** The visit after these commands, each of which must be taken. */
  static Visit after(Visit start, Command... commands) {
    Visit visit = start;
    for (Command command : commands) {
      visit =
          switch (visit.on(command, NOW)) {
            case Outcome.Moved(Visit moved) -> moved;
            case Outcome.Refused(Refusal refusal) ->
                throw new AssertionError(command + " was refused in " + visit + ": " + refusal);
          };
    }
    return visit;
  }

  static Visit atWho() {
    return after(
        fresh(),
        new Command.Agree(),
        new Command.GiveForm(ID),
        new Command.AnswerForm(Command.FormAnswer.SAME));
  }

  static Visit atPhoto() {
    return after(
        atWho(),
        new Command.ChooseWho(ApplicantKind.SELF),
        new Command.GiveBirth(TODAY.minusYears(80)),
        new Command.ConfirmPerson(),
        new Command.ChooseWishes(wishes()),
        new Command.GiveContact(contact()));
  }

  static Visit atCheck() {
    return after(atPhoto(), new Command.PictureTaken(picture(ID)), new Command.AcceptPicture());
  }

  static Visit atCheckForBaby() {
    return after(
        atWho(),
        new Command.ChooseWho(ApplicantKind.CHILD),
        new Command.GiveBirth(TODAY.minusMonths(3)),
        new Command.ConfirmPerson(),
        new Command.GiveRepresentative(representative()),
        new Command.ChooseWishes(wishes()),
        new Command.GiveContact(contact()));
  }

  static Picture picture(ApplicationId id, PhotoReason... reasons) {
    return picture(id, Reports.blockedBy(reasons));
  }

  static Picture picture(ApplicationId id, PhotoReport report) {
    byte[] jpeg = {1, 2, 3};
    return new Picture(
        new Portrait(jpeg, 480, 617, report),
        OUTBOX.shutter(Exposures.of("visit-1", id.digits(), jpeg)),
        id,
        1);
  }

  static Wishes wishes() {
    return new Wishes(true, true, Optional.empty());
  }

  static Contact contact() {
    return new Contact("豊中　花子", Optional.empty(), Optional.of("0668582525"));
  }

  static Representative representative() {
    return new Representative("とよなか　たろう", "豊中　太郎", "父", "豊中市", "0668582525");
  }
}
