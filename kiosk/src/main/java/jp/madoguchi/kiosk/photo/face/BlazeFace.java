package jp.madoguchi.kiosk.photo.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One of MediaPipe's two face detectors. */
final class BlazeFace implements AutoCloseable {
  private static final double OVERLAP_SAME_FACE = 0.3;
  private static final int NUMBERS_PER_ANCHOR = 16;

  private final TfliteModel model;
  private final Patch.Wanted wanted;
  private final float[] anchors;
  private final double rawScoreMin;

  /**
   * A face as the detector sees it.
   *
   * @param box pixels
   * @param score 0..1
   * @param turn of the line through the eyes, radians, clockwise
   */
  record Detection(Box box, double score, double turn) {}

  private BlazeFace(String resource, int side, float[] anchors, double scoreMin) {
    this.model = new TfliteModel(resource);
    this.wanted = new Patch.Wanted(side, -1, 1, true);
    this.anchors = anchors;
    this.rawScoreMin = Math.log(scoreMin / (1 - scoreMin));
  }

  /** For faces within about 2 m. */
  static BlazeFace shortRange() {
    float[] anchors = new float[896 * 2];
    int end = grid(anchors, 0, 16, 2);
    grid(anchors, end, 8, 6);
    return new BlazeFace("face_detection_short_range.tflite", 128, anchors, 0.5);
  }

  /** For smaller faces within about 5 m. */
  static BlazeFace fullRange() {
    float[] anchors = new float[2304 * 2];
    grid(anchors, 0, 48, 1);
    return new BlazeFace("face_detection_full_range.tflite", 192, anchors, 0.6);
  }

  private static int grid(float[] anchors, int start, int cells, int perCell) {
    int i = start;
    for (int cell = 0; cell < cells * cells; cell++) {
      for (int k = 0; k < perCell; k++) {
        int row = cell / cells;
        anchors[i++] = (cell % cells + 0.5f) / cells;
        anchors[i++] = (row + 0.5f) / cells;
      }
    }
    return i;
  }

  List<Detection> detect(Pyramid pyramid) {
    double size = Math.max(pyramid.width(), pyramid.height());
    Patch whole = new Patch(pyramid.width() / 2.0, pyramid.height() / 2.0, size, size, 0);
    whole.sample(pyramid, wanted, model.input(), 0);
    model.run();
    float[] boxes = model.output(0);
    float[] scores = model.output(1);
    List<Detection> found = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= rawScoreMin) {
        double score = 1 / (1 + Math.exp(-Math.clamp(scores[i], -100.0, 100.0)));
        found.add(detection(boxes, i, score, whole));
      }
    }
    return strongest(found);
  }

  private Detection detection(float[] boxes, int i, double score, Patch whole) {
    int at = i * NUMBERS_PER_ANCHOR;
    int side = wanted.side();
    double u = boxes[at] / side + anchors[i * 2];
    double v = boxes[at + 1] / side + anchors[i * 2 + 1];
    double width = boxes[at + 2] / side * whole.width();
    double height = boxes[at + 3] / side * whole.height();
    Box box = new Box(whole.x(u, v) - width / 2, whole.y(u, v) - height / 2, width, height);
    // Points 0 and 1 are the eyes, the picture's left one first.
    double turn = Math.atan2(boxes[at + 7] - boxes[at + 5], boxes[at + 6] - boxes[at + 4]);
    return new Detection(box, score, turn);
  }

  private static List<Detection> strongest(List<Detection> found) {
    List<Detection> kept = new ArrayList<>();
    found.sort(Comparator.comparingDouble(Detection::score).reversed());
    for (Detection one : found) {
      if (kept.stream().noneMatch(k -> k.box().overlap(one.box()) > OVERLAP_SAME_FACE)) {
        kept.add(one);
      }
    }
    return kept;
  }

  @Override
  public void close() {
    model.close();
  }
}
