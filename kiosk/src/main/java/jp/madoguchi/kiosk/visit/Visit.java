package jp.madoguchi.kiosk.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.kiosk.card.BasicFour;
import jp.madoguchi.rules.ApplicantRules;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.IssuanceKind;
import jp.madoguchi.sync.ApplicationSubmitted.Wishes;

/**
 * One resident's visit. It is immutable: {@link #on} answers with the visit after a command, or
 * with the reason why nothing changed.
 *
 * @param id random name of the visit
 * @param step where it is
 * @param furthest the furthest step it has reached
 * @param returning whether the resident came from the check page to change a line
 * @param answers what is known
 * @param version grows with every change
 * @param startedAt by the kiosk's clock
 * @param day the day by which ages are counted; a visit over midnight keeps its day
 */
public record Visit(
    String id,
    Step step,
    Step furthest,
    boolean returning,
    Answers answers,
    int version,
    Instant startedAt,
    LocalDate day) {

  /** A new visit, at its consent page. */
  public static Visit begin(String id, Instant now, LocalDate today) {
    return new Visit(id, Step.CONSENT, Step.CONSENT, false, Answers.NONE, 0, now, today);
  }

  /** A new visit that knows from the card whom the new card is for, and why it is wanted. */
  public static Visit beginWith(
      String id, Instant startedAt, LocalDate day, BasicFour items, IssuanceKind kind) {
    Answers known = CardAnswers.of(items, kind, day);
    return new Visit(id, Step.CONSENT, Step.CONSENT, false, known, 0, startedAt, day);
  }

  /**
   * Applies a command.
   *
   * @param now by the kiosk's clock; noted with consent and confirmation, decides nothing
   */
  public Outcome on(Command command, Instant now) {
    return switch (command) {
      case Command.Agree _ -> in(Step.CONSENT, answers.change().consentedAt(now));
      case Command.GiveForm c -> in(Step.FORM, answers.change().form(c.applicationId()));
      case Command.AnswerForm c -> answerForm(c.answer());
      case Command.ChooseWho c -> in(Step.WHO, answers.change().kind(c.kind()));
      case Command.GiveBirth c -> giveBirth(c.birthDate());
      case Command.ConfirmPerson _ -> in(Step.PERSON, answers.change().personConfirmed());
      case Command.GiveRepresentative c ->
          in(Step.REPRESENTATIVE, answers.change().representative(c.representative()));
      case Command.ChooseWishes c -> in(Step.WISHES, answers.change().wishes(possible(c.wishes())));
      case Command.GiveContact c -> in(Step.CONTACT, answers.change().contact(c.contact()));
      case Command.PictureTaken c -> pictureTaken(c.picture());
      case Command.DiscardPicture _ ->
          step == Step.PHOTO ? stay(answers.change().noPicture()) : wrongStep();
      case Command.AcceptPicture _ -> acceptPicture();
      case Command.OpenCoach _,
          Command.ChooseCase _,
          Command.AgreeCase _,
          Command.DropCase _,
          Command.OverridePicture _ ->
          coached(command);
      case Command.AskIdAgain _ ->
          step == Step.PHOTO && answers.picture().isEmpty()
              ? moved(Step.FORM_CHECK, true, answers.change().formConfirmed(false).done())
              : wrongStep();
      case Command.VoidPicture _ -> voidPicture();
      case Command.ConfirmAll c -> confirmAll(c, now);
      case Command.Recorded c ->
          step == Step.CHECK && answers.confirmedAt().isPresent()
              ? moved(Step.DONE, false, answers.change().receipt(c.receipt()).done())
              : wrongStep();
      case Command.Change c -> change(c.line());
      case Command.Back _ -> back();
    };
  }

  /** Whether there is a step to go back to. */
  public boolean canGoBack() {
    return step != Step.DONE && Flow.before(step, answers).isPresent();
  }

  /** Whether this line can be changed from the check page. */
  public boolean hasLine(Step line) {
    return Flow.isLine(line, answers);
  }

  private Outcome answerForm(Command.FormAnswer answer) {
    if (step != Step.FORM_CHECK) {
      return wrongStep();
    }
    return switch (answer) {
      case SAME -> in(Step.FORM_CHECK, answers.change().formConfirmed(true));
      // The ID is void, so nothing may be photographed for it.
      case MOVED ->
          moved(Step.STOPPED, returning, answers.change().formConfirmed(false).noPicture().done());
      case OTHER -> moved(Step.FORM, returning, answers.change().noForm().done());
    };
  }

  private Outcome giveBirth(LocalDate date) {
    if (step != Step.BIRTH) {
      return wrongStep();
    }
    ApplicantRules.Answer answer = ApplicantRules.decide(answers.kind().orElseThrow(), date, day);
    return answer instanceof ApplicantRules.Answer.Follows follows
        ? in(Step.BIRTH, answers.change().birth(date, follows.consequences()))
        : new Outcome.Refused(new Refusal.BirthImpossible(answer));
  }

  private Wishes possible(Wishes wished) {
    boolean signing = answers.person().filter(p -> p.signingCertificate()).isPresent();
    return new Wishes(
        wished.signingCertificate() && signing,
        wished.authenticationCertificate(),
        wished.brailleKana());
  }

  private Outcome pictureTaken(Picture picture) {
    boolean wanted = answers.picture().isEmpty() && answers.coaching().watching();
    if (step != Step.PHOTO || !wanted) {
      return wrongStep();
    }
    return answers.form().filter(form -> picture.belongsTo(id, form)).isPresent()
        ? stay(answers.change().picture(picture))
        : new Outcome.Refused(new Refusal.ForeignPicture());
  }

  private Outcome acceptPicture() {
    if (step != Step.PHOTO) {
      return wrongStep();
    }
    if (answers.picture().isEmpty()) {
      return new Outcome.Refused(new Refusal.NoPicture());
    }
    Picture picture = answers.picture().get();
    return answers.pictureUsable()
        ? in(Step.PHOTO, answers.change().pictureAccepted())
        : new Outcome.Refused(new Refusal.PictureNotGood(picture.portrait().report().reasons()));
  }

  private Outcome coached(Command command) {
    if (step != Step.PHOTO) {
      return wrongStep();
    }
    return switch (Coach.on(command, answers)) {
      case Coach.Next.Changed(AnswersChange change) -> stay(change);
      case Coach.Next.No(Refusal why) -> new Outcome.Refused(why);
    };
  }

  /** A line that is being changed stays open; the new picture is taken after it. */
  private Outcome voidPicture() {
    if (answers.picture().isEmpty() || step == Step.DONE) {
      return wrongStep();
    }
    Answers without = answers.change().noPicture().confirmedAt(Optional.empty()).done();
    return step == Step.CHECK ? moved(Step.PHOTO, true, without) : moved(step, returning, without);
  }

  private Outcome confirmAll(Command.ConfirmAll confirmed, Instant now) {
    if (step != Step.CHECK || Flow.firstOpen(answers) != Step.CHECK) {
      return wrongStep();
    }
    // Once more: between shutter and confirmation nothing may have been exchanged.
    ApplicationId form = answers.form().orElseThrow();
    if (answers.picture().filter(p -> !p.belongsTo(id, form)).isPresent()) {
      return new Outcome.Refused(new Refusal.ForeignPicture());
    }
    Optional<Instant> at = answers.confirmedAt().or(() -> Optional.of(now));
    boolean again = answers.confirmedAt().isPresent();
    return stay(
        answers.change().confirmedAt(at).witness(again ? answers.witness() : confirmed.witness()));
  }

  private Outcome change(Step line) {
    if (step != Step.CHECK) {
      return wrongStep();
    }
    if (!hasLine(line)) {
      return new Outcome.Refused(new Refusal.NoSuchLine());
    }
    return moved(line, true, answers.change().confirmedAt(Optional.empty()).done());
  }

  private Outcome back() {
    if (!canGoBack()) {
      return wrongStep();
    }
    if (step == Step.PHOTO && !answers.coaching().watching()) {
      return stay(answers.change().coaching(Coach.back(answers.coaching())));
    }
    Answers unconfirmed = answers.change().confirmedAt(Optional.empty()).done();
    if (returning && Flow.firstOpen(answers) == Step.CHECK) {
      return moved(Step.CHECK, false, unconfirmed);
    }
    return moved(Flow.before(step, answers).orElseThrow(), returning, unconfirmed);
  }

  /** The step has its answer: on to the next one, or back to the check page as far as it goes. */
  private Outcome in(Step expected, AnswersChange change) {
    if (step != expected) {
      return wrongStep();
    }
    Answers now = change.done();
    Step next = returning ? Flow.firstOpen(now) : Flow.after(step, now);
    return moved(next, returning && next != Step.CHECK, now);
  }

  private Outcome stay(AnswersChange change) {
    return moved(step, returning, change.done());
  }

  private Outcome moved(Step to, boolean stillReturning, Answers now) {
    Step far = to.compareTo(furthest) > 0 ? to : furthest;
    return new Outcome.Moved(
        new Visit(id, to, far, stillReturning, now, version + 1, startedAt, day));
  }

  private Outcome wrongStep() {
    return new Outcome.Refused(new Refusal.WrongStep(step));
  }

  @Override
  public String toString() {
    return "Visit[" + step + "]";
  }
}
