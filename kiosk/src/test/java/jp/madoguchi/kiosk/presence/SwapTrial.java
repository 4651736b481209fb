package jp.madoguchi.kiosk.presence;

import java.util.SplittableRandom;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.sim.camera.Looks;
import jp.madoguchi.sim.camera.Population;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sync.ApplicationSubmitted;

/**
 * One person confirms the ID, another one takes the place at some moment, and goes on as if nothing
 * had happened, patiently and as told, but confirms no foreign ID. Seeded.
 */
final class SwapTrial {
  /** When the other one comes. */
  enum Moment {
    AFTER_THE_ID,
    DURING_LIVE,
    AFTER_THE_SHUTTER,
    ON_THE_PICTURES_PAGE,
    ON_THE_CHECK_PAGE,
    AT_THE_BUTTON
  }

  /** Who comes, and how. */
  enum Event {
    STRANGER,
    SIMILAR,
    SIBLING,
    /** A stranger behind a mask, taken off only when the kiosk asks for it. */
    MASKED,
    /** The ID is confirmed behind a mask. */
    UNMASKED,
    /** Both are there at once, then the first one goes. */
    TWO
  }

  /** What became of it. */
  enum Outcome {
    /** The ID was asked again before the picture. */
    ID_ASKED_AGAIN,
    /** The picture was thrown away. */
    VOIDED,
    /** The application waits for staff, who look at picture and face. */
    STAFF,
    /** No picture could be taken at all. */
    IMPOSSIBLE,
    /** The application went out as if all were well. */
    MISSED
  }

  /**
   * From this on the model can't tell two people apart: one person's looks in one visit are that
   * much alike; measured, docs/presence.md.
   */
  static final double ONE_PERSON = 0.92;

  /** How long a change of persons takes at least, seconds: one look. */
  private static final double CHANGE = 0.25;

  /** One pushes in from here, pixels; the eyes are about 110 apart. */
  private static final double PUSHED_BY = 150;

  private final TrialVisit visit;
  private final Scene first;
  private final Scene other;
  private final Moment moment;
  private final Event event;
  private final boolean pushed;

  private SwapTrial(
      TrialVisit visit, Scene first, Scene other, Moment moment, Event event, boolean pushed) {
    this.pushed = pushed;
    this.visit = visit;
    this.first = first;
    this.other = other;
    this.moment = moment;
    this.event = event;
  }

  /** Runs the trial of that number. */
  static Result run(
      TrialVisit.Models models, People people, long seed, Moment moment, Event event) {
    Pair pair =
        switch (event) {
          case SIBLING -> people.siblings(seed);
          case SIMILAR -> people.similar(seed);
          case STRANGER, MASKED, UNMASKED, TWO -> people.strangers(seed);
        };
    Scene first = Scene.good(pair.first()).withSeed(seed);
    Scene other = Scene.good(pair.other()).withSeed(seed + 1);
    Scene atFirst = event == Event.UNMASKED ? first.withMask() : first;
    boolean pushed = new SplittableRandom(seed).nextBoolean();
    try (TrialVisit visit = new TrialVisit(models, atFirst)) {
      Outcome outcome = new SwapTrial(visit, atFirst, other, moment, event, pushed).run();
      return new Result(outcome, people.similarity(pair));
    }
  }

  /** What became of it, and how alike the two are to the model, both straight and uncovered. */
  record Result(Outcome outcome, double similarity) {
    boolean tellable() {
      return similarity < ONE_PERSON;
    }
  }

  /** Two people. */
  record Pair(Looks first, Looks other) {}

  /** Where trials find their people. */
  interface People {
    /** Two people who have nothing to do with each other. */
    default Pair strangers(long seed) {
      return new Pair(
          Population.resident(seed, 2 * index(seed)),
          Population.resident(seed, 2 * index(seed) + 1));
    }

    /** Two people who look alike. */
    Pair similar(long seed);

    /** Brothers or sisters. */
    Pair siblings(long seed);

    /** How alike they are to the model. */
    double similarity(Pair pair);

    private static int index(long seed) {
      return (int) Math.floorMod(seed, 5_000L);
    }
  }

  private Outcome run() {
    visit.scanForm();
    visit.pass(0.6);
    visit.confirmForm();
    swapAt(Moment.AFTER_THE_ID);
    visit.pass(0.4);
    visit.answerQuestions();
    if (moment == Moment.DURING_LIVE) {
      visit.passUntil(8, () -> visit.now().guidance().filter(g -> g.progress() > 0.4).isPresent());
      swapAt(Moment.DURING_LIVE);
    }
    if (!visit.passUntil(event == Event.MASKED ? 5 : 15, this::pictureOrAsked)) {
      unmask();
      if (!visit.passUntil(15, this::pictureOrAsked)) {
        return Outcome.IMPOSSIBLE;
      }
    }
    if (asked()) {
      return Outcome.ID_ASKED_AGAIN;
    }
    swapAt(Moment.AFTER_THE_SHUTTER);
    visit.pass(0.6);
    swapAt(Moment.ON_THE_PICTURES_PAGE);
    visit.pass(0.4);
    if (!visit.pictureThere()) {
      return Outcome.VOIDED;
    }
    visit.accept();
    visit.pass(0.4);
    swapAt(Moment.ON_THE_CHECK_PAGE);
    visit.pass(0.6);
    return visit.pictureThere() ? confirm() : Outcome.VOIDED;
  }

  private Outcome confirm() {
    swapAt(Moment.AT_THE_BUTTON);
    visit.submit();
    visit.passUntil(4, this::decided);
    unmask();
    visit.passUntil(12, this::decided);
    if (visit.step() == Step.DONE) {
      ApplicationSubmitted sent = (ApplicationSubmitted) visit.outbox.committed().getLast();
      return sent.photo().isPresent() ? Outcome.MISSED : Outcome.IMPOSSIBLE;
    }
    return visit.pictureThere() ? Outcome.STAFF : Outcome.VOIDED;
  }

  private boolean decided() {
    return visit.step() != Step.CHECK
        || visit.now().presence().confirmation() == Presence.Confirmation.STAFF;
  }

  private boolean pictureOrAsked() {
    return visit.pictureThere() || asked();
  }

  private boolean asked() {
    return visit.step() == Step.FORM_CHECK;
  }

  private void swapAt(Moment now) {
    if (now != moment) {
      return;
    }
    switch (event) {
      case STRANGER, SIMILAR, SIBLING, UNMASKED -> change(other);
      case MASKED -> change(other.withMask());
      case TWO -> {
        visit.camera.show(first, other);
        visit.pass(0.5);
        visit.camera.show(other);
      }
    }
  }

  /** As quickly as can be: nobody is there for one look, or the other one pushes in from aside. */
  private void change(Scene to) {
    visit.camera.show(pushed ? to.withOffset(PUSHED_BY, 0) : first.withPeople(0));
    visit.pass(CHANGE);
    visit.camera.show(to);
  }

  private void unmask() {
    if (visit.camera.shown().equals(other.withMask())) {
      visit.camera.show(other);
    } else if (visit.camera.shown().equals(first) && event == Event.UNMASKED) {
      visit.camera.show(first.withWear(other.wear()));
    }
  }
}
