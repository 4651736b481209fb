package jp.madoguchi.kiosk.photo;

import java.util.List;
import java.util.Map;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoFinding;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.rules.photo.PhotoLevel;

/** Reports for tests that need one and don't care how it came about. */
public final class Reports {
  private Reports() {}

  /** A report with these reasons, all of which block; without any it is good. */
  public static PhotoReport blockedBy(PhotoReason... reasons) {
    List<PhotoFinding> findings =
        List.of(reasons).stream()
            .map(r -> new PhotoFinding("test", r, PhotoLevel.BLOCK, "yawDegrees", 1.0, 0.5, false))
            .toList();
    return new PhotoReport(
        new PhotoJudgement("my-number-card/1", findings), Map.of("yawDegrees", 1.0));
  }
}
