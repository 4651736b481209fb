package jp.madoguchi.kiosk.visit;

import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.SpecialCase;
import jp.madoguchi.rules.photo.Steadiness;
import jp.madoguchi.sync.PhotoTaken;

/**
 * Where the coach for special cases (写真特例) stands. What a case excuses counts only from {@link
 * Agreed} on.
 */
public sealed interface Coaching {
  /** Nobody has asked for it. */
  record None() implements Coaching {}

  /** The resident looks at the cases. */
  record Choosing() implements Coaching {}

  /** A case is proposed; staff are asked for, where it needs them. Personal data. */
  record Proposed(SpecialCase what) implements Coaching {
    @Override
    public String toString() {
      return "Proposed[personal]";
    }
  }

  /**
   * The picture is taken by this case. Personal data.
   *
   * @param byStaff whether staff have confirmed it
   */
  record Agreed(SpecialCase what, boolean byStaff) implements Coaching {
    @Override
    public String toString() {
      return "Agreed[personal]";
    }
  }

  /** The case that was chosen. */
  default Optional<SpecialCase> chosen() {
    return switch (this) {
      case None _, Choosing _ -> Optional.empty();
      case Proposed(SpecialCase what) -> Optional.of(what);
      case Agreed(SpecialCase what, _) -> Optional.of(what);
    };
  }

  /** The case that counts. */
  default Optional<SpecialCase> agreed() {
    return this instanceof Agreed ? chosen() : Optional.empty();
  }

  /** Whether pictures are taken now; not while somebody reads. */
  default boolean watching() {
    return switch (this) {
      case None _, Agreed _ -> true;
      case Choosing _, Proposed _ -> false;
    };
  }

  /** What no longer refuses a picture. */
  default Set<PhotoReason> excused() {
    return agreed().map(SpecialCase::excuses).orElse(Set.of());
  }

  /** As it is recorded. */
  default Optional<PhotoTaken.Special> special() {
    return this instanceof Agreed(SpecialCase what, boolean byStaff)
        ? Optional.of(new PhotoTaken.Special(what.code(), byStaff))
        : Optional.empty();
  }

  /** How still to be; empty = as usual. */
  default Optional<Steadiness> steadiness() {
    return agreed().flatMap(SpecialCase::steadiness);
  }
}
