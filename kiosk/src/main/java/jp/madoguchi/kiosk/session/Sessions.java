package jp.madoguchi.kiosk.session;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.kiosk.outbox.Outbox;

/** At most one visit at a time, each with a secret of its own. */
public final class Sessions implements AutoCloseable {
  private final Devices devices;
  private final Outbox outbox;
  private final Limits limits;
  private final Environment env;
  private final AtomicBoolean helpCalled = new AtomicBoolean();
  private Optional<Running> running = Optional.empty();
  private Optional<Ended> lastEnded = Optional.empty();

  /** A kiosk without a visit. */
  public Sessions(Devices devices, Outbox outbox, Limits limits, Environment env) {
    this.devices = devices;
    this.outbox = outbox;
    this.limits = limits;
    this.env = env;
  }

  /** What asking for a visit came to. */
  public sealed interface Start {
    /** It runs; the secret goes into the resident's cookie. */
    record Started(String secret, Session session) implements Start {
      @Override
      public String toString() {
        return "Started[secret]";
      }
    }

    /** Someone else's visit runs. */
    record InUse() implements Start {}

    /** No office key is known yet: nothing could be sealed. */
    record NotReady() implements Start {}
  }

  private record Running(String secret, Session session) {
    @Override
    public String toString() {
      return "Running[secret]";
    }
  }

  /** Starts a visit. */
  public synchronized Start start(String language) {
    clear();
    if (running.isPresent()) {
      return new Start.InUse();
    }
    if (!outbox.ready()) {
      return new Start.NotReady();
    }
    Running fresh =
        new Running(env.secrets().get(), new Session(devices, outbox, limits, env, language));
    running = Optional.of(fresh);
    lastEnded = Optional.empty();
    return new Start.Started(fresh.secret(), fresh.session());
  }

  /** The running visit, for who knows its secret. */
  public synchronized Optional<Session> of(Optional<String> secret) {
    clear();
    return running.filter(r -> Optional.of(r.secret()).equals(secret)).map(Running::session);
  }

  /** Whether any visit runs. */
  public synchronized boolean inUse() {
    clear();
    return running.isPresent();
  }

  /** What is left of the visit before, until the next one starts. */
  public synchronized Optional<Ended> lastEnded() {
    clear();
    return lastEnded;
  }

  /** Whether the log could take an application. */
  public boolean ready() {
    return outbox.ready();
  }

  /** Calls staff, or says that they have come. */
  public void help(boolean called) {
    helpCalled.set(called);
  }

  /** Whether someone is waiting for staff. */
  public boolean helpCalled() {
    return helpCalled.get();
  }

  /** What time and devices do by themselves; to be called several times a second. */
  public void tick() {
    current().ifPresent(Session::tick);
    inUse();
  }

  @Override
  public void close() {
    current().ifPresent(Session::endNow);
    inUse();
  }

  private synchronized Optional<Session> current() {
    return running.map(Running::session);
  }

  /** Forgets a visit that has ended. */
  private void clear() {
    running
        .flatMap(r -> r.session().ended())
        .ifPresent(ended -> {
          lastEnded = Optional.of(ended);
          running = Optional.empty();
          helpCalled.set(false);
        });
  }
}
