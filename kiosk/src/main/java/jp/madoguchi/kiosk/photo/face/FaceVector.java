package jp.madoguchi.kiosk.photo.face;

import java.util.Arrays;

/**
 * A face as numbers that can only be compared with another face's. Personal data of the sensitive
 * kind: it stays in memory for one visit, is never stored or sent, and can't be written anywhere;
 * {@link #wipe} when the visit needs it no more.
 */
public final class FaceVector {
  private final float[] values;
  private volatile boolean wiped;

  /**
   * Takes a model's numbers and brings them to length 1, in place.
   *
   * @throws IllegalArgumentException when they have no direction
   */
  public FaceVector(float[] values) {
    double squares = 0;
    for (float value : values) {
      squares += (double) value * value;
    }
    if (!(squares > 0) || Double.isInfinite(squares)) {
      throw new IllegalArgumentException("a face vector without a direction");
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] / length);
    }
    this.values = values;
  }

  /**
   * How alike two faces are: the cosine of the angle between their vectors, -1 to 1. Real pairs of
   * pictures of one person gave 0.55 and more, of two people 0.38 and less, and 0.49 and less where
   * both were in one photograph (ADR 16).
   *
   * @throws IllegalStateException when one of them was wiped
   */
  public double similarity(FaceVector other) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += (double) values[i] * other.values[i];
    }
    if (wiped || other.wiped) {
      throw new IllegalStateException("a wiped face vector can't be compared");
    }
    return Math.clamp(sum, -1.0, 1.0);
  }

  /** Overwrites the numbers. */
  public void wipe() {
    wiped = true;
    Arrays.fill(values, 0);
  }

  @Override
  public String toString() {
    return "FaceVector[personal]";
  }
}
