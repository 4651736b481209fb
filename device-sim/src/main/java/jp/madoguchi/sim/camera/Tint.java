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

  static Color of(int rgb, double alpha) {
    return new Color(
        (rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF, (int) Math.round(alpha * 255));
  }
}
