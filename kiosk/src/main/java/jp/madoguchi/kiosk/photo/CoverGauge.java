package jp.madoguchi.kiosk.photo;

import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.photo.face.Landmarks;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/**
 * What covers the face, by colour: a mask below, dark lenses above. Beards may look like a mask.
 */
final class CoverGauge implements Gauge {
  private static final int FOREHEAD = 151;
  private static final int BETWEEN_BROWS = 9;
  private static final int NOSE_BRIDGE = 6;
  private static final int ABOVE_LIPS_LEFT = 206;
  private static final int ABOVE_LIPS_RIGHT = 426;
  private static final int BELOW_LIPS = 199;
  private static final int LOWER_LIP = 15;
  private static final int UPPER_LIP = 12;
  private static final int NOSE_TIP = 4;
  private static final int CHEEK_LEFT = 50;
  private static final int CHEEK_RIGHT = 280;
  private static final double LIPS_STAND_OUT = 6;
  private static final double NO_MOUTH = 3.5;
  private static final double PALER = 2;
  // Bright or busy enough to be an eye, even if dark on the whole.
  private static final double EYE_SPREAD_MIN = 20;
  private static final double EYE_INSIDE = 0.15;
  private static final double LIGHT_SKIN = 0.12;
  private static final double DARK_SKIN_SHARE = 0.6;
  // No skin is that dark in good light.
  private static final double IN_THE_DARK = 0.02;

  @Override
  public void read(Subject subject, Map<Measure, Double> measures) {
    RgbImage image = subject.image();
    Landmarks points = subject.face().landmarks();
    Spot skin =
        Spot.at(image, points, CHEEK_LEFT, 0.12).with(Spot.at(image, points, CHEEK_RIGHT, 0.12));
    measures.put(Measure.LOWER_FACE, lowerFace(image, points, subject.monochrome()));
    measures.put(Measure.EYE_LIGHT, eyeLight(image, points, skin));
  }

  /**
   * How much the lower face differs from the skin above. Where lips stand out of it, it is a beard
   * at most: then the tip of the nose must differ too. Where nothing of a mouth shows and the place
   * is paler than skin, half the difference says as much: a mask may be nearly as light as the
   * skin. Without colours only what shows no mouth counts.
   */
  private static double lowerFace(RgbImage image, Landmarks points, boolean monochrome) {
    Spot forehead = Spot.at(image, points, FOREHEAD, 0.18);
    Spot bridge = Spot.at(image, points, NOSE_BRIDGE, 0.08);
    Spot lower =
        Spot.at(image, points, ABOVE_LIPS_LEFT, 0.12)
            .with(Spot.at(image, points, ABOVE_LIPS_RIGHT, 0.12))
            .with(Spot.at(image, points, BELOW_LIPS, 0.12));
    double lip = Spot.at(image, points, LOWER_LIP, 0.06).difference(lower);
    // A fringe may cover the forehead and spectacles the bridge.
    Spot brows = Spot.at(image, points, BETWEEN_BROWS, 0.06);
    double below = fromAny(lower, forehead, brows, bridge);
    double mouth = Math.max(lip, Spot.at(image, points, UPPER_LIP, 0.04).difference(lower));
    if (mouth < NO_MOUTH) {
      double least = Math.min(chroma(forehead), chroma(bridge));
      return !monochrome && chroma(lower) < least - PALER ? 2 * below : below;
    }
    if (monochrome) {
      return 0;
    }
    if (lip < LIPS_STAND_OUT) {
      return below;
    }
    Spot nose = Spot.at(image, points, NOSE_TIP, 0.1);
    return Math.min(below, fromAny(nose, forehead, brows, bridge));
  }

  private static double fromAny(Spot place, Spot... skin) {
    return Stream.of(skin).mapToDouble(place::difference).min().orElse(0);
  }

  private static double chroma(Spot spot) {
    double[] lab = spot.lab();
    return Math.hypot(lab[1], lab[2]);
  }

  private static double eyeLight(RgbImage image, Landmarks points, Spot skin) {
    double radius = points.eyeDistance() * 0.25;
    Spot left = Spot.at(image, points.leftEyeX(), points.leftEyeY(), radius);
    Spot right = Spot.at(image, points.rightEyeX(), points.rightEyeY(), radius);
    double ratio = Math.max(left.luminance(), right.luminance()) / Math.max(0.01, skin.luminance());
    // Beside dark skin an eye's white is much brighter: what is as dark as the skin hides it.
    if (skin.luminance() > IN_THE_DARK) {
      ratio *= Math.clamp(skin.luminance() / LIGHT_SKIN, DARK_SKIN_SHARE, 1);
    }
    // Within the lids: a lens's rim beside bright skin is busy, too.
    boolean busy =
        Math.max(spread(image, points, true), spread(image, points, false)) >= EYE_SPREAD_MIN;
    return busy ? Math.max(ratio, 0.5) : ratio;
  }

  private static double spread(RgbImage image, Landmarks points, boolean left) {
    double radius = points.eyeDistance() * EYE_INSIDE;
    return left
        ? Spot.at(image, points.leftEyeX(), points.leftEyeY(), radius).greySpread()
        : Spot.at(image, points.rightEyeX(), points.rightEyeY(), radius).greySpread();
  }
}
