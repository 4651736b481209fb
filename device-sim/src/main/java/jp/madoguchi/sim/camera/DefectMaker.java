package jp.madoguchi.sim.camera;

import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;
import jp.madoguchi.rules.PhotoReason;

/** Puts one defect on a good scene, clearly: values between good and bad are left out. */
final class DefectMaker {
  private static final int[] MASKS = {0xF1F4F6, 0xBFD9EA, 0x2A2B30, 0xEBC9CF, 0x9CA3AB, 0xD8CDB8};
  private static final int[] LENSES = {0x0B0B0D, 0x2A1A10, 0x10202E, 0x1C2A1C, 0x26262B, 0x33142A};
  private static final int[] CLOTHS = {
    0x2F5D4A, 0x7A3B46, 0x1F2937, 0xC8A24A, 0x35507A, 0xD9D4C8, 0xA9405A, 0x5A4A78
  };
  private static final int[] FRAMES = {0x15151A, 0x4A2A18, 0x232F48, 0x6B1F2A};

  /** What is found in files and in other people's pictures can't be drawn. */
  private static final Set<PhotoReason> NOT_DRAWN =
      EnumSet.of(
          PhotoReason.LOWRES,
          PhotoReason.FILETYPE,
          PhotoReason.CMYK,
          PhotoReason.OLD,
          PhotoReason.NOT_SAME_PERSON);

  static final Set<PhotoReason> DRAWN = EnumSet.complementOf(EnumSet.copyOf(NOT_DRAWN));

  private final Half half;
  private final SplittableRandom random;

  DefectMaker(Half half, SplittableRandom random) {
    this.half = half;
    this.random = random;
  }

  Scene into(Scene good, PhotoReason reason) {
    Scene colour = good.withFinish(Finish.NONE);
    return switch (reason) {
      case POS_OFFCENTER, HEAD_TOO_SMALL, HEAD_TOO_BIG, TOP_MARGIN, YAW, ROLL, PITCH ->
          misplaced(good, reason);
      case BG_OBJECT, BG_SHADOW, BG_PATTERN -> before(good, reason);
      case BLUR, DARK, BRIGHT, SHADE, NOISE, COLOUR_CAST -> badlyLit(colour, reason);
      case FRINGE, GLASSES_FRAME, GLASSES_GLARE, SUNGLASSES, HAT, HAIRBAND, MASK ->
          good.withWear(worn(reason).withFashion(fashion()));
      case EYES_CLOSED -> good.withEyesOpen(half.value(random, 0, 0.16));
      case MOUTH_OPEN -> good.withMouthOpen(half.value(random, 0.75, 1));
      case RED_EYE -> colour.withFinish(new Finish(value(0.65, 1), 0, 0, false, 1));
      case RETOUCHED ->
          random.nextBoolean()
              ? good.withFinish(new Finish(0, value(0.8, 1), 0, false, 1))
              : good.withFinish(new Finish(0, value(0.7, 1), value(0.75, 1), false, 1));
      case MULTIFACE ->
          good.withCompanion(
              new Companion(
                  Population.resident(random.nextInt(), random.nextInt(1_000)),
                  value(0.95, 1.7),
                  half.either(random, 330, 520),
                  value(-20, 120)));
      case NOFACE -> good.withPeople(0);
      case LOWRES, FILETYPE, CMYK, OLD, NOT_SAME_PERSON ->
          throw new IllegalArgumentException(reason + " can't be drawn");
    };
  }

  private double value(double low, double high) {
    return half.value(random, low, high);
  }

  private Scene misplaced(Scene good, PhotoReason reason) {
    Pose pose = good.pose();
    return switch (reason) {
      case POS_OFFCENTER ->
          random.nextInt(3) > 0
              ? good.withOffset(half.either(random, 275, 420), good.place().offsetY())
              : good.withOffset(good.place().offsetX(), value(170, 230));
      case HEAD_TOO_SMALL -> good.withDistance(SceneMaker.farther(good.looks()) * value(1.8, 2.7));
      case HEAD_TOO_BIG -> good.withDistance(value(0.52, 0.63));
      case TOP_MARGIN -> good.withDistance(1).withOffset(good.place().offsetX(), -value(110, 150));
      case YAW -> good.withPose(half.either(random, 17, 34), pose.pitch(), pose.roll());
      case ROLL -> good.withPose(pose.yaw(), pose.pitch(), half.either(random, 12, 28));
      default -> good.withPose(pose.yaw(), half.either(random, 22, 29), pose.roll());
    };
  }

  private Scene before(Scene good, PhotoReason reason) {
    int variant = half.index(random, Wall.VARIANTS);
    Wall wall = new Wall(good.wall().rgb(), variant, value(0.85, 1.15));
    return switch (reason) {
      case BG_OBJECT -> good.withBackdrop(Backdrop.OBJECT).withWall(wall);
      case BG_PATTERN -> good.withBackdrop(Backdrop.PATTERN).withWall(wall);
      default ->
          good.withBackdrop(Backdrop.SHADOW)
              .withWall(new Wall(good.wall().rgb(), 0, value(0.9, 1.45)));
    };
  }

  private Scene badlyLit(Scene good, PhotoReason reason) {
    Light.Cast[] casts = Light.Cast.values();
    return switch (reason) {
      case BLUR ->
          random.nextBoolean()
              ? good.withBlur(value(4.4, 8))
              : good.withMotionBlur((int) value(28, 60));
      case DARK -> good.withLightLevel(value(0.12, 0.28));
      case BRIGHT -> good.withLightLevel(value(1.9, 2.7));
      case SHADE -> good.withSideShadow(value(0.65, 0.95));
      case NOISE -> good.withNoise(value(22, 40));
      default -> good.withCast(casts[1 + half.index(random, casts.length - 1)]);
    };
  }

  private static Wear worn(PhotoReason reason) {
    return switch (reason) {
      case FRINGE -> Wear.NOTHING.withFringe();
      case GLASSES_FRAME -> Wear.NOTHING.withHeavyFrame();
      case GLASSES_GLARE -> Wear.NOTHING.withGlare();
      case SUNGLASSES -> Wear.NOTHING.withSunglasses();
      case HAT -> Wear.NOTHING.withHat();
      case HAIRBAND -> Wear.NOTHING.withHairband();
      default -> Wear.NOTHING.withMask();
    };
  }

  private Fashion fashion() {
    Fashion.Hat[] hats = Fashion.Hat.values();
    return new Fashion(
        half.of(random, MASKS),
        value(0.30, 0.60),
        half.of(random, LENSES),
        value(0.93, 1),
        value(0.9, 1.2),
        hats[half.index(random, hats.length)],
        half.of(random, CLOTHS),
        value(22, 42),
        half.of(random, CLOTHS),
        value(5, 8.5),
        value(5, 12),
        half.of(random, FRAMES),
        value(8, 16),
        value(0.72, 1));
  }
}
