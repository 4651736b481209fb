package jp.madoguchi.kiosk.photo;

import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * A face in its own coordinates, so that a near and a far, an upright and a leaning face are looked
 * at alike: the origin is between the eyes, one unit is the eye distance, u goes to the picture's
 * right along the eyes, v down the face. Personal data.
 *
 * @param image the whole picture
 * @param points the face's mesh
 * @param alongX the unit's x, pixels
 * @param alongY the unit's y, pixels
 */
record FaceGrid(RgbImage image, Landmarks points, double alongX, double alongY) {
  static FaceGrid of(RgbImage image, Landmarks points) {
    return new FaceGrid(
        image,
        points,
        points.rightEyeX() - points.leftEyeX(),
        points.rightEyeY() - points.leftEyeY());
  }

  /** The pixel at a place. */
  int at(double u, double v) {
    return image.at((int) Math.round(x(u, v)), (int) Math.round(y(u, v)));
  }

  double x(double u, double v) {
    return points.betweenEyesX() + u * alongX - v * alongY;
  }

  double y(double u, double v) {
    return points.betweenEyesY() + u * alongY + v * alongX;
  }

  /** Where a point of the mesh is. */
  double u(int point) {
    double dx = points.x(point) - points.betweenEyesX();
    double dy = points.y(point) - points.betweenEyesY();
    return (dx * alongX + dy * alongY) / (alongX * alongX + alongY * alongY);
  }

  /** Where a point of the mesh is. */
  double v(int point) {
    double dx = points.x(point) - points.betweenEyesX();
    double dy = points.y(point) - points.betweenEyesY();
    return (dy * alongX - dx * alongY) / (alongX * alongX + alongY * alongY);
  }

  /** The outline through points of the mesh, made larger about its middle. */
  Outline outline(int[] ring, double larger) {
    double[] u = new double[ring.length];
    double[] v = new double[ring.length];
    double middleU = 0;
    double middleV = 0;
    for (int i = 0; i < ring.length; i++) {
      u[i] = u(ring[i]);
      v[i] = v(ring[i]);
      middleU += u[i] / ring.length;
      middleV += v[i] / ring.length;
    }
    for (int i = 0; i < ring.length; i++) {
      u[i] = middleU + (u[i] - middleU) * larger;
      v[i] = middleV + (v[i] - middleV) * larger;
    }
    return new Outline(u, v);
  }

  /** A closed line. */
  record Outline(double[] u, double[] v) {
    boolean holds(double atU, double atV) {
      boolean inside = false;
      for (int i = 0, j = u.length - 1; i < u.length; j = i++) {
        if (v[i] > atV != v[j] > atV && atU < (u[j] - u[i]) * (atV - v[i]) / (v[j] - v[i]) + u[i]) {
          inside = !inside;
        }
      }
      return inside;
    }
  }

  @Override
  public String toString() {
    return "FaceGrid[personal]";
  }
}
