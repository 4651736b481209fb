package jp.madoguchi.sim.camera;

import java.util.SplittableRandom;

/** Makes faces from a seed: the same seed, the same face. */
final class LooksMaker {
  private static final int[] SKINS = {
    0xF3D3B4, 0xEFC7A4, 0xE9BC96, 0xF0CDB2, 0xE3B088, 0xEBC3A0, 0xD29A6E, 0xA8744C
  };
  private static final int[] DARK_HAIR = {0x221C1A, 0x2B2320, 0x3A2A22, 0x4A3224, 0x5C3F2A};
  private static final int[] GREY_HAIR = {0x8E8A88, 0xB4B0AC, 0xD4D1CC, 0x6E6A68};
  private static final int[] CLOTHES = {
    0x35507A, 0x7A3B46, 0x4A6B4E, 0xB99B63, 0x2B2E38, 0x6C5A86, 0x2F7F86, 0xA9544B, 0x8895A8
  };
  private static final HairStyle[] MEN = {
    HairStyle.SHORT_SIDE, HairStyle.CROP, HairStyle.SWEPT, HairStyle.CURLY
  };
  private static final HairStyle[] WOMEN = {
    HairStyle.BOB_FRINGE,
    HairStyle.BOB_PARTED,
    HairStyle.LONG_PARTED,
    HairStyle.LONG_FRINGE,
    HairStyle.PONYTAIL,
    HairStyle.BUN
  };

  private LooksMaker() {}

  static Looks make(AgeStage stage, boolean woman, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 7_919 + 17);
    boolean old = stage.lined();
    int hair = old ? pick(random, GREY_HAIR) : pick(random, DARK_HAIR);
    Looks.Features features =
        new Looks.Features(
            stage.grown() && random.nextInt(100) < (old ? 45 : 22),
            !woman && stage.grown() && random.nextInt(100) < 12,
            !woman && stage.grown() && random.nextInt(100) < 14,
            random.nextInt(100) < 12,
            random.nextInt(100) < 8,
            woman && stage.grown() && random.nextInt(100) < 60);
    return new Looks(
        stage,
        SKINS[random.nextInt(SKINS.length - 2)],
        hair,
        style(stage, woman, random),
        between(random, 0.92, 1.07),
        between(random, woman ? 0.86 : 0.95, woman ? 1.02 : 1.14),
        between(random, woman ? 0.98 : 0.90, woman ? 1.14 : 1.06),
        between(random, woman ? 0.6 : 0.9, woman ? 1.0 : 1.5),
        between(random, 0.88, 1.18),
        between(random, woman ? 0.95 : 0.74, woman ? 1.25 : 1.02),
        random.nextBoolean() ? 0x3B2618 : 0x4A3020,
        features,
        clothes(stage, random));
  }

  private static HairStyle style(AgeStage stage, boolean woman, SplittableRandom random) {
    return switch (stage) {
      case INFANT -> HairStyle.DOWN;
      case TODDLER, CHILD, ADULT ->
          woman ? WOMEN[random.nextInt(WOMEN.length)] : MEN[random.nextInt(MEN.length)];
      case SENIOR, VERY_OLD ->
          woman
              ? WOMEN[random.nextInt(2) == 0 ? 1 : 5]
              : random.nextInt(3) == 0
                  ? HairStyle.BALD
                  : random.nextBoolean() ? HairStyle.THINNING : HairStyle.SHORT_SIDE;
    };
  }

  private static Clothes clothes(AgeStage stage, SplittableRandom random) {
    int colour = pick(random, CLOTHES);
    Clothes.Cut cut =
        switch (stage) {
          case INFANT -> Clothes.Cut.BIB;
          case TODDLER, CHILD -> random.nextBoolean() ? Clothes.Cut.ROUND : Clothes.Cut.HOOD;
          case ADULT, SENIOR, VERY_OLD ->
              switch (random.nextInt(5)) {
                case 0 -> Clothes.Cut.SHIRT;
                case 1 -> Clothes.Cut.JACKET;
                case 2 -> Clothes.Cut.VNECK;
                case 3 -> Clothes.Cut.HIGH;
                default -> Clothes.Cut.ROUND;
              };
        };
    return new Clothes(cut, colour);
  }

  private static int pick(SplittableRandom random, int[] of) {
    return of[random.nextInt(of.length)];
  }

  private static double between(SplittableRandom random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
