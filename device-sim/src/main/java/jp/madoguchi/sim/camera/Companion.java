package jp.madoguchi.sim.camera;

import java.util.Map;

/**
 * The second person in view.
 *
 * @param looks whose face
 * @param distance as {@link Place}
 * @param offsetX as {@link Place}
 * @param offsetY as {@link Place}
 */
public record Companion(Looks looks, double distance, double offsetX, double offsetY) {
  /** Somebody who looks over the resident's shoulder. */
  public static final Companion USUAL =
      new Companion(
          new Looks(
              AgeStage.ADULT,
              0xE9BE9A,
              0x4A3020,
              HairStyle.BOB_PARTED,
              Map.of(Trait.FACE_WIDTH, -0.4, Trait.JAW_WIDTH, -0.6, Trait.BROW_THICKNESS, -0.4),
              0x3B2618,
              Looks.Features.NONE,
              new Clothes(Clothes.Cut.ROUND, 0xA9544B)),
          1.25,
          400,
          30);

  /** Checks the place. */
  public Companion {
    Ranges.check("distance", distance, 0.7, 3);
    Ranges.check("offsetX", offsetX, -900, 900);
    Ranges.check("offsetY", offsetY, -400, 400);
  }

  Scene scene() {
    return Scene.good(looks)
        .withDistance(distance)
        .withOffset(offsetX, offsetY)
        .withPose(-6, 0, -3);
  }
}
