package jp.madoguchi.kiosk.photo.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

/** The custom operations against figures worked out by hand. */
class OpMathTest {
  @Test
  void transposedConvolutionDoublesAPicture() {
    OpMath.Upsampling shape = new OpMath.Upsampling(2, 2, 1, 1, 2, 2, 2, 2, true);
    float[] out =
        OpMath.transposedConvolution(
            shape, new float[] {1, 2, 3, 4}, new float[] {1, 1, 1, 1}, new float[] {10});
    assertThat(shape.outHeight()).isEqualTo(4);
    assertThat(out).containsExactly(11, 11, 12, 12, 11, 11, 12, 12, 13, 13, 14, 14, 13, 13, 14, 14);
  }

  @Test
  void transposedConvolutionSumsChannelsAndOverlaps() {
    OpMath.Upsampling shape = new OpMath.Upsampling(1, 2, 2, 1, 1, 3, 1, 2, false);
    float[] out =
        OpMath.transposedConvolution(
            shape, new float[] {1, 10, 2, 20}, new float[] {1, 0, 0, 1, 1, 1}, new float[] {0.5f});
    // Filter taps over two inputs: (1,0), (0,1), (1,1).
    assertThat(out).containsExactly(1.5f, 10.5f, 13.5f, 20.5f, 22.5f);
  }

  @Test
  void anIdentityMatrixSamplesTheTensorItself() {
    float[] identity = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    float[] in = {1, 2, 3, 4, 5, 6, 7, 8};
    assertThat(TensorPatch.sample(FloatBuffer.wrap(in), 2, 2, 2, identity, 2, 2))
        .containsExactly(in);
  }

  @Test
  void outsideTheTensorIsZeroAndBetweenPixelsIsTheirMean() {
    float[] shift = {1, 0, 0, 0.5f, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
    FloatBuffer in = FloatBuffer.wrap(new float[] {2, 4});
    assertThat(TensorPatch.sample(in, 1, 2, 1, shift, 1, 2)).containsExactly(3, 0);
  }

  @Test
  void landmarksMoveAndKeepTheirDepth() {
    float[] matrix = {0, -1, 0, 5, 1, 0, 0, 6, 0, 0, 1, 0, 0, 0, 0, 1};
    assertThat(OpMath.transformLandmarks(new float[] {1, 2, 9}, 3, matrix))
        .containsExactly(3, 7, 9);
    assertThat(OpMath.transformLandmarks(new float[] {1, 2}, 2, matrix)).containsExactly(3, 7);
  }

  @Test
  void theMatrixCutsTheNamedPointsOutUpright() {
    FlexMap options = new FlexMap(FlexMapTest.eyeOptions());
    // Points 0 and 1 lie 45 degrees apart; the matrix must turn that line level.
    float[] landmarks = {10, 10, 0, 20, 20, 0};
    float[] matrix = OpMath.transformMatrix(options, landmarks);
    // Output middle (8, 8) maps to the middle of the points.
    assertThat(matrix[0] * 8 + matrix[1] * 8 + matrix[3]).isCloseTo(15, within(1e-4f));
    assertThat(matrix[4] * 8 + matrix[5] * 8 + matrix[7]).isCloseTo(15, within(1e-4f));
    assertThat(matrix[0]).isCloseTo(matrix[4], within(1e-5f));
  }
}
