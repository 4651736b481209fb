package jp.madoguchi.sim.camera;

/**
 * What the resident could take off.
 *
 * @param mask a face mask
 * @param sunglasses black lenses
 * @param hat a cap
 * @param glare light mirrored in clear lenses (puts spectacles on)
 * @param fringe hair over the eyes
 */
public record Wear(boolean mask, boolean sunglasses, boolean hat, boolean glare, boolean fringe) {
  /** Nothing of it. */
  public static final Wear NOTHING = new Wear(false, false, false, false, false);
}
