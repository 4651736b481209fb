package jp.madoguchi.sim.camera;

/** Clear spectacles that a resident always wears; none of them covers the eyes. */
public enum Spectacles {
  NONE(0, 0, 0, 0, 0, false),
  WIRE(1.42, 0.72, 0.55, 1.5, 0x40363A, true),
  ROUND(1.34, 0.96, 0.2, 1.3, 0x6B4E2E, true),
  OVAL(1.38, 0.66, 0.1, 1.4, 0x7A7F88, true),
  SQUARE(1.48, 0.70, 0.95, 2.3, 0x1C1C22, true),
  HALF_RIM(1.46, 0.64, 0.75, 1.8, 0x2B2E38, false),
  RIMLESS(1.44, 0.66, 0.6, 0.5, 0x9AA0A8, true),
  RED(1.44, 0.74, 0.5, 2.1, 0x8C2F36, true);

  /** Half the width of a lens against the eye's. */
  final double across;

  /** The lens's height against its width. */
  final double high;

  /** 0 = an ellipse, 1 = almost a rectangle. */
  final double square;

  /** Thickness of the frame, mm. */
  final double line;

  final int rgb;

  /** Whether the frame runs below the lens too. */
  final boolean lowerRim;

  Spectacles(double across, double high, double square, double line, int rgb, boolean lowerRim) {
    this.across = across;
    this.high = high;
    this.square = square;
    this.line = line;
    this.rgb = rgb;
    this.lowerRim = lowerRim;
  }
}
