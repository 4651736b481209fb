package jp.madoguchi.kiosk.photo.face;

import java.util.Arrays;

/**
 * MobileFaceNet on TensorFlow Lite. It takes two upright faces of 112×112 pixels with the eyes at
 * set places, and answers with 192 numbers for each.
 */
public final class TfliteFaceMatcher implements FaceMatcher {
  private static final int SIDE = 112;
  private static final int VECTOR_NUMBERS = 192;

  // Where the model's training had the eyes, in pixels of its picture, pixel centres at whole
  // numbers; black and white are (0 - 127.5) / 128 and (255 - 127.5) / 128.
  private static final double LEFT_EYE_X = 38.3;
  private static final double RIGHT_EYE_X = 73.5;
  private static final double EYES_Y = 51.6;
  private static final Patch.Wanted WANTED =
      new Patch.Wanted(SIDE, -127.5f / 128, 127.5f / 128, false);

  private final TfliteModel model = new TfliteModel("mobile_face_net.tflite");
  private final Pyramid pyramid = new Pyramid();

  /** Loads the model from the class path. */
  public TfliteFaceMatcher() {}

  @Override
  public synchronized FaceVector describe(RgbImage image, Face face) {
    FaceVector[] both = describe(image, face, image, face);
    both[1].wipe();
    return both[0];
  }

  @Override
  public synchronized double similarity(
      RgbImage image, Face face, RgbImage otherImage, Face otherFace) {
    FaceVector[] both = describe(image, face, otherImage, otherFace);
    double similarity = both[0].similarity(both[1]);
    both[0].wipe();
    both[1].wipe();
    return similarity;
  }

  /** The model looks at two faces whether it needs to or not. */
  private FaceVector[] describe(RgbImage image, Face face, RgbImage otherImage, Face otherFace) {
    upright(image, face, 0);
    upright(otherImage, otherFace, WANTED.size());
    model.run();
    float[] output = model.output(0);
    FaceVector[] both = {
      new FaceVector(Arrays.copyOf(output, VECTOR_NUMBERS)),
      new FaceVector(Arrays.copyOfRange(output, VECTOR_NUMBERS, 2 * VECTOR_NUMBERS))
    };
    Arrays.fill(output, 0);
    return both;
  }

  private void upright(RgbImage image, Face face, int start) {
    Landmarks points = face.landmarks();
    double turn =
        Math.atan2(points.rightEyeY() - points.leftEyeY(), points.rightEyeX() - points.leftEyeX());
    double scale = points.eyeDistance() / (RIGHT_EYE_X - LEFT_EYE_X);
    double right = (SIDE / 2.0 - 0.5 - (LEFT_EYE_X + RIGHT_EYE_X) / 2) * scale;
    double down = (SIDE / 2.0 - 0.5 - EYES_Y) * scale;
    Patch patch =
        new Patch(
            points.betweenEyesX() + right * Math.cos(turn) - down * Math.sin(turn),
            points.betweenEyesY() + right * Math.sin(turn) + down * Math.cos(turn),
            SIDE * scale,
            SIDE * scale,
            turn);
    pyramid.show(image);
    patch.sample(pyramid, WANTED, model.input(), start);
    pyramid.wipe();
  }

  @Override
  public synchronized void close() {
    model.close();
  }
}
