package jp.madoguchi.kiosk.visit;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.presence.Verdict;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.photo.SpecialCase;
import jp.madoguchi.sync.ApplicationSubmitted;

/** Everything that can happen to a visit. Each command belongs to one step. */
public sealed interface Command {
  /** The resident agrees to what is taken, where it goes and when it is erased. */
  record Agree() implements Command {}

  /** The form's ID, read from its QR or typed. */
  record GiveForm(ApplicationId applicationId) implements Command {}

  /** What the resident says about the ID shown. */
  record AnswerForm(FormAnswer answer) implements Command {}

  /** Whom the card is for. */
  record ChooseWho(ApplicantKind kind) implements Command {}

  /** Birth date of the person the card is for. */
  record GiveBirth(LocalDate birthDate) implements Command {
    @Override
    public String toString() {
      return "GiveBirth[personal]";
    }
  }

  /** The resident has read what follows from the birth date. */
  record ConfirmPerson() implements Command {}

  /** 代理人. */
  record GiveRepresentative(ApplicationSubmitted.Representative representative)
      implements Command {}

  /** Certificates and braille; a signing certificate that can't be had is left out silently. */
  record ChooseWishes(ApplicationSubmitted.Wishes wishes) implements Command {}

  /** How the office reaches the applicant. */
  record GiveContact(ApplicationSubmitted.Contact contact) implements Command {}

  /** The shutter has opened; comes from the booth, never from outside. */
  record PictureTaken(Picture picture) implements Command {}

  /** Away with this picture, another one please. */
  record DiscardPicture() implements Command {}

  /** This is the picture for the card. */
  record AcceptPicture() implements Command {}

  /** "I have a reason": shows the special cases (写真特例). */
  record OpenCoach() implements Command {}

  /** This is the resident's case. */
  record ChooseCase(SpecialCase what) implements Command {
    @Override
    public String toString() {
      return "ChooseCase[personal]";
    }
  }

  /** The picture is to be taken by the proposed case. */
  record AgreeCase(boolean byStaff) implements Command {}

  /** No special case, or not any more. */
  record DropCase() implements Command {}

  /**
   * Staff have looked at the picture and use it in spite of what the check says.
   *
   * @param reason as {@code OverrideReason} records it
   */
  record OverridePicture(String reason) implements Command {}

  /** Who stands before the camera is not who confirmed the ID; comes from the camera. */
  record AskIdAgain() implements Command {}

  /** Who is in the picture has not stayed; comes from the camera, never from outside. */
  record VoidPicture() implements Command {}

  /**
   * Everything on the check page is right.
   *
   * @param witness of who confirms, where there is a picture
   */
  record ConfirmAll(Optional<Verdict> witness) implements Command {}

  /** The log has committed the application; comes from the outbox, never from outside. */
  record Recorded(Outbox.Committed receipt) implements Command {}

  /** From the check page back to one line. */
  record Change(Step line) implements Command {}

  /** One step back. */
  record Back() implements Command {}

  /** Answers to "is this your form's number, and is it still right?". */
  enum FormAnswer {
    /** The right number, and neither address nor name has changed since it was printed. */
    SAME,
    /** The right number, but address or name has changed: the ID is void (rules B1). */
    MOVED,
    /** Not the number on the resident's form. */
    OTHER
  }
}
