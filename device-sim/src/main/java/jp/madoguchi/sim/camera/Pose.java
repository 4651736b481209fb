package jp.madoguchi.sim.camera;

/**
 * Where the head points; all zero is straight into the camera.
 *
 * @param yaw degrees; positive turns to the right side of the picture
 * @param pitch degrees; positive looks up
 * @param roll degrees; positive leans clockwise in the picture
 */
public record Pose(double yaw, double pitch, double roll) {
  /** Straight. */
  public static final Pose FRONTAL = new Pose(0, 0, 0);

  /** Refuses poses that the drawing can't show. */
  public Pose {
    Ranges.check("yaw", yaw, -40, 40);
    Ranges.check("pitch", pitch, -30, 30);
    Ranges.check("roll", roll, -45, 45);
  }

  Pose plus(double moreYaw, double morePitch, double moreRoll) {
    return new Pose(
        Math.clamp(yaw + moreYaw, -40, 40),
        Math.clamp(pitch + morePitch, -30, 30),
        Math.clamp(roll + moreRoll, -45, 45));
  }
}
