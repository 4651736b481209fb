package jp.madoguchi.kiosk.photo.face;

/** MediaPipe's attention mesh: 478 points of one face. */
final class FaceMesh implements AutoCloseable {
  private static final int SIDE = 192;
  private static final Patch.Wanted WANTED = new Patch.Wanted(SIDE, 0, 1, false);
  private static final double MARGIN = 1.5;
  private static final int IRIS_LEFT = 468;
  private static final int IRIS_RIGHT = 473;

  private final TfliteModel model = new TfliteModel("face_landmark_with_attention.tflite");

  /** The points in the picture and how sure the model is, 0..1. */
  record Mesh(Landmarks landmarks, double presence) {}

  /** Finds the points, looking twice: the second time where the first one saw the face. */
  Mesh find(Pyramid pyramid, BlazeFace.Detection detection) {
    return follow(pyramid, at(pyramid, square(detection.box(), detection.turn())).landmarks());
  }

  /** Finds the points of a face that was about there, looking once. */
  Mesh follow(Pyramid pyramid, Landmarks points) {
    double turn = Math.atan2(points.y(263) - points.y(33), points.x(263) - points.x(33));
    return at(pyramid, square(points.bounds(), turn));
  }

  private static Patch square(Box box, double turn) {
    double side = Math.max(box.width(), box.height()) * MARGIN;
    return new Patch(box.centreX(), box.centreY(), side, side, turn);
  }

  private Mesh at(Pyramid pyramid, Patch patch) {
    patch.sample(pyramid, WANTED, model.input(), 0);
    model.run();
    float[] points = new float[Landmarks.COUNT * 3];
    float[] mesh = model.output("output_mesh_identity");
    System.arraycopy(mesh, 0, points, 0, mesh.length);
    refine(points, MeshIndices.LIPS, model.output("output_lips"));
    refine(points, MeshIndices.LEFT_EYE, model.output("output_left_eye"));
    refine(points, MeshIndices.RIGHT_EYE, model.output("output_right_eye"));
    iris(points, IRIS_LEFT, 33, model.output("output_left_iris"));
    iris(points, IRIS_RIGHT, 263, model.output("output_right_iris"));
    double scale = patch.width() / SIDE;
    for (int i = 0; i < points.length; i += 3) {
      double u = points[i] / SIDE;
      double v = points[i + 1] / SIDE;
      points[i] = (float) patch.x(u, v);
      points[i + 1] = (float) patch.y(u, v);
      points[i + 2] *= (float) scale;
    }
    double presence = 1 / (1 + Math.exp(-model.output("conv_faceflag")[0]));
    return new Mesh(new Landmarks(points), presence);
  }

  private static void refine(float[] points, int[] indices, float[] finer) {
    for (int i = 0; i < indices.length; i++) {
      points[indices[i] * 3] = finer[i * 2];
      points[indices[i] * 3 + 1] = finer[i * 2 + 1];
    }
  }

  private static void iris(float[] points, int first, int depthOf, float[] finer) {
    for (int i = 0; i < finer.length / 2; i++) {
      points[(first + i) * 3] = finer[i * 2];
      points[(first + i) * 3 + 1] = finer[i * 2 + 1];
      points[(first + i) * 3 + 2] = points[depthOf * 3 + 2];
    }
  }

  @Override
  public void close() {
    model.close();
  }
}
