package jp.madoguchi.kiosk.photo.face;

import java.nio.FloatBuffer;

/** Cuts a turned piece out of a tensor of rows, columns, channels. */
final class TensorPatch {
  private TensorPatch() {}

  /**
   * Samples a tensor through a matrix, pixel centres at halves; zero outside.
   *
   * @param in the runtime's own memory: only what is needed is copied out of it
   */
  static float[] sample(
      FloatBuffer in,
      int height,
      int width,
      int channels,
      float[] matrix,
      int outHeight,
      int outWidth) {
    float[] out = new float[outHeight * outWidth * channels];
    int next = width > 1 ? channels : 0;
    int below = height > 1 ? width * channels : 0;
    float[] upper = new float[next + channels];
    float[] lower = new float[next + channels];
    double shiftX = matrix[3] + matrix[0] * 0.5 + matrix[1] * 0.5 - 0.5;
    double shiftY = matrix[7] + matrix[4] * 0.5 + matrix[5] * 0.5 - 0.5;
    for (int v = 0; v < outHeight; v++) {
      for (int u = 0; u < outWidth; u++) {
        double x = matrix[0] * u + matrix[1] * v + shiftX;
        double y = matrix[4] * u + matrix[5] * v + shiftY;
        if (x < 0 || x > width - 1 || y < 0 || y > height - 1) {
          continue;
        }
        int left = Math.max(0, Math.min((int) x, width - 2));
        int top = Math.max(0, Math.min((int) y, height - 2));
        int at = (top * width + left) * channels;
        in.get(at, upper);
        in.get(at + below, lower);
        blend(upper, lower, next, (float) (x - left), (float) (y - top), out, u + v * outWidth);
      }
    }
    return out;
  }

  private static void blend(
      float[] upper, float[] lower, int next, float right, float low, float[] out, int pixel) {
    int channels = upper.length - next;
    int to = pixel * channels;
    for (int c = 0; c < channels; c++) {
      float above = upper[c] * (1 - right) + upper[next + c] * right;
      float under = lower[c] * (1 - right) + lower[next + c] * right;
      out[to + c] = above * (1 - low) + under * low;
    }
  }
}
