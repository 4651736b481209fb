package jp.madoguchi.kiosk.photo.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FaceGeometryTest {
  private static float[] mesh(long seed) {
    Random random = new Random(seed);
    float[] xyz = new float[Landmarks.COUNT * 3];
    for (int i = 0; i < xyz.length; i++) {
      xyz[i] = 300 + random.nextFloat() * 200;
    }
    return xyz;
  }

  @Test
  void placeSizeAndTurnDoNotCount() {
    for (long seed = 1; seed <= 20; seed++) {
      float[] mesh = mesh(seed);
      float[] moved = new float[mesh.length];
      double roll = Math.toRadians(25);
      double yaw = Math.toRadians(-30);
      for (int i = 0; i < mesh.length; i += 3) {
        double x = mesh[i] * Math.cos(roll) - mesh[i + 1] * Math.sin(roll);
        double y = mesh[i] * Math.sin(roll) + mesh[i + 1] * Math.cos(roll);
        double z = mesh[i + 2];
        moved[i] = (float) (2.5 * (x * Math.cos(yaw) + z * Math.sin(yaw)) + 90);
        moved[i + 1] = (float) (2.5 * y - 40);
        moved[i + 2] = (float) (2.5 * (z * Math.cos(yaw) - x * Math.sin(yaw)));
      }
      assertThat(FaceGeometry.difference(new Landmarks(mesh), new Landmarks(moved)))
          .as("seed %d", seed)
          .isCloseTo(0, within(1e-4));
    }
  }

  @Test
  void proportionsCountTheSameInBothDirections() {
    Landmarks one = new Landmarks(mesh(1));
    Landmarks other = new Landmarks(mesh(2));
    double difference = FaceGeometry.difference(one, other);
    assertThat(difference).isGreaterThan(0.05);
    assertThat(FaceGeometry.difference(other, one)).isCloseTo(difference, within(1e-12));
  }
}
