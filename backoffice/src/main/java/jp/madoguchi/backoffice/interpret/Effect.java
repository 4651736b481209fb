package jp.madoguchi.backoffice.interpret;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.backoffice.application.NewCase;
import jp.madoguchi.backoffice.photo.OverriddenShot;
import jp.madoguchi.backoffice.seal.PhotoShot;

/** What an entry comes to. */
public sealed interface Effect {
  /** The random name of the visit that the entry tells of. */
  default Optional<String> visitId() {
    return switch (this) {
      case OpenCase one -> Optional.of(one.visit());
      case CountVisit one -> Optional.of(one.visit());
      case RecordShot(PhotoShot shot) -> Optional.of(shot.taken().visitId());
      case RecordErasure one -> Optional.of(one.visit());
      case Park _ -> Optional.empty();
    };
  }

  /**
   * A new case.
   *
   * @param visit random name of the visit
   * @param overridden what staff overrode on its picture, if anything
   */
  record OpenCase(String visit, NewCase opened, Optional<OverriddenShot> overridden)
      implements Effect {}

  /**
   * Counts of a visit, nothing personal.
   *
   * @param visit random name of the visit
   * @param overrides how often staff used a picture in spite of which reason
   * @param localDate the day of its end in Japan
   */
  record CountVisit(
      String visit,
      LocalDate localDate,
      String outcome,
      String furthestStep,
      String language,
      int photosTaken,
      int photosRefused,
      Map<String, Integer> liveRefusals,
      Map<String, Integer> overrides,
      Instant startedAt,
      Instant endedAt)
      implements Effect {
    /** Copies the counts. */
    public CountVisit {
      liveRefusals = Map.copyOf(liveRefusals);
      overrides = Map.copyOf(overrides);
    }
  }

  /** A picture was taken. */
  record RecordShot(PhotoShot shot) implements Effect {}

  /**
   * A visit is erased.
   *
   * @param visit its random name
   * @param cause why it ended
   * @param at by the kiosk's clock
   * @param tookMs milliseconds
   */
  record RecordErasure(String visit, String cause, Instant at, long tookMs) implements Effect {}

  /** It can't be read, for this reason. */
  record Park(String reason) implements Effect {}
}
