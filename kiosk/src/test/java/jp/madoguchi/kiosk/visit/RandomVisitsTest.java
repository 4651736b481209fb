package jp.madoguchi.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.SpecialCase;
import jp.madoguchi.sync.ApplicationSubmitted.Wishes;
import org.junit.jupiter.api.Test;

/** Whatever is touched in whatever order: what must hold, holds. */
class RandomVisitsTest {
  private static final int WALKS = 2000;
  private static final int COMMANDS = 120;
  private static final SpecialCase[] CASES = Cases.TABLE.cases().toArray(SpecialCase[]::new);

  @Test
  void theInvariantsHoldOnEveryRandomWalk() {
    int done = 0;
    for (long seed = 0; seed < WALKS; seed++) {
      Random random = new Random(seed);
      List<String> story = new ArrayList<>();
      Visit visit = Visits.fresh();
      for (int i = 0; i < COMMANDS; i++) {
        Command command = random.nextInt(3) == 0 ? anything(random) : fitting(visit, random);
        story.add(visit.step() + " " + command);
        Visit before = visit;
        visit =
            switch (visit.on(command, Visits.NOW)) {
              case Outcome.Moved(Visit moved) -> moved;
              case Outcome.Refused _ -> visit;
            };
        check(before, visit, "seed " + seed + ": " + story);
      }
      done += visit.step() == Step.DONE ? 1 : 0;
    }
    assertThat(done).as("walks that reach the end, so that the end is tested").isGreaterThan(100);
  }

  private static void check(Visit before, Visit now, String story) {
    Answers a = now.answers();
    a.picture().ifPresent(p -> assertThat(a.form()).as(story).contains(p.takenFor()));
    if (a.pictureAccepted()) {
      assertThat(a.pictureUsable()).as(story).isTrue();
    }
    checkCoach(before, now, story);
    if (now.step().compareTo(Step.CONSENT) > 0) {
      assertThat(a.consentedAt()).as(story).isPresent();
    }
    if (now.step() == Step.PHOTO) {
      assertThat(a.form()).as(story).isPresent();
      assertThat(a.formConfirmed()).as(story).isTrue();
      assertThat(a.person().filter(p -> p.photo())).as(story).isPresent();
    }
    if (now.step() == Step.CHECK) {
      assertThat(Flow.firstOpen(a)).as(story).isEqualTo(Step.CHECK);
    }
    if (now.step() == Step.DONE) {
      assertThat(a.receipt()).as(story).isPresent();
      assertThat(a.confirmedAt()).as(story).isPresent();
      assertThat(before.step()).as(story).isIn(Step.CHECK, Step.DONE);
    }
    a.person()
        .filter(p -> !p.signingCertificate())
        .flatMap(_ -> a.wishes())
        .ifPresent(w -> assertThat(w.signingCertificate()).as(story).isFalse());
    int stepsForward = Flow.path(a).indexOf(now.step());
    int open = Flow.path(a).indexOf(Flow.firstOpen(a));
    if (stepsForward >= 0) {
      assertThat(stepsForward).as(story).isLessThanOrEqualTo(open);
    }
    assertThat(now.version() == before.version() || now.version() == before.version() + 1)
        .as(story)
        .isTrue();
  }

  /** A picture never outlives the case by which it was taken, nor staff's look at it. */
  private static void checkCoach(Visit before, Visit now, String story) {
    Answers a = now.answers();
    if (!a.coaching().chosen().equals(before.answers().coaching().chosen())) {
      assertThat(a.picture()).as(story).isEmpty();
    }
    if (!a.picture().equals(before.answers().picture())) {
      assertThat(a.staffLook()).as(story).isEmpty();
    }
    if (a.coaching() instanceof Coaching.Agreed(SpecialCase what, boolean byStaff)) {
      assertThat(byStaff || !what.staffConfirms()).as(story).isTrue();
      assertThat(what.possibleAt(a.person().orElseThrow().age())).as(story).isTrue();
    } else {
      assertThat(a.coaching().excused()).as(story).isEmpty();
    }
  }

