package jp.madoguchi.kiosk.photo.face;

/**
 * How a head is turned, degrees. A face that looks straight into the camera reads about -6 in pitch
 * with this mesh.
 *
 * @param yaw positive: looks to its own left, the picture's right
 * @param pitch positive: chin up
 * @param roll positive: leans clockwise in the picture
 */
public record Pose(double yaw, double pitch, double roll) {}
