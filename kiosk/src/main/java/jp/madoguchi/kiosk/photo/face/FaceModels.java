package jp.madoguchi.kiosk.photo.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * MediaPipe's models before one picture: two detectors (their union is the count of faces), the
 * mesh and the pose of a face, and the person around it. For one thread at a time.
 */
final class FaceModels implements AutoCloseable {
  private static final int MASK_SIDE = 256;
  private static final Patch.Wanted MASK = new Patch.Wanted(MASK_SIDE, 0, 1, false);
  private static final double SAME_FACE_COVER = 0.5;
  private static final Comparator<BlazeFace.Detection> BY_AREA =
      Comparator.comparingDouble((BlazeFace.Detection one) -> one.box().area()).reversed();

  private final BlazeFace shortRange = BlazeFace.shortRange();
  private final BlazeFace fullRange = BlazeFace.fullRange();
  private final FaceMesh mesh = new FaceMesh();
  private final TfliteModel segmentation = new TfliteModel("selfie_segmentation.tflite");
  private final PoseSolver poses = new PoseSolver();
  private final Pyramid pyramid = new Pyramid();

  /** What of a picture is asked next; {@link #done} when nothing more is. */
  void show(RgbImage image) {
    pyramid.show(image);
  }

  /** Overwrites what was made of the picture. */
  void done() {
    pyramid.wipe();
  }

  /** Faces within about 2 m. */
  List<BlazeFace.Detection> near() {
    return shortRange.detect(pyramid);
  }

  /** Smaller faces within about 5 m. */
  List<BlazeFace.Detection> far() {
    return fullRange.detect(pyramid);
  }

  /** All faces, the largest first. */
  List<BlazeFace.Detection> all() {
    List<BlazeFace.Detection> found = new ArrayList<>(near());
    for (BlazeFace.Detection far : far()) {
      if (found.stream().noneMatch(near -> same(near.box(), far.box()))) {
        found.add(far);
      }
    }
    found.sort(BY_AREA);
    return found;
  }

  /** Whether two boxes are of one face: detectors differ in how much of a head they frame. */
  static boolean same(Box one, Box other) {
    return one.cover(other) > SAME_FACE_COVER;
  }

  /** The mesh of a face that a detector saw. */
  FaceMesh.Mesh mesh(BlazeFace.Detection detection) {
    return mesh.find(pyramid, detection);
  }

  /** The mesh of a face that was about there. */
  FaceMesh.Mesh mesh(Landmarks before) {
    return mesh.follow(pyramid, before);
  }

  Pose pose(Landmarks landmarks) {
    return poses.solve(landmarks);
  }

  /** Segments head and shoulders: a piece a little larger than the picture that will be cut out. */
  PersonMask person(Landmarks landmarks) {
    Box face = landmarks.bounds();
    double side = face.height() * 2.6;
    Box area =
        new Box(face.centreX() - side / 2, face.centreY() - side * 0.55, side, side)
            .within(pyramid.width(), pyramid.height());
    Patch.of(area).sample(pyramid, MASK, segmentation.input(), 0);
    segmentation.run();
    return new PersonMask(segmentation.output(0).clone(), MASK_SIDE, area);
  }

  /** Runs everything once on an empty picture. */
  void rehearse() {
    int side = 2 * MASK_SIDE;
    Box middle = new Box(MASK_SIDE / 2.0, MASK_SIDE / 2.0, MASK_SIDE, MASK_SIDE);
    show(new RgbImage(new int[side * side], side, side));
    all();
    Landmarks landmarks = mesh(new BlazeFace.Detection(middle, 1, 0)).landmarks();
    pose(landmarks);
    Patch.of(middle).sample(pyramid, MASK, segmentation.input(), 0);
    segmentation.run();
    done();
  }

  @Override
  public void close() {
    shortRange.close();
    fullRange.close();
    mesh.close();
    segmentation.close();
  }
}
