package jp.madoguchi.sim.camera;

/** Ten tones of skin from very light (1) to very dark (10), so that fairness can be counted. */
public final class SkinTone {
  /** How many there are. */
  public static final int COUNT = 10;

  private static final int[] TONES = {
    0xF7E4D6, 0xF3D5BA, 0xEDC6A2, 0xE3B288, 0xD29A6E, 0xBA835B, 0x9F6C48, 0x805538, 0x62402C,
    0x482F23
  };

  private SkinTone() {}

  /** The usual colour of a tone from 1 to {@value #COUNT}, 0xRRGGBB. */
  public static int rgb(int tone) {
    Ranges.check("tone", tone, 1, COUNT);
    return TONES[tone - 1];
  }

  /** The tone whose luminance is nearest to that of the colour. */
  public static int of(int rgb) {
    int best = 0;
    for (int i = 1; i < COUNT; i++) {
      if (Math.abs(Tint.luminance(TONES[i]) - Tint.luminance(rgb))
          < Math.abs(Tint.luminance(TONES[best]) - Tint.luminance(rgb))) {
        best = i;
      }
    }
    return best + 1;
  }
}
