package jp.madoguchi.kiosk.photo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Scores from 0 (poor) to 100 by the formulas with which OFIQ 1.0 brings the raw values of ISO/IEC
 * 29794-5 to a common scale; a pure function of measures. The raw values come from other models
 * than OFIQ's, so the scores are comparable with each other and not with OFIQ's: they are not
 * conformant to the standard. Names that end in {@code Heuristic} have no formula there that could
 * be computed here; theirs is ours.
 */
public final class QualityScalars {
  /** What a frontal face reads in pitch with this mesh. */
  private static final double PITCH_FRONTAL = -6;

  private QualityScalars() {}

  /**
   * The scores by the component's name in the standard, in its order; what was not measured is
   * missing.
   *
   * @param measures by the key of {@link Measure}
   */
  public static Map<String, Integer> of(Map<String, Double> measures) {
    Scores scores = new Scores(measures, new LinkedHashMap<>());
    scores.put("BackgroundUniformity", Measure.BACKGROUND_GRADIENT, x -> falling(x, 190, 10, 100));
    scores.put("IlluminationUniformity", Measure.CHEEKS_ISO, x -> 100 * Math.pow(x, 0.3));
    scores.put(
        "LuminanceMean",
        Measure.LUMINANCE,
        x -> 100 * sigmoid(x, 0.2, 0.05) * (1 - sigmoid(x, 0.8, 0.05)));
    scores.put(
        "LuminanceVariance",
        Measure.LUMINANCE_VARIANCE,
        x -> 100 * Math.sin(60 * x / (60 * x + 1) * Math.PI));
    scores.put(
        "UnderExposurePrevention", Measure.UNDER_ISO, x -> 120 * (0.832 - sigmoid(x, 0.92, 0.05)));
    scores.put("OverExposurePrevention", Measure.OVEREXPOSED, x -> 1 / (x + 0.01));
    scores.put("DynamicRange", Measure.ENTROPY, x -> 12.5 * x);
    scores.put("SharpnessHeuristic", Measure.SHARPNESS, x -> rising(x, 0.16, 0.06));
    scores.put("NaturalColour", Measure.COLOUR, x -> falling(x, 200, 0, 10));
    scores.put("SingleFacePresent", Measure.SECOND_FACE, x -> 100 * (1 - x));
    scores.put("EyesOpen", Measure.EYE_OPENING, x -> rising(x, 0.02, 0.01));
    scores.put("MouthClosed", Measure.MOUTH_OPENING, x -> falling(x, 100, 0.2, 0.06));
    scores.put("EyesVisibleHeuristic", Measure.EYE_COVER, x -> 100 * (1 - x));
    scores.put(
        "MouthOcclusionPreventionHeuristic", Measure.LOWER_FACE, x -> falling(x, 100, 12.5, 3));
    scores.put("FaceOcclusionPreventionHeuristic", Measure.FACE_OTHER, x -> 100 * (1 - x));
    scores.put("InterEyeDistance", Measure.EYE_DISTANCE_UNTURNED, x -> rising(x, 70, 20));
    scores.put("HeadSize", Measure.HEAD_SIZE, x -> falling(Math.abs(x - 0.45), 200, 0, 0.05));
    scores.put("LeftwardCropOfTheFaceImage", Measure.CROP_LEFT, x -> rising(x, 0.9, 0.1));
    scores.put("RightwardCropOfTheFaceImage", Measure.CROP_RIGHT, x -> rising(x, 0.9, 0.1));
    scores.put("UpwardCropOfTheFaceImage", Measure.CROP_UP, x -> rising(x, 1.8, 0.1));
    scores.put("DownwardCropOfTheFaceImage", Measure.CROP_DOWN, x -> rising(x, 1.4, 0.1));
    scores.put("HeadPoseYaw", Measure.YAW, QualityScalars::pose);
    scores.put("HeadPosePitch", Measure.PITCH, x -> pose(x - PITCH_FRONTAL));
    scores.put("HeadPoseRoll", Measure.ROLL, QualityScalars::pose);
    return scores.found;
  }

  private record Scores(Map<String, Double> measures, Map<String, Integer> found) {
    void put(String name, Measure measure, DoubleUnaryOperator formula) {
      Optional.ofNullable(measures.get(measure.key()))
          .map(formula::applyAsDouble)
          .filter(Double::isFinite)
          .ifPresent(score -> found.put(name, (int) Math.round(Math.clamp(score, 0.0, 100.0))));
    }
  }

  private static double sigmoid(double x, double middle, double width) {
    return 1 / (1 + Math.exp((middle - x) / width));
  }

  private static double rising(double x, double middle, double width) {
    return 100 * sigmoid(x, middle, width);
  }

  private static double falling(double x, double height, double middle, double width) {
    return height * (1 - sigmoid(x, middle, width));
  }

  private static double pose(double degrees) {
    double cos = Math.cos(Math.toRadians(degrees));
    return Math.abs(degrees) >= 90 ? 0 : 100 * cos * cos;
  }
}
