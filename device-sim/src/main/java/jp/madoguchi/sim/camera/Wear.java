package jp.madoguchi.sim.camera;

/**
 * What the resident could take off.
 *
 * @param mask a face mask
 * @param sunglasses black lenses
 * @param hat a hat
 * @param glare light mirrored in clear lenses (puts spectacles on)
 * @param fringe hair over the eyes
 * @param hairband a wide one
 * @param heavyFrame spectacles whose frame is thick, or lies over the eyes
 * @param fashion how these things look
 */
public record Wear(
    boolean mask,
    boolean sunglasses,
    boolean hat,
    boolean glare,
    boolean fringe,
    boolean hairband,
    boolean heavyFrame,
    Fashion fashion) {
  /** Nothing of it. */
  public static final Wear NOTHING =
      new Wear(false, false, false, false, false, false, false, Fashion.USUAL);

  /** With a mask. */
  public Wear withMask() {
    return new Wear(true, sunglasses, hat, glare, fringe, hairband, heavyFrame, fashion);
  }

  /** The mask taken off. */
  public Wear withoutMask() {
    return new Wear(false, sunglasses, hat, glare, fringe, hairband, heavyFrame, fashion);
  }

  /** With dark lenses. */
  public Wear withSunglasses() {
    return new Wear(mask, true, hat, glare, fringe, hairband, heavyFrame, fashion);
  }

  /** With a hat. */
  public Wear withHat() {
    return new Wear(mask, sunglasses, true, glare, fringe, hairband, heavyFrame, fashion);
  }

  /** With light mirrored in spectacles. */
  public Wear withGlare() {
    return new Wear(mask, sunglasses, hat, true, fringe, hairband, heavyFrame, fashion);
  }

  /** With hair over the eyes. */
  public Wear withFringe() {
    return new Wear(mask, sunglasses, hat, glare, true, hairband, heavyFrame, fashion);
  }

  /** With a wide hairband. */
  public Wear withHairband() {
    return new Wear(mask, sunglasses, hat, glare, fringe, true, heavyFrame, fashion);
  }

  /** With a heavy spectacle frame. */
  public Wear withHeavyFrame() {
    return new Wear(mask, sunglasses, hat, glare, fringe, hairband, true, fashion);
  }

  /** The same things in another fashion. */
  public Wear withFashion(Fashion other) {
    return new Wear(mask, sunglasses, hat, glare, fringe, hairband, heavyFrame, other);
  }
}
