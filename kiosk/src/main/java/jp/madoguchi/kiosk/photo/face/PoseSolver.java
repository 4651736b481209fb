package jp.madoguchi.kiosk.photo.face;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Turns a mesh into a pose: the rotation that best lays MediaPipe's canonical face over the mesh
 * (Horn's closed form with a unit quaternion; scale and place drop out).
 */
final class PoseSolver {
  private static final int POINTS = 468;
  private static final int NUMBERS_PER_VERTEX = 5;
  private static final int ROUNDS = 60;

  private final double[] canonical;

  PoseSolver() {
    this(vertices(TfliteModel.resource("geometry.binarypb")));
  }

  /** Takes the canonical face: x right, y up, z towards the camera. */
  PoseSolver(double[] canonical) {
    this.canonical = centred(canonical);
  }

  /**
   * The first field of the file is the mesh; its field 3 repeats x, y, z, u, v as 32-bit floats.
   */
  private static double[] vertices(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    bytes.get();
    varint(bytes);
    double[] vertices = new double[POINTS * 3];
    int number = 0;
    while (number < POINTS * NUMBERS_PER_VERTEX) {
      int tag = varint(bytes);
      switch (tag & 7) {
        case 0 -> varint(bytes);
        case 5 -> {
          int part = number % NUMBERS_PER_VERTEX;
          float value = bytes.getFloat();
          if (part < 3) {
            vertices[number / NUMBERS_PER_VERTEX * 3 + part] = value;
          }
          number++;
        }
        default -> throw new IllegalStateException("unexpected field in the face geometry");
      }
    }
    return vertices;
  }

  private static int varint(ByteBuffer bytes) {
    int value = 0;
    int shift = 0;
    byte part;
    do {
      part = bytes.get();
      value |= (part & 0x7f) << shift;
      shift += 7;
    } while (part < 0);
    return value;
  }

  private static double[] centred(double[] points) {
    double[] middle = new double[3];
    for (int i = 0; i < points.length; i++) {
      middle[i % 3] += points[i] * 3 / points.length;
    }
    double[] moved = points.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] -= middle[i % 3];
    }
    return moved;
  }

  Pose solve(Landmarks landmarks) {
    double[] seen = new double[POINTS * 3];
    for (int i = 0; i < POINTS; i++) {
      seen[i * 3] = landmarks.x(i);
      seen[i * 3 + 1] = -landmarks.y(i);
      seen[i * 3 + 2] = -landmarks.z(i);
    }
    double[] q = rotation(canonical, centred(seen));
    double w = q[0];
    double x = q[1];
    double y = q[2];
    double z = q[3];
    double yaw = Math.asin(Math.clamp(2 * (w * y - x * z), -1.0, 1.0));
    double roll = Math.atan2(2 * (x * y + w * z), 1 - 2 * (y * y + z * z));
    double pitch = Math.atan2(2 * (y * z + w * x), 1 - 2 * (x * x + y * y));
    // Here y points up: a positive turn about x bows the head, one about z leans it to the left.
    return new Pose(Math.toDegrees(yaw), -Math.toDegrees(pitch), -Math.toDegrees(roll));
  }

  private static double[] rotation(double[] from, double[] to) {
    double[][] s = new double[3][3];
    double size = 0;
    for (int i = 0; i < from.length; i += 3) {
      for (int a = 0; a < 3; a++) {
        for (int b = 0; b < 3; b++) {
          s[a][b] += from[i + a] * to[i + b];
        }
        size += Math.abs(from[i + a] * to[i + a]);
      }
    }
    double[][] n = {
      {s[0][0] + s[1][1] + s[2][2], s[1][2] - s[2][1], s[2][0] - s[0][2], s[0][1] - s[1][0]},
      {s[1][2] - s[2][1], s[0][0] - s[1][1] - s[2][2], s[0][1] + s[1][0], s[2][0] + s[0][2]},
      {s[2][0] - s[0][2], s[0][1] + s[1][0], s[1][1] - s[0][0] - s[2][2], s[1][2] + s[2][1]},
      {s[0][1] - s[1][0], s[2][0] + s[0][2], s[1][2] + s[2][1], s[2][2] - s[0][0] - s[1][1]}
    };
    // The wanted quaternion is the eigenvector of the largest eigenvalue; the shift makes it the
    // largest in size too, so that plain power iteration finds it.
    double[] q = {1, 0.01, 0.01, 0.01};
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = new double[4];
      double length = 0;
      for (int a = 0; a < 4; a++) {
        next[a] = size * q[a];
        for (int b = 0; b < 4; b++) {
          next[a] += n[a][b] * q[b];
        }
        length += next[a] * next[a];
      }
      for (int a = 0; a < 4; a++) {
        q[a] = next[a] / Math.sqrt(length);
      }
    }
    return q;
  }
}
