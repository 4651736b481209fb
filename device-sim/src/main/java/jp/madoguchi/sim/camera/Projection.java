package jp.madoguchi.sim.camera;

import java.awt.geom.Point2D;

/** Turns millimetres of a head into pixels of the picture, with a little perspective. */
final class Projection {
  /** From the camera to the ears of a resident at distance 1, mm. */
  private static final double CAMERA_MM = 900;

  private final double yawSin;
  private final double yawCos;
  private final double pitchSin;
  private final double pitchCos;
  private final double rollSin;
  private final double rollCos;
  private final double scale;
  private final double originX;
  private final double originY;

  /**
   * @param pose of the head
   * @param scale pixels per millimetre in the plane of the ears
   * @param originX pixel of the point between the eyes of a frontal head
   * @param originY the same
   */
  Projection(Pose pose, double scale, double originX, double originY) {
    double yaw = Math.toRadians(pose.yaw());
    double pitch = Math.toRadians(pose.pitch());
    double roll = Math.toRadians(pose.roll());
    yawSin = Math.sin(yaw);
    yawCos = Math.cos(yaw);
    pitchSin = Math.sin(pitch);
    pitchCos = Math.cos(pitch);
    rollSin = Math.sin(roll);
    rollCos = Math.cos(roll);
    this.scale = scale;
    this.originX = originX;
    this.originY = originY;
  }

  /** The same place and size, but upright and frontal: for what doesn't turn with the head. */
  Projection upright() {
    return new Projection(Pose.FRONTAL, scale, originX, originY);
  }

  /**
   * Where the outline of a round head runs when it is turned: the point of the ellipse through (±x,
   * z) that lies outermost now. For the front view it is the point itself.
   */
  double[] outline(double x, double y, double z) {
    double half = Math.abs(x);
    if (half < 1 || yawCos < 0.1) {
      return new double[] {x, y, z};
    }
    double depth = half * 1.25;
    double along = Math.atan(depth / half * yawSin / yawCos) * Math.signum(x);
    return new double[] {
      x * Math.cos(along), y, z * 0.5 + z * 0.5 * Math.cos(along) + depth * Math.sin(along)
    };
  }

  double scale() {
    return scale;
  }

  Point2D.Double at(double x, double y, double z) {
    double turnedX = x * yawCos + z * yawSin;
    double turnedZ = z * yawCos - x * yawSin;
    double noddedY = y * pitchCos - turnedZ * pitchSin;
    double noddedZ = turnedZ * pitchCos + y * pitchSin;
    double k = scale * CAMERA_MM / (CAMERA_MM - noddedZ);
    double px = turnedX * k;
    double py = noddedY * k;
    return new Point2D.Double(
        originX + px * rollCos - py * rollSin, originY + px * rollSin + py * rollCos);
  }
}
