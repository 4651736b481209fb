package jp.madoguchi.backoffice.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who did what, in an order that can't be changed unseen. */
public interface Audit {
  /** Appends a line. */
  void append(Instant at, String actor, String action, String subject, String detail);

  /** The newest lines, newest first. */
  List<AuditLine> newest(int max);

  /** The number of the first line that doesn't fit the one before it; empty = all fit. */
  Optional<Long> firstBroken();
}
