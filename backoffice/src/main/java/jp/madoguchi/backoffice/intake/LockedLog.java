package jp.madoguchi.backoffice.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A kiosk's log while its head row is locked: nobody else can move the head. */
public interface LockedLog {
  /** Highest stored seq, 0 when none. */
  long head();

  /** Hash of the head, 64 zeros when none. */
  String headHash();

  /** Hash of a stored entry. */
  Optional<String> hashAt(long seq);

  /** Those of these blobs that are not stored, in their order. */
  List<String> missing(Collection<String> blobs);

  /** Stores entries that follow the head and moves the head to the last of them. */
  void append(List<StoredEntry> entries);

  /** Suspends the kiosk and raises an alarm of this kind. */
  void suspend(String kind, String reason, Instant at);
}
