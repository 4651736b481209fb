package jp.madoguchi.sim.camera;

/** The person who looks over the resident's shoulder. */
final class Companion {
  static final Looks LOOKS =
      new Looks(
          AgeStage.ADULT,
          0xE9BE9A,
          0x4A3020,
          HairStyle.BOB_PARTED,
          0.96,
          0.9,
          1.05,
          0.8,
          0.9,
          1.05,
          0x3B2618,
          Looks.Features.NONE,
          new Clothes(Clothes.Cut.ROUND, 0xA9544B));

  private Companion() {}
}
