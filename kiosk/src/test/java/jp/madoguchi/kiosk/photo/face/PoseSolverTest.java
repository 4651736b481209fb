package jp.madoguchi.kiosk.photo.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PoseSolverTest {
  private static final int POINTS = 468;

  @Test
  void aTurnedCopyOfTheFaceGivesItsTurn() {
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      double[] face = new double[POINTS * 3];
      for (int i = 0; i < face.length; i++) {
        face[i] = random.nextGaussian() * (i % 3 == 2 ? 3 : 6);
      }
      Pose given =
          new Pose(
              random.nextDouble(-40, 40), random.nextDouble(-30, 30), random.nextDouble(-40, 40));
      Pose found = new PoseSolver(face).solve(turned(face, given, random));
      assertThat(found.yaw()).as("seed %d", seed).isCloseTo(given.yaw(), within(0.05));
      assertThat(found.pitch()).as("seed %d", seed).isCloseTo(given.pitch(), within(0.05));
      assertThat(found.roll()).as("seed %d", seed).isCloseTo(given.roll(), within(0.05));
    }
  }

  @Test
  void theCanonicalFaceIsInTheBuild() {
    assertThat(TfliteModel.resource("geometry.binarypb")).hasSize(19376);
    assertThat(new PoseSolver()).isNotNull();
  }

  /** Turns by pitch, then yaw, then roll, scales, moves, and flips to picture coordinates. */
  private static Landmarks turned(double[] face, Pose pose, Random random) {
    double a = Math.toRadians(-pose.pitch());
    double b = Math.toRadians(pose.yaw());
    double c = Math.toRadians(-pose.roll());
    double scale = random.nextDouble(3, 30);
    float[] out = new float[Landmarks.COUNT * 3];
    for (int i = 0; i < POINTS; i++) {
      double x = face[i * 3];
      double y0 = face[i * 3 + 1];
      double z0 = face[i * 3 + 2];
      double y = y0 * Math.cos(a) - z0 * Math.sin(a);
      double z1 = y0 * Math.sin(a) + z0 * Math.cos(a);
      double x2 = x * Math.cos(b) + z1 * Math.sin(b);
      double z = -x * Math.sin(b) + z1 * Math.cos(b);
      out[i * 3] = (float) (600 + scale * (x2 * Math.cos(c) - y * Math.sin(c)));
      out[i * 3 + 1] = (float) (300 - scale * (x2 * Math.sin(c) + y * Math.cos(c)));
      out[i * 3 + 2] = (float) (-scale * z);
    }
    return new Landmarks(out);
  }
}
