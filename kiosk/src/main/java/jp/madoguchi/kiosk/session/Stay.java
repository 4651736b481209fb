package jp.madoguchi.kiosk.session;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.sync.VisitEnded;

/**
 * The running visit of either kind, as far as both are alike: one lock, a token, the resident's
 * language, the time of the last touch, and its end. What isn't public is called under the lock.
 */
public abstract sealed class Stay permits Session, CardStay {
  private final ReentrantLock lock = new ReentrantLock();
  private final Outbox outbox;
  private final Limits limits;
  private final Environment env;
  private String token;
  private String language;
  private long touchedNanos;
  private Optional<Ended> ended = Optional.empty();
  private boolean handedOver;

  Stay(Outbox outbox, Limits limits, Environment env, String language) {
    this.outbox = outbox;
    this.limits = limits;
    this.env = env;
    this.language = language;
    token = env.secrets().get();
    touchedNanos = env.nanos().getAsLong();
  }

  /** The resident touched the screen. */
  public final void touch(String inLanguage) {
    locked(() -> {
      language = inLanguage;
      touched();
      return true;
    });
  }

  /** The resident waits for somebody, and so does the time. */
  final void keep() {
    locked(() -> {
      touched();
      return true;
    });
  }

  /** What is left after the end; empty while it runs. */
  public final Optional<Ended> ended() {
    return locked(() -> ended);
  }

  /** Ends the visit without asking, as when the program stops. */
  final void endNow() {
    locked(() -> {
      if (!over()) {
        erase(VisitEnded.Outcome.ERASED);
      }
      return true;
    });
  }

  /** What time and devices do by themselves; called several times a second. */
  abstract void tick();

  /** What must be done between ticks too. */
  void follow() {}

  /** Away with everything personal, then {@link #end}. */
  abstract void erase(VisitEnded.Outcome outcome);

  final boolean over() {
    return ended.isPresent() || handedOver;
  }

  final String token() {
    return token;
  }

  final void newToken() {
    token = env.secrets().get();
  }

  final String language() {
    return language;
  }

  /** By the kiosk's clock; only noted, decides nothing. */
  final Instant now() {
    return env.clock().instant();
  }

  /** The resident is there, whatever shows it. */
  final void touched() {
    touchedNanos = env.nanos().getAsLong();
  }

  final Limits.Idle idle() {
    return limits.after(env.nanos().getAsLong() - touchedNanos);
  }

  /** Another visit goes on from here; this one answers nothing any more. */
  final void handOver() {
    newToken();
    handedOver = true;
  }

  /** The end; to be called when everything personal is away. */
  final void end(VisitEnded closing) {
    newToken();
    ended = Optional.of(Closing.write(outbox, closing, env.nanos().getAsLong()));
  }

  final <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
