package jp.madoguchi.sim.camera;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes faces from a seed: the same seed, the same face. */
final class LooksMaker {
  private static final int[] DARK_HAIR = {0x221C1A, 0x2B2320, 0x3A2A22, 0x4A3224, 0x5C3F2A};
  private static final int[] GREY_HAIR = {0x8E8A88, 0xB4B0AC, 0xD4D1CC, 0x6E6A68, 0xF1EFEA};
  private static final int[] DYED_HAIR = {0x8A5A30, 0xA8743C, 0x7A3A24, 0xC09A5C, 0x6B2F33};
  private static final int[] IRISES = {
    0x2E1C12, 0x3B2618, 0x4A3020, 0x6A4526, 0x7A6A3A, 0x5A6E58, 0x5C6C80, 0x4E7BA0
  };
  private static final int[] CLOTHES = {
    0x35507A, 0x7A3B46, 0x4A6B4E, 0xB99B63, 0x2B2E38, 0x6C5A86, 0x2F7F86, 0xA9544B, 0x8895A8
  };
  private static final HairStyle[] MEN = {
    HairStyle.SHORT_SIDE,
    HairStyle.CROP,
    HairStyle.SWEPT,
    HairStyle.CURLY,
    HairStyle.CURTAINS,
    HairStyle.BUZZ,
    HairStyle.SLICK,
    HairStyle.TUFTED
  };
  private static final HairStyle[] WOMEN = {
    HairStyle.BOB_FRINGE,
    HairStyle.BOB_PARTED,
    HairStyle.LONG_PARTED,
    HairStyle.LONG_FRINGE,
    HairStyle.PONYTAIL,
    HairStyle.BUN,
    HairStyle.PIXIE,
    HairStyle.BUNCHES
  };
  private static final HairStyle[] OLD_MEN = {
    HairStyle.BALD, HairStyle.THINNING, HairStyle.SHORT_SIDE, HairStyle.RECEDING, HairStyle.SLICK
  };
  private static final HairStyle[] OLD_WOMEN = {
    HairStyle.BOB_PARTED, HairStyle.BUN, HairStyle.PIXIE, HairStyle.CURLY
  };
  private static final double CHILD_SHARE = 0.8;
  private static final Spectacles[] SPECTACLES = Spectacles.values();

  private LooksMaker() {}

  /** A face of any tone as they are met in a Japanese town: light ones much more often. */
  static Looks make(AgeStage stage, boolean woman, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 7_919 + 17);
    int tone = random.nextInt(100) < 80 ? 2 + random.nextInt(3) : 1 + random.nextInt(8);
    return make(stage, woman, tone, random);
  }

  static Looks make(AgeStage stage, boolean woman, int tone, SplittableRandom random) {
    boolean old = stage.lined();
    HairStyle style = style(stage, woman, random);
    Map<Trait, Double> form = form(woman, random);
    if (!stage.grown()) {
      // children's faces differ less
      form.replaceAll((_, value) -> value * CHILD_SHARE);
    }
    Looks.Features features = features(stage, woman, random);
    if (features.beard() != Looks.Beard.NONE) {
      // pale lips in a dark beard would look like an open mouth
      form.computeIfPresent(Trait.LIP_COLOUR, (_, value) -> Math.abs(value));
    }
    int[] colours = old ? GREY_HAIR : random.nextInt(100) < 18 ? DYED_HAIR : DARK_HAIR;
    return new Looks(
        stage,
        nearly(SkinTone.rgb(tone), random),
        stage.grown() || random.nextInt(3) > 0 ? pick(random, colours) : 0x4A3224,
        style,
        form,
        IRISES[tone > 4 || random.nextInt(3) > 0 ? random.nextInt(4) : random.nextInt(8)],
        features,
        clothes(stage, random));
  }

  /** Spread over the whole range: few traits near 0. Women's and men's faces differ on average. */
  private static Map<Trait, Double> form(boolean woman, SplittableRandom random) {
    Map<Trait, Double> form = new EnumMap<>(Trait.class);
    for (Trait trait : Trait.values()) {
      double value = random.nextDouble() * 2 - 1;
      form.put(trait, Math.signum(value) * Math.pow(Math.abs(value), 0.45));
    }
    shift(form, Trait.JAW_WIDTH, woman ? -0.3 : 0.3);
    shift(form, Trait.BROW_THICKNESS, woman ? -0.4 : 0.4);
    shift(form, Trait.LIP_COLOUR, woman ? 0.3 : -0.3);
    shift(form, Trait.EYE_HEIGHT, woman ? 0.15 : -0.1);
    if (woman) {
      form.put(Trait.STUBBLE, 0.0);
    }
    return form;
  }

  private static void shift(Map<Trait, Double> form, Trait trait, double by) {
    form.computeIfPresent(trait, (_, value) -> Math.clamp(value * 0.8 + by, -1, 1));
  }

  private static Looks.Features features(AgeStage stage, boolean woman, SplittableRandom random) {
    int sight = stage.lined() ? 45 : stage.grown() ? 28 : 6;
    Looks.Beard beard = Looks.Beard.NONE;
    int growth = random.nextInt(100);
    if (!woman && stage.grown() && growth < 24) {
      beard =
          growth < 9
              ? Looks.Beard.MOUSTACHE
              : growth < 18 ? Looks.Beard.CHIN : growth < 23 ? Looks.Beard.FULL : Looks.Beard.LONG;
    }
    return new Looks.Features(
        random.nextInt(100) < sight
            ? SPECTACLES[1 + random.nextInt(SPECTACLES.length - 1)]
            : Spectacles.NONE,
        beard,
        Math.max(0, random.nextInt(6) - 2),
        random.nextInt(100) < 12,
        woman && stage.grown() && random.nextInt(100) < 60,
        random.nextInt(1_000_000));
  }

  /** A little lighter or darker, redder or yellower: still of the same tone. */
  private static int nearly(int rgb, SplittableRandom random) {
    double light = random.nextDouble() * 6 - 3;
    double warm = random.nextDouble() * 10 - 5;
    int red = (int) Math.clamp(((rgb >> 16) & 0xFF) + light + warm, 0, 255);
    int green = (int) Math.clamp(((rgb >> 8) & 0xFF) + light - warm * 0.3, 0, 255);
    int blue = (int) Math.clamp((rgb & 0xFF) + light - warm, 0, 255);
    return (red << 16) | (green << 8) | blue;
  }

  private static HairStyle style(AgeStage stage, boolean woman, SplittableRandom random) {
    return switch (stage) {
      case INFANT -> HairStyle.DOWN;
      case TODDLER, CHILD, ADULT ->
          woman ? WOMEN[random.nextInt(WOMEN.length)] : MEN[random.nextInt(MEN.length)];
      case SENIOR, VERY_OLD ->
          woman
              ? OLD_WOMEN[random.nextInt(OLD_WOMEN.length)]
              : OLD_MEN[random.nextInt(OLD_MEN.length)];
    };
  }

  static Clothes clothes(AgeStage stage, SplittableRandom random) {
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
}
