package jp.madoguchi.kiosk.presence;

import java.util.SplittableRandom;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.sim.camera.Population;
import jp.madoguchi.sim.camera.Scene;

/** One person's own visit, moving as people move. Seeded. */
final class HonestVisit {
  private final SplittableRandom random;
  private final TrialVisit visit;
  private final Scene still;
  private int askedAgain;
  private boolean picture;

  private HonestVisit(TrialVisit visit, Scene still, SplittableRandom random) {
    this.visit = visit;
    this.still = still;
    this.random = random;
  }

  /**
   * What became of it.
   *
   * @param picture whether the booth took one
   * @param done whether the application went out
   * @param voided pictures thrown away although it was the same person
   * @param askedAgain how often the ID was asked again
   * @param staff whether staff had to look
   */
  record Result(boolean picture, boolean done, int voided, int askedAgain, boolean staff) {}

  /** Runs the visit of that number. */
  static Result run(TrialVisit.Models models, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Scene still =
        Scene.good(Population.resident(seed, random.nextInt(100_000)))
            .withSeed(seed)
            .withSway(1 + random.nextDouble() * 2)
            .withDistance(1 + random.nextDouble() * 0.1)
            .withLightLevel(0.95 + random.nextDouble() * 0.1);
    try (TrialVisit visit = new TrialVisit(models, still)) {
      return new HonestVisit(visit, still, random).run();
    }
  }

  private Result run() {
    visit.scanForm();
    visit.camera.show(random.nextInt(10) == 0 ? still.withMask() : lookDown());
    visit.pass(0.8);
    visit.confirmForm();
    moveAbout(0.5);
    visit.answerQuestions();
    if (!takeAcceptable()) {
      return result(false);
    }
    move();
    visit.camera.show(random.nextBoolean() ? still : lookDown());
    visit.pass(0.5);
    visit.submit();
    visit.passUntil(3, this::decided);
    visit.camera.show(still);
    visit.passUntil(12, this::decided);
    return result(visit.step() == Step.DONE);
  }

  private Result result(boolean done) {
    boolean staff = !done && visit.now().presence().confirmation() == Presence.Confirmation.STAFF;
    int voided = !done && visit.now().presence().notice().startsWith("presence.void") ? 1 : 0;
    return new Result(picture, done, voided, askedAgain, staff);
  }

  /** Takes another one when the picture's own check refuses it, as the page says. */
  private boolean takeAcceptable() {
    for (int tries = 0; tries < 4; tries++) {
      if (!takePicture()) {
        return false;
      }
      picture = true;
      move();
      visit.accept();
      if (visit.step() != Step.PHOTO || !visit.pictureThere()) {
        return visit.pictureThere();
      }
      visit.retake();
    }
    return false;
  }

  /** Answers with yes when the ID is asked again, as the page says. */
  private boolean takePicture() {
    for (int tries = 0; tries < 4; tries++) {
      visit.camera.show(still);
      boolean moved =
          visit.passUntil(15, () -> visit.pictureThere() || visit.step() == Step.FORM_CHECK);
      if (!moved) {
        return false;
      }
      if (visit.pictureThere()) {
        return true;
      }
      askedAgain++;
      visit.pass(1);
      visit.confirmForm();
    }
    return false;
  }

  private boolean decided() {
    return visit.step() != Step.CHECK
        || visit.now().presence().confirmation() == Presence.Confirmation.STAFF;
  }

  /** What people do while they read a page; then they stand before it again. */
  private void move() {
    switch (random.nextInt(8)) {
      case 0 -> {
        visit.camera.show(still.withPeople(0)); // bends to a bag
        visit.pass(2 + random.nextInt(6));
      }
      case 1 -> {
        visit.camera.show(still.withPose(random.nextBoolean() ? 34 : -34, 0, 0)); // asks staff
        visit.pass(2 + random.nextInt(4));
      }
      case 2 -> {
        visit.camera.show(still.withMask()); // puts the mask on again
        visit.pass(1.5);
      }
      case 3 -> {
        Scene helper = Scene.good(Population.resident(77, random.nextInt(1_000)));
        visit.camera.show(still, helper.withDistance(1.15)); // someone beside reads too
        visit.pass(1.5);
      }
      case 4 -> {
        visit.camera.show(still.withEyesOpen(0)); // a long blink
        visit.pass(0.4);
      }
      case 5 -> {
        visit.camera.show(still.withLightLevel(0.6)); // a cloud
        visit.pass(1);
      }
      default -> moveAbout(1.5);
    }
    visit.camera.show(still);
    visit.pass(0.4);
  }

  private void moveAbout(double seconds) {
    for (double t = 0; t < seconds; t += 0.5) {
      visit.camera.show(
          still
              .withPose(spread(12), spread(9), spread(6))
              .withOffset(spread(70), spread(40))
              .withMouthOpen(random.nextInt(3) == 0 ? 0.4 : 0));
      visit.pass(0.5);
    }
  }

  private Scene lookDown() {
    return still.withPose(spread(6), -12, spread(4));
  }

  private double spread(double most) {
    return (random.nextDouble() * 2 - 1) * most;
  }
}
