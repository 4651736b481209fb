package jp.madoguchi.backoffice.interpret;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Works the logs off, entry by entry. One instance runs per office. */
public final class Interpreter {
  private static final Logger LOG = System.getLogger(Interpreter.class.getName());
  private static final int ROUND_MAX = 100;
  private static final int VISIT_CHARS_MAX = 64;

  private final InterpretStore store;
  private final Opener opener;
  private final InstantSource clock;

  /** Over this store. */
  public Interpreter(InterpretStore store, Opener opener, InstantSource clock) {
    this.store = store;
    this.opener = opener;
    this.clock = clock;
  }

  /** Interprets what waits, until nothing does; answers how many entries that were. */
  public int workOff() {
    int done = 0;
    while (true) {
      List<Waiting> round = store.waiting(ROUND_MAX);
      int moved = 0;
      for (Waiting entry : round) {
        if (store.apply(entry, effectOf(entry), clock.instant())) {
          moved++;
        }
      }
      done += moved;
      if (moved == 0) {
        return done;
      }
    }
  }

  /** Tries a parked entry again; empty when it isn't parked, else what it came to now. */
  public Optional<Effect> replay(String kiosk, int epoch, long seq) {
    return store
        .parkedEntry(kiosk, epoch, seq)
        .flatMap(entry -> {
          Effect effect = effectOf(entry);
          return store.replay(entry, effect, clock.instant())
              ? Optional.of(effect)
              : Optional.empty();
        });
  }

  /** An entry that makes our own code fail is parked like any other that can't be read. */
  private Effect effectOf(Waiting entry) {
    try {
      Effect effect = opener.open(entry);
      return effect.visitId().filter(id -> id.length() > VISIT_CHARS_MAX).isPresent()
          ? new Effect.Park("the visit's name is too long")
          : effect;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "entry {0} fails: {1}", entry.place(), e.getClass().getName());
      return new Effect.Park("reading it fails: " + e.getClass().getSimpleName());
    }
  }
}
