package jp.madoguchi.kiosk.photo.face;

import java.util.List;

/** {@link FaceModels}, one picture at a time. */
public final class TfliteFaceAnalyser implements FaceAnalyser {
  static final double PRESENCE_MIN = 0.5;

  // Also the lock: the models serve one picture at a time.
  private final FaceModels models = new FaceModels();

  /** Loads the models from the class path. */
  public TfliteFaceAnalyser() {}

  @Override
  public FaceFindings analyse(RgbImage image) {
    synchronized (models) {
      models.show(image);
      try {
        return anew(models);
      } finally {
        models.done();
      }
    }
  }

  /** Looks at the shown picture without knowing anything of it. */
  static FaceFindings anew(FaceModels models) {
    List<BlazeFace.Detection> found = models.all();
    if (found.isEmpty()) {
      return new FaceFindings.None();
    }
    FaceMesh.Mesh points = models.mesh(found.getFirst());
    if (points.presence() < PRESENCE_MIN) {
      return new FaceFindings.None();
    }
    Face face =
        new Face(
            found.getFirst().box(),
            points.landmarks(),
            models.pose(points.landmarks()),
            points.presence(),
            models.person(points.landmarks()));
    return found.size() == 1
        ? new FaceFindings.One(face)
        : new FaceFindings.Many(found.stream().map(BlazeFace.Detection::box).toList(), face);
  }

  @Override
  public FaceTrack newTrack() {
    return new TfliteFaceTrack(models);
  }

  @Override
  public void rehearse() {
    synchronized (models) {
      models.rehearse();
    }
  }

  @Override
  public void close() {
    synchronized (models) {
      models.close();
    }
  }
}
