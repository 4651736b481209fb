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
    return with(List.of(reasons).stream().map(r -> finding(r, PhotoLevel.BLOCK)).toList());
  }

  /** A finding of that weight. */
  public static PhotoFinding finding(PhotoReason reason, PhotoLevel level) {
    return new PhotoFinding("test", reason, level, "yawDegrees", 1.0, 0.5, false);
  }

  /** A finding that a special case excuses. */
  public static PhotoFinding excused(PhotoReason reason) {
    return new PhotoFinding("test", reason, PhotoLevel.WARN, "yawDegrees", 1.0, 0.5, true);
  }

  /** A report with these findings. */
  public static PhotoReport with(List<PhotoFinding> findings) {
    return new PhotoReport(
        new PhotoJudgement("my-number-card/1", findings), Map.of("yawDegrees", 1.0));
  }
}
