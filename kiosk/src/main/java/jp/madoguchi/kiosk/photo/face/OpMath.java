package jp.madoguchi.kiosk.photo.face;

/**
 * The arithmetic of MediaPipe's four custom operations, on plain arrays. Tensors are one image of
 * rows, columns, channels; matrices are 4×4 by rows and map output coordinates to input ones.
 */
final class OpMath {
  private OpMath() {}

  /** Shapes of a transposed convolution; the filter is ordered output, row, column, input. */
  record Upsampling(
      int inHeight,
      int inWidth,
      int inChannels,
      int outChannels,
      int filterHeight,
      int filterWidth,
      int strideHeight,
      int strideWidth,
      boolean samePadding) {
    int cutHeight() {
      return samePadding ? Math.max(0, filterHeight - (inHeight - 1) % strideHeight - 1) : 0;
    }

    int cutWidth() {
      return samePadding ? Math.max(0, filterWidth - (inWidth - 1) % strideWidth - 1) : 0;
    }

    int outHeight() {
      return strideHeight * (inHeight - 1) + filterHeight - cutHeight();
    }

    int outWidth() {
      return strideWidth * (inWidth - 1) + filterWidth - cutWidth();
    }
  }

  /** Transposed convolution plus bias. */
  static float[] transposedConvolution(Upsampling shape, float[] in, float[] filter, float[] bias) {
    int outWidth = shape.outWidth();
    int outHeight = shape.outHeight();
    int outs = shape.outChannels;
    float[] out = new float[outHeight * outWidth * outs];
    for (int i = 0; i < out.length; i++) {
      out[i] = bias[i % outs];
    }
    for (int y = 0; y < shape.inHeight; y++) {
      for (int x = 0; x < shape.inWidth; x++) {
        int source = (y * shape.inWidth + x) * shape.inChannels;
        for (int tap = 0; tap < shape.filterHeight * shape.filterWidth; tap++) {
          int toY = y * shape.strideHeight - shape.cutHeight() / 2 + tap / shape.filterWidth;
          int toX = x * shape.strideWidth - shape.cutWidth() / 2 + tap % shape.filterWidth;
          if (toY >= 0 && toY < outHeight && toX >= 0 && toX < outWidth) {
            addProduct(shape, in, source, filter, tap, out, (toY * outWidth + toX) * outs);
          }
        }
      }
    }
    return out;
  }

  private static void addProduct(
      Upsampling shape, float[] in, int source, float[] filter, int tap, float[] out, int to) {
    int taps = shape.filterHeight * shape.filterWidth;
    for (int channel = 0; channel < shape.outChannels; channel++) {
      int weights = (channel * taps + tap) * shape.inChannels;
      float sum = 0;
      for (int i = 0; i < shape.inChannels; i++) {
        sum += in[source + i] * filter[weights + i];
      }
      out[to + channel] += sum;
    }
  }

  /** The matrix that cuts the part of the face around some landmarks out, upright. */
  static float[] transformMatrix(FlexMap options, float[] landmarks) {
    int left = 3 * (int) options.number("left_rotation_idx");
    int right = 3 * (int) options.number("right_rotation_idx");
    double turn =
        options.number("target_rotation_radians")
            - Math.atan2(
                landmarks[right + 1] - landmarks[left + 1], landmarks[right] - landmarks[left]);
    double cos = Math.cos(turn);
    double sin = Math.sin(turn);
    double minX = Double.MAX_VALUE;
    double minY = Double.MAX_VALUE;
    double maxX = -Double.MAX_VALUE;
    double maxY = -Double.MAX_VALUE;
    for (int index : options.vector("subset_idxs")) {
      double x = landmarks[index * 3] * cos - landmarks[index * 3 + 1] * sin;
      double y = landmarks[index * 3] * sin + landmarks[index * 3 + 1] * cos;
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    }
    double middleX = (minX + maxX) / 2;
    double middleY = (minY + maxY) / 2;
    double outWidth = options.number("output_width");
    double outHeight = options.number("output_height");
    double scaleX = options.number("scale_x") * (maxX - minX) / outWidth;
    double scaleY = options.number("scale_y") * (maxY - minY) / outHeight;
    // Turned back by -turn: x' = x cos + y sin, y' = -x sin + y cos.
    double centreX = middleX * cos + middleY * sin;
    double centreY = -middleX * sin + middleY * cos;
    double shiftX = -scaleX * outWidth / 2;
    double shiftY = -scaleY * outHeight / 2;
    return new float[] {
      (float) (cos * scaleX),
      (float) (sin * scaleY),
      0,
      (float) (centreX + cos * shiftX + sin * shiftY),
      (float) (-sin * scaleX),
      (float) (cos * scaleY),
      0,
      (float) (centreY - sin * shiftX + cos * shiftY),
      0,
      0,
      1,
      0,
      0,
      0,
      0,
      1
    };
  }

  /** Moves points of 2 or 3 numbers through a matrix; the third number stays as it is. */
  static float[] transformLandmarks(float[] in, int dimensions, float[] matrix) {
    float[] out = in.clone();
    for (int i = 0; i + 1 < in.length; i += dimensions) {
      out[i] = matrix[0] * in[i] + matrix[1] * in[i + 1] + matrix[3];
      out[i + 1] = matrix[4] * in[i] + matrix[5] * in[i + 1] + matrix[7];
    }
    return out;
  }
}
