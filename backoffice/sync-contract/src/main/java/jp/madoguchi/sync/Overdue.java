package jp.madoguchi.sync;

import java.time.Duration;

/** How long a record may wait on its way to the office before somebody has to care; both sides. */
public enum Overdue {
  /** As it should be. */
  NONE,
  /** Since two hours: worth a look. */
  NOTICE,
  /** Since a day: somebody has to act, at last with a USB stick. */
  ALARM;

  private static final Duration NOTICE_AFTER = Duration.ofHours(2);
  private static final Duration ALARM_AFTER = Duration.ofHours(24);

  /** By the age of the oldest record, or the time since the last contact. */
  public static Overdue of(Duration age) {
    if (age.compareTo(ALARM_AFTER) >= 0) {
      return ALARM;
    }
    return age.compareTo(NOTICE_AFTER) >= 0 ? NOTICE : NONE;
  }
}
