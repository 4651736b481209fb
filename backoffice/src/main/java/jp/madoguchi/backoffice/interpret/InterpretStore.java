package jp.madoguchi.backoffice.interpret;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the interpreter takes entries from and puts their effects. */
public interface InterpretStore {
  /** The next entries in the order of each log, at most so many. */
  List<Waiting> waiting(int max);

  /**
   * Puts the effect and moves the position of the entry's log, both or neither; false when this
   * entry isn't the next one (somebody else was faster).
   */
  boolean apply(Waiting entry, Effect effect, Instant at);

  /** Parked entries, oldest first. */
  List<ParkedEntry> parked(int max);

  /** A parked entry to try again. */
  Optional<Waiting> parkedEntry(String kiosk, int epoch, long seq);

  /**
   * Puts the effect of a parked entry and takes it from the parked ones, both or neither; a new
   * {@link Effect.Park} replaces the reason. False when it is no longer parked.
   */
  boolean replay(Waiting entry, Effect effect, Instant at);
}
