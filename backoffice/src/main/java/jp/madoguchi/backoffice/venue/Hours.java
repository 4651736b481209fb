package jp.madoguchi.backoffice.venue;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * Opening hours of one day, in local time.
 *
 * @param opens first minute
 * @param closes after {@code opens}, on the same day
 */
public record Hours(LocalTime opens, LocalTime closes) {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  /** Refuses hours that end before they begin. */
  public Hours {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("hours must end after they begin");
    }
  }

  /** 10:00–17:00. */
  public String label() {
    return MINUTES.format(opens) + "–" + MINUTES.format(closes);
  }

  @Override
  public String toString() {
    return MINUTES.format(opens) + "-" + MINUTES.format(closes);
  }
}
