package jp.madoguchi.rules;

/**
 * The photo's figures (rules B7). File limits are those of J-LIS's online application; head size
 * and top margin are the passport's (J-LIS publishes none) and serve as the crop guide only.
 */
public final class PhotoSpec {
  /** Printed width, mm. */
  public static final double WIDTH_MM = 35;

  /** Printed height, mm. */
  public static final double HEIGHT_MM = 45;

  /** File size, bytes, at least. */
  public static final int FILE_BYTES_MIN = 20 * 1024;

  /** File size, bytes, at most. */
  public static final int FILE_BYTES_MAX = 7 * 1024 * 1024;

  /** Width and height, pixels, at least. */
  public static final int SIDE_PIXELS_MIN = 480;

  /** Width and height, pixels, at most. */
  public static final int SIDE_PIXELS_MAX = 6000;

  /** Crown to chin over picture height, at least (32 mm / 45 mm). */
  public static final double HEAD_RATIO_MIN = 0.711;

  /** Crown to chin over picture height, at most (36 mm / 45 mm). */
  public static final double HEAD_RATIO_MAX = 0.800;

  /** Space above the crown over picture height, at least (2 mm / 45 mm). */
  public static final double TOP_MARGIN_RATIO_MIN = 0.044;

  /** Space above the crown over picture height, at most (6 mm / 45 mm). */
  public static final double TOP_MARGIN_RATIO_MAX = 0.133;

  /** How far the face's middle may lie from the picture's, over picture width (2 mm / 35 mm). */
  public static final double OFF_CENTRE_RATIO_MAX = 2 / 35.0;

  private PhotoSpec() {}
}
