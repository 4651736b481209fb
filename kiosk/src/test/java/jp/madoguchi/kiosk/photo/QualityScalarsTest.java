package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.sim.camera.Scene;
import org.junit.jupiter.api.Test;

/** The scores follow the published formulas at places worked out by hand. */
class QualityScalarsTest {
  private static int score(String key, double raw, String component) {
    return QualityScalars.of(Map.of(key, raw)).get(component);
  }

  @Test
  void theFormulasGiveWhatTheyGiveByHand() {
    assertThat(score("backgroundGradientGrey", 10, "BackgroundUniformity")).isEqualTo(95);
    assertThat(score("cheekHistogramOverlap", 1, "IlluminationUniformity")).isEqualTo(100);
    assertThat(score("faceLuminance", 0.2, "LuminanceMean")).isEqualTo(50);
    assertThat(score("luminanceVariance", 1 / 60.0, "LuminanceVariance")).isEqualTo(100);
    assertThat(score("underExposureShare", 0, "UnderExposurePrevention")).isEqualTo(100);
    assertThat(score("underExposureShare", 1, "UnderExposurePrevention")).isZero();
    assertThat(score("overexposedShare", 0.01, "OverExposurePrevention")).isEqualTo(50);
    assertThat(score("luminanceEntropyBits", 6, "DynamicRange")).isEqualTo(75);
    assertThat(score("colourDistance", 0, "NaturalColour")).isEqualTo(100);
    assertThat(score("secondFaceRatio", 0.25, "SingleFacePresent")).isEqualTo(75);
    assertThat(score("eyeOpeningOverT", 0.02, "EyesOpen")).isEqualTo(50);
    assertThat(score("mouthOpeningOverT", 0.2, "MouthClosed")).isEqualTo(50);
    assertThat(score("eyeDistanceUnturnedPixels", 70, "InterEyeDistance")).isEqualTo(50);
    assertThat(score("eyesToChinShare", 0.45, "HeadSize")).isEqualTo(100);
    assertThat(score("leftwardCropOverEyes", 0.9, "LeftwardCropOfTheFaceImage")).isEqualTo(50);
    assertThat(score("upwardCropOverT", 1.8, "UpwardCropOfTheFaceImage")).isEqualTo(50);
    assertThat(score("downwardCropOverT", 1.4, "DownwardCropOfTheFaceImage")).isEqualTo(50);
    assertThat(score("yawDegrees", 45, "HeadPoseYaw")).isEqualTo(50);
    assertThat(score("yawDegrees", 170, "HeadPoseYaw")).isZero();
  }

  @Test
  void aFinishedPictureHasTwentyScoresByFormulaAndFourHeuristics() {
    Map<String, Integer> scores =
        QualityScalars.of(DrawnFaces.portrait(Scene.good(), 1).orElseThrow().report().measures());
    assertThat(scores.keySet().stream().filter(name -> name.endsWith("Heuristic"))).hasSize(4);
    assertThat(scores).hasSize(24);
    assertThat(scores.values()).allMatch(score -> score >= 0 && score <= 100);
  }

  @Test
  void whatWasNotMeasuredHasNoScore() {
    assertThat(QualityScalars.of(Map.of("yawDegrees", Double.NaN))).isEmpty();
  }
}
