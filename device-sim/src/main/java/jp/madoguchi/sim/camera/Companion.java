package jp.madoguchi.sim.camera;

import java.util.Map;

/** The person who looks over the resident's shoulder. */
final class Companion {
  static final Looks LOOKS =
      new Looks(
          AgeStage.ADULT,
          0xE9BE9A,
          0x4A3020,
          HairStyle.BOB_PARTED,
          Map.of(Trait.FACE_WIDTH, -0.4, Trait.JAW_WIDTH, -0.6, Trait.BROW_THICKNESS, -0.4),
          0x3B2618,
          Looks.Features.NONE,
          new Clothes(Clothes.Cut.ROUND, 0xA9544B));

  private Companion() {}
}
