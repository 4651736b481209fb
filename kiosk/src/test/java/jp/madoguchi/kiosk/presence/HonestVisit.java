package jp.madoguchi.kiosk.presence;

import java.util.SplittableRandom;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.photo.Guidance.Instruction;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.sim.camera.Companion;
import jp.madoguchi.sim.camera.Hand;
import jp.madoguchi.sim.camera.Looks;
import jp.madoguchi.sim.camera.Population;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.Spectacles;

/** One person's own visit, moving as people move. Seeded. */
final class HonestVisit {
  private static final int TOLD_AT_MOST = 6;

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
    readOn();
    visit.move(random.nextBoolean() ? still : lookDown(), 0.4);
    visit.submit();
    visit.passUntil(3, this::decided);
    visit.move(still, 0.4);
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
      readOn();
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
      visit.move(still, 0.4);
      if (!doAsTold()) {
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

  /** Stands before the booth and does what it says; false when there never was a picture. */
  private boolean doAsTold() {
    for (int i = 0; i < TOLD_AT_MOST; i++) {
      if (visit.passUntil(3, this::pictureOrAsked)) {
        return true;
      }
      Scene now = visit.camera.shown().withSway(Math.min(1.5, still.place().sway()));
      double chin =
          switch (visit.now().guidance().map(Guidance::instruction).orElse(Instruction.GOOD_STAY)) {
            case CHIN_UP -> 2;
            case CHIN_DOWN -> -2;
            default -> 0;
          };
      visit.move(now.withPose(0, now.pose().pitch() + chin, 0), 0.2);
    }
    return false;
  }

  private boolean pictureOrAsked() {
    return visit.pictureThere() || visit.step() == Step.FORM_CHECK;
  }

  private boolean decided() {
    return visit.step() != Step.CHECK
        || visit.now().presence().confirmation() == Presence.Confirmation.STAFF;
  }

  /** What people do while they read a page; then they stand before it again. */
  private void readOn() {
    switch (random.nextInt(12)) {
      case 0 -> bend();
      case 1 -> {
        visit.move(still.withPose(random.nextBoolean() ? 34 : -34, 0, 0), 0.5); // asks staff
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
      case 6 -> {
        visit.move(still.withPose(0, -28, 0).withEyesOpen(0).withMouthOpen(0.8), 0.3); // sneezes
        visit.pass(0.25);
      }
      case 7 -> {
        visit.camera.show(still.withHand(hand())); // scratches
        visit.pass(1);
      }
      case 8 -> {
        visit.camera.show(otherGlasses()); // to read the page
        visit.pass(1.5);
      }
      case 9 -> childRunsBy();
      default -> moveAbout(1.5);
    }
    visit.move(still, 0.4);
    visit.pass(0.25);
  }

  /** To a bag, out of sight, and up again. */
  private void bend() {
    Scene low = still.withPose(0, -20, 0).withOffset(60, 300);
    visit.move(low, 0.6);
    visit.camera.show(still.withPeople(0));
    visit.pass(2 + random.nextInt(6));
    visit.camera.show(low);
    visit.move(still, 0.6);
  }

  private Hand hand() {
    Hand.Spot[] spots = Hand.Spot.values();
    return new Hand(spots[random.nextInt(spots.length)], 1);
  }

  private Scene otherGlasses() {
    Looks.Features own = still.looks().features();
    Spectacles other = own.spectacles() == Spectacles.NONE ? Spectacles.SQUARE : Spectacles.NONE;
    return still.withLooks(still.looks().withFeatures(own.withSpectacles(other)));
  }

  private void childRunsBy() {
    Looks child = Population.resident(78, random.nextInt(1_000));
    for (int x = -800; x <= 800; x += 320) {
      visit.move(still.withCompanion(new Companion(child, 2.6, x, 120)), 0.1);
    }
  }

  private void moveAbout(double seconds) {
    for (double t = 0; t < seconds; t += 0.5) {
      visit.move(
          still
              .withPose(spread(12), spread(9), spread(6))
              .withOffset(spread(70), spread(40))
              .withMouthOpen(random.nextInt(3) == 0 ? 0.4 : 0),
          0.4);
      visit.pass(0.25);
    }
  }

  private Scene lookDown() {
    return still.withPose(spread(6), -12, spread(4));
  }

  private double spread(double most) {
    return (random.nextDouble() * 2 - 1) * most;
  }
}
