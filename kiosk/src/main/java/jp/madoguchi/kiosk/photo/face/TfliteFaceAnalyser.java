package jp.madoguchi.kiosk.photo.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * MediaPipe's models on TensorFlow Lite: two detectors (their union is the count of faces), the
 * mesh and the pose of the largest face, and the person around it.
 */
public final class TfliteFaceAnalyser implements FaceAnalyser {
  private static final int MASK_SIDE = 256;
  private static final double PRESENCE_MIN = 0.5;
  private static final double SAME_FACE_COVER = 0.5;

  private final BlazeFace shortRange = BlazeFace.shortRange();
  private final BlazeFace fullRange = BlazeFace.fullRange();
  private final FaceMesh mesh = new FaceMesh();
  private final TfliteModel segmentation = new TfliteModel("selfie_segmentation.tflite");
  private final PoseSolver poses = new PoseSolver();

  /** Loads the models from the class path. */
  public TfliteFaceAnalyser() {}

  @Override
  public synchronized FaceFindings analyse(RgbImage image) {
    Patch.Pyramid pyramid = new Patch.Pyramid(image);
    try {
      List<BlazeFace.Detection> found = detections(pyramid);
      if (found.isEmpty()) {
        return new FaceFindings.None();
      }
      FaceMesh.Mesh points = mesh.find(pyramid, found.getFirst());
      if (points.presence() < PRESENCE_MIN) {
        return new FaceFindings.None();
      }
      Face face =
          new Face(
              found.getFirst().box(),
              points.landmarks(),
              poses.solve(points.landmarks()),
              points.presence(),
              person(pyramid, points.landmarks()));
      return found.size() == 1
          ? new FaceFindings.One(face)
          : new FaceFindings.Many(found.stream().map(BlazeFace.Detection::box).toList(), face);
    } finally {
      pyramid.wipe();
    }
  }

  private List<BlazeFace.Detection> detections(Patch.Pyramid pyramid) {
    List<BlazeFace.Detection> found = new ArrayList<>(shortRange.detect(pyramid));
    for (BlazeFace.Detection far : fullRange.detect(pyramid)) {
      if (found.stream().noneMatch(near -> near.box().cover(far.box()) > SAME_FACE_COVER)) {
        found.add(far);
      }
    }
    found.sort(
        Comparator.comparingDouble((BlazeFace.Detection one) -> one.box().area()).reversed());
    return found;
  }

  /** Segments head and shoulders: a piece a little larger than the picture that will be cut out. */
  private PersonMask person(Patch.Pyramid pyramid, Landmarks landmarks) {
    Box face = landmarks.bounds();
    double side = face.height() * 2.6;
    Box area =
        new Box(face.centreX() - side / 2, face.centreY() - side * 0.55, side, side)
            .within(pyramid.width(), pyramid.height());
    segmentation.run(Patch.of(area).sample(pyramid, MASK_SIDE, 0, 1, false));
    return new PersonMask(segmentation.output(0), MASK_SIDE, area);
  }

  @Override
  public FaceTrack newTrack() {
    return new AnewTrack(this);
  }

  @Override
  public synchronized void rehearse() {
    int side = 2 * MASK_SIDE;
    Patch.Pyramid empty = new Patch.Pyramid(new RgbImage(new int[side * side], side, side));
    Box middle = new Box(MASK_SIDE / 2.0, MASK_SIDE / 2.0, MASK_SIDE, MASK_SIDE);
    detections(empty);
    poses.solve(mesh.find(empty, new BlazeFace.Detection(middle, 1, 0)).landmarks());
    segmentation.run(Patch.of(middle).sample(empty, MASK_SIDE, 0, 1, false));
  }

  @Override
  public synchronized void close() {
    shortRange.close();
    fullRange.close();
    mesh.close();
    segmentation.close();
  }
}
