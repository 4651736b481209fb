package jp.madoguchi.backoffice.interpret;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.backoffice.application.NewCase;
import jp.madoguchi.backoffice.seal.PhotoShot;

/** What an entry comes to. */
public sealed interface Effect {
  /** A new case. */
  record OpenCase(NewCase opened) implements Effect {}

  /**
   * Counts of a visit, nothing personal.
   *
   * @param localDate the day of its end in Japan
   */
  record CountVisit(
      LocalDate localDate,
      String outcome,
      String furthestStep,
      String language,
      int photosTaken,
      int photosRefused,
      Map<String, Integer> liveRefusals,
      Instant startedAt,
      Instant endedAt)
      implements Effect {
    /** Copies the counts. */
    public CountVisit {
      liveRefusals = Map.copyOf(liveRefusals);
    }
  }

  /** A picture was taken. */
  record RecordShot(PhotoShot shot) implements Effect {}

  /** It can't be read, for this reason. */
  record Park(String reason) implements Effect {}
}
