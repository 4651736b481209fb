package jp.madoguchi.sim.camera;

/**
 * What is worn below the chin.
 *
 * @param cut its form
 * @param rgb its main colour, 0xRRGGBB
 */
public record Clothes(Cut cut, int rgb) {
  /** Forms of upper clothes. */
  public enum Cut {
    ROUND,
    SHIRT,
    JACKET,
    VNECK,
    HIGH,
    HOOD,
    BIB
  }
}
