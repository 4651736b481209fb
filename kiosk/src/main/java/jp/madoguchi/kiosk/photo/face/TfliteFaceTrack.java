package jp.madoguchi.kiosk.photo.face;

import java.util.List;
import java.util.Optional;

/**
 * Follows a face with one run of the mesh where the last picture had it. Every picture is shown to
 * the detector for near faces; every third one also to that for far ones, and gets a new outline of
 * the person. Whatever does not fit makes the picture be looked at anew.
 */
final class TfliteFaceTrack implements FaceTrack {
  private static final int ROUND = 3;

  // From one picture to the next, in eye distances of the face before. A head that stands up moves
  // by about 0.4 at 15 pictures a second; the next person's face is at least one away.
  private static final double STEP_MAX = 0.6;
  private static final double GROWTH_MAX = 1.25;

  private final FaceModels models;
  private Optional<Face> before = Optional.empty();
  private int turn;
  private boolean alone;
  private boolean followed;

  TfliteFaceTrack(FaceModels models) {
    this.models = models;
  }

  @Override
  public FaceFindings next(RgbImage image) {
    synchronized (models) {
      models.show(image);
      try {
        return look(image);
      } finally {
        models.done();
      }
    }
  }

  private FaceFindings look(RgbImage image) {
    FaceFindings findings =
        before
            .filter(_ -> alone)
            .flatMap(face -> further(face, image))
            .<FaceFindings>map(FaceFindings.One::new)
            .orElseGet(() -> TfliteFaceAnalyser.anew(models));
    Optional<Face> now =
        switch (findings) {
          case FaceFindings.None _ -> Optional.empty();
          case FaceFindings.One one -> Optional.of(one.face());
          case FaceFindings.Many many -> Optional.of(many.largest());
        };
    followed =
        before.isPresent()
            && now.isPresent()
            && near(before.get().landmarks(), now.get().landmarks());
    before = now;
    alone = findings instanceof FaceFindings.One;
    return findings;
  }

  /** The same face in this picture; empty when anything speaks against it. */
  private Optional<Face> further(Face face, RgbImage image) {
    FaceMesh.Mesh mesh = models.mesh(face.landmarks());
    Landmarks points = mesh.landmarks();
    if (mesh.presence() < TfliteFaceAnalyser.PRESENCE_MIN || !near(face.landmarks(), points)) {
      return Optional.empty();
    }
    turn = (turn + 1) % ROUND;
    boolean thorough = turn == 0;
    List<Box> seen =
        (thorough ? models.all() : models.near()).stream().map(BlazeFace.Detection::box).toList();
    if (seen.size() != 1 || !FaceModels.same(seen.getFirst(), points.bounds())) {
      return Optional.empty();
    }
    Box from = eyes(face.landmarks());
    Box to = eyes(points);
    PersonMask person =
        thorough
            ? models.person(points)
            : face.person().moved(from, to, image.width(), image.height());
    return Optional.of(
        new Face(seen.getFirst(), points, models.pose(points), mesh.presence(), person));
  }

  private static boolean near(Landmarks a, Landmarks b) {
    double step =
        Math.hypot(a.betweenEyesX() - b.betweenEyesX(), a.betweenEyesY() - b.betweenEyesY());
    double growth = b.bounds().height() / a.bounds().height();
    return step < STEP_MAX * a.eyeDistance() && growth < GROWTH_MAX && growth > 1 / GROWTH_MAX;
  }

  private static Box eyes(Landmarks points) {
    double side = points.eyeDistance();
    return new Box(points.betweenEyesX() - side / 2, points.betweenEyesY() - side / 2, side, side);
  }

  @Override
  public boolean followed() {
    return followed;
  }

  @Override
  public void forget() {
    before = Optional.empty();
    alone = false;
    followed = false;
    turn = 0;
  }
}
