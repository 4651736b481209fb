package jp.madoguchi.sim.camera;

import java.util.Set;
import java.util.SplittableRandom;
import jp.madoguchi.rules.PhotoReason;

/**
 * Thousands of scenes from a seed, for measurements: residents of all tones, light, walls and small
 * movements vary, and {@link FaceArtist#truth} knows what is wrong with each. The same seed, half
 * and number give the same scene.
 */
public final class SceneMaker {
  private static final int[] WALLS = {
    0xE6EAEF, 0xEDEBE6, 0xDDE6EC, 0xF1F1F1, 0xE4E0D8, 0xD6DCE2, 0xE9EFE6, 0xF4EFE8
  };

  /** Who wears the hair so stands farther away: at the nearest, it would leave the picture. */
  private static final Set<HairStyle> STANDING = Set.of(HairStyle.CURLY, HairStyle.AFRO);

  private final long seed;
  private final Half half;

  /** Scenes to tune limits on. */
  public SceneMaker(long seed) {
    this(seed, Half.TUNING);
  }

  /** Scenes of that half. */
  public SceneMaker(long seed, Half half) {
    this.seed = seed;
    this.half = half;
  }

  /** What {@link #defect} can make: reasons that show in a picture. */
  public static Set<PhotoReason> drawable() {
    return Set.copyOf(DefectMaker.DRAWN);
  }

  /** A scene in which nothing is wrong; its tone of skin is 1 + number modulo 10. */
  public Scene good(int number) {
    SplittableRandom random = random(number, "good");
    Looks looks = Population.resident(2 * seed + half.comb, number);
    return Scene.good(looks)
        .withSeed(random.nextInt(1_000_000))
        .withWall(new Wall(half.of(random, WALLS), 0, 1))
        .withPose(value(random, -4, 4), value(random, -4, 4), value(random, -2.5, 2.5))
        .withEyesOpen(value(random, 0.88, 1))
        .withMouthOpen(value(random, 0, 0.03))
        .withDistance(farther(looks) * value(random, 0.99, 1.15))
        .withOffset(value(random, -25, 25), value(random, -15, 15))
        .withSway(value(random, 0.5, 3))
        .withLightLevel(value(random, 0.86, 1.08))
        .withSideShadow(value(random, 0, 0.12))
        .withNoise(value(random, 2, 5))
        .withBlur(random.nextInt(3) == 0 ? value(random, 0.3, 0.8) : 0)
        .withFinish(new Finish(0, 0, 0, random.nextInt(20) == 0, 1));
  }

  /** How much farther away than others somebody with such hair stands. */
  static double farther(Looks looks) {
    return STANDING.contains(looks.style()) ? 1.08 : 1;
  }

  /**
   * The scene of that number with one thing wrong.
   *
   * @throws IllegalArgumentException when that reason is not {@link #drawable}
   */
  public Scene defect(PhotoReason reason, int number) {
    return new DefectMaker(half, random(number, reason.name())).into(good(number), reason);
  }

  /** The scene of that number with that unavoidable reason in view. */
  public Scene special(SpecialCase which, int number) {
    SplittableRandom random = random(number, which.name());
    return good(number).special(which, 2 * random.nextInt(100_000) + half.comb);
  }

  /** The scene of that number of which the remark is true. */
  public Scene remark(Remark remark, int number) {
    SplittableRandom random = random(number, remark.name());
    Scene good = good(number);
    Hand.Spot[] spots = Hand.Spot.values();
    return switch (remark) {
      case HAND_AT_FACE ->
          good.withHand(
              new Hand(spots[half.index(random, spots.length)], value(random, 0.8, 1.15)));
      case SHEET_IN_PICTURE ->
          good.withSheet(
              new Sheet(
                  Sheet.Kind.FORM,
                  String.format("99999%018d", random.nextInt(10_000)),
                  random.nextBoolean()));
      case CUT_HEAD -> good.withOffset(half.either(random, 540, 620), good.place().offsetY());
      case MONOCHROME -> good.withFinish(new Finish(0, 0, 0, true, 1));
      case OVERCOMPRESSED -> good.withFinish(new Finish(0, 0, 0, false, value(random, 0.03, 0.10)));
      case PRINTED_FACE -> good.withHeld(held(random, HeldFace.Kind.PRINT));
      case FACE_ON_SCREEN ->
          good.withHeld(
              held(random, random.nextBoolean() ? HeldFace.Kind.PHONE : HeldFace.Kind.TABLET));
    };
  }

  private HeldFace held(SplittableRandom random, HeldFace.Kind kind) {
    return new HeldFace(
        kind,
        Population.resident(random.nextInt(), random.nextInt(1_000)),
        value(random, 0.6, 1.05),
        value(random, 0.1, 0.8),
        value(random, -8, 8),
        value(random, -60, 60),
        value(random, -20, 60));
  }

  private double value(SplittableRandom random, double low, double high) {
    return half.value(random, low, high);
  }

  private SplittableRandom random(int number, String kind) {
    return new SplittableRandom((seed * 1_000_003 + number) * 521L + kind.hashCode());
  }
}
