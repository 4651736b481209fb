package jp.madoguchi.sim.camera;

import java.awt.Color;

/** Colours, 0xRRGGBB. */
final class Tint {
  private Tint() {}

  static int mix(int a, int b, double share) {
    return channel(a, b, 16, share) | channel(a, b, 8, share) | channel(a, b, 0, share);
  }

  private static int channel(int a, int b, int shift, double share) {
    int from = (a >> shift) & 0xFF;
    int to = (b >> shift) & 0xFF;
    return (int) Math.round(from + (to - from) * share) << shift;
  }

  static int darker(int rgb, double share) {
    return mix(rgb, 0x1A1014, share);
  }

  static int lighter(int rgb, double share) {
    return mix(rgb, 0xFFFFFF, share);
  }

  /** 0 to 255. */
  static double luminance(int rgb) {
    return 0.299 * ((rgb >> 16) & 0xFF) + 0.587 * ((rgb >> 8) & 0xFF) + 0.114 * (rgb & 0xFF);
  }

  /** Blush and gloss show less on dark skin: 1 for light skin, falling with its green channel. */
  static double lightness(int rgb) {
    return Math.clamp(((rgb >> 8) & 0xFF) / 190.0 - 0.05, 0.2, 1);
  }

  /** The colour of skin in the shade: reddish on light skin, darker still on dark skin. */
  static int shade(int skin) {
    double dark = Math.clamp((170 - luminance(skin)) / 120, 0, 1);
    return mix(skin, mix(0x7A3B2A, 0x140806, dark), 0.55);
  }

  static Color of(int rgb, double alpha) {
    return new Color(
        (rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF, (int) Math.round(alpha * 255));
  }
}