  private static Command fitting(Visit visit, Random random) {
    return switch (visit.step()) {
      case CONSENT -> new Command.Agree();
      case FORM -> new Command.GiveForm(random.nextInt(4) == 0 ? Visits.OTHER_ID : Visits.ID);
      case FORM_CHECK -> new Command.AnswerForm(Command.FormAnswer.SAME);
      case STOPPED -> new Command.Back();
      case WHO -> new Command.ChooseWho(any(random, ApplicantKind.values()));
      case BIRTH -> birth(random);
      case PERSON -> new Command.ConfirmPerson();
      case REPRESENTATIVE -> new Command.GiveRepresentative(Visits.representative());
      case WISHES -> wishes(random);
      case CONTACT -> new Command.GiveContact(Visits.contact());
      case PHOTO -> photo(visit, random);
      case CHECK ->
          visit.answers().confirmedAt().isPresent()
              ? new Command.Recorded(Visits.RECEIPT)
              : new Command.ConfirmAll(Optional.empty());
      case DONE -> new Command.Back();
    };
  }

  private static Command anything(Random random) {
    return switch (random.nextInt(19)) {
      case 0 -> new Command.Agree();
      case 1 -> new Command.GiveForm(Visits.OTHER_ID);
      case 2 -> new Command.AnswerForm(any(random, Command.FormAnswer.values()));
      case 3 -> new Command.ChooseWho(any(random, ApplicantKind.values()));
      case 4 -> birth(random);
      case 5 -> new Command.ConfirmPerson();
      case 6 -> wishes(random);
      case 7 -> new Command.PictureTaken(Visits.picture(Visits.OTHER_ID));
      case 8 -> new Command.AcceptPicture();
      case 9 -> new Command.DiscardPicture();
      case 10 -> new Command.Recorded(Visits.RECEIPT);
      case 11 -> new Command.Change(any(random, Step.values()));
      case 12 -> new Command.ConfirmAll(Optional.empty());
      case 13 -> new Command.OpenCoach();
      case 14 -> new Command.ChooseCase(any(random, CASES));
      case 15 -> new Command.AgreeCase(random.nextBoolean());
      case 16 -> new Command.DropCase();
      case 17 -> new Command.OverridePicture("PLACE");
      default -> new Command.Back();
    };
  }

  private static Command photo(Visit visit, Random random) {
    switch (visit.answers().coaching()) {
      case Coaching.Choosing _ -> {
        return new Command.ChooseCase(any(random, CASES));
      }
      case Coaching.Proposed _ -> {
        return new Command.AgreeCase(random.nextInt(3) > 0);
      }
      case Coaching.None _, Coaching.Agreed _ -> {}
    }
    if (visit.answers().picture().isEmpty()) {
      PhotoReason[] reasons =
          random.nextInt(3) == 0 ? new PhotoReason[] {PhotoReason.DARK} : new PhotoReason[0];
      return new Command.PictureTaken(
          Visits.picture(visit.answers().form().orElseThrow(), reasons));
    }
    if (visit.answers().pictureUsable()) {
      return new Command.AcceptPicture();
    }
    return random.nextBoolean()
        ? new Command.OverridePicture("PLACE")
        : new Command.DiscardPicture();
  }

  private static Command birth(Random random) {
    int[] ages = {0, 0, 1, 14, 15, 40, 80};
    return new Command.GiveBirth(
        Visits.TODAY.minusYears(ages[random.nextInt(ages.length)]).minusDays(random.nextInt(3)));
  }

  private static <T> T any(Random random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static Command wishes(Random random) {
    return new Command.ChooseWishes(
        new Wishes(random.nextBoolean(), random.nextBoolean(), Optional.empty()));
  }
}
