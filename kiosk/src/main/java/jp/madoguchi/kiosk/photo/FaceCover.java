package jp.madoguchi.kiosk.photo;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.PhotoStage;

/** Whether a mask or dark lenses hide who somebody is. */
public final class FaceCover {
  private static final Set<PhotoReason> COVERS = Set.of(PhotoReason.MASK, PhotoReason.SUNGLASSES);

  private FaceCover() {}

  /** Judges by the cover alone, by that profile's limits for the live picture. */
  public static boolean covers(RgbImage image, Face face, PhotoProfile profile) {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    Head head = Head.of(face);
    Box picture = head.picture(profile.crop());
    new CoverGauge().read(Subject.of(image, face, head, picture, picture), measures);
    return profile.judge(PhotoCheck.named(measures), PhotoStage.LIVE, Set.of()).findings().stream()
        .anyMatch(finding -> COVERS.contains(finding.reason()));
  }
}
