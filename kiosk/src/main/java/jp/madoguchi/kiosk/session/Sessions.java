package jp.madoguchi.kiosk.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.visit.Purpose;

/** At most one visit at a time, each with a secret of its own. */
public final class Sessions implements AutoCloseable {
  // Who was told to wait for staff is not erased meanwhile; somebody who has left is, in the end.
  private static final long HELP_NANOS_MAX = Duration.ofMinutes(5).toNanos();

  private final Devices devices;
  private final Outbox outbox;
  private final Limits limits;
  private final Environment env;
  private final CardPlace cards;
  private final AtomicBoolean helpCalled = new AtomicBoolean();
  private final AtomicLong helpNanos = new AtomicLong();
  private Optional<Running> running = Optional.empty();
  private Optional<Ended> lastEnded = Optional.empty();

  /** A kiosk without a visit. */
  public Sessions(Devices devices, Outbox outbox, Limits limits, Environment env) {
    this.devices = devices;
    this.outbox = outbox;
    this.limits = limits;
    this.env = env;
    cards = new CardPlace(devices.cards().map(DeskCalls::new));
  }

  private record Running(String secret, Stay stay) {
    @Override
    public String toString() {
      return "Running[secret]";
    }
  }

  /** Starts a visit to apply. */
  public synchronized Start start(String language) {
    return refused()
        .orElseGet(() -> {
          Session fresh = new Session(devices, outbox, limits, env, language);
          return new Start.Started(run(fresh), fresh);
        });
  }

  /** Starts a visit with a card. */
  public synchronized Start startCard(Purpose purpose, String language) {
    Optional<DeskCalls> talk = cards.talk();
    if (talk.isEmpty()) {
      return new Start.NoCards();
    }
    return refused()
        .orElseGet(() -> {
          CardStay fresh = new CardStay(talk.get(), outbox, limits, env, purpose, language);
          return new Start.CardStarted(run(fresh), fresh);
        });
  }

  /**
   * Goes on to the application that a visit with a card has prepared; the secret stays the same.
   *
   * @return why not; empty = the visit to apply runs now
   */
  public synchronized Optional<CardResult> apply(CardStay card, String token) {
    return card.handOver(
        token,
        visit -> {
          Session goesOn = new Session(devices, outbox, limits, env, card.language(), visit);
          running = running.map(r -> new Running(r.secret(), goesOn));
        });
  }

  private Optional<Start> refused() {
    clear();
    if (running.isPresent()) {
      return Optional.of(new Start.InUse());
    }
    return outbox.ready() ? Optional.empty() : Optional.of(new Start.NotReady());
  }

  private String run(Stay fresh) {
    String secret = env.secrets().get();
    running = Optional.of(new Running(secret, fresh));
    lastEnded = Optional.empty();
    return secret;
  }

  /** The running visit to apply, for who knows its secret. */
  public Optional<Session> of(Optional<String> secret) {
    return stay(secret).filter(s -> s instanceof Session).map(Session.class::cast);
  }

  /** The running visit with a card, for who knows its secret. */
  public Optional<CardStay> cardOf(Optional<String> secret) {
    return stay(secret).filter(s -> s instanceof CardStay).map(CardStay.class::cast);
  }

  /** The running visit of either kind, for who knows its secret. */
  public synchronized Optional<Stay> stay(Optional<String> secret) {
    clear();
    return running.filter(r -> Optional.of(r.secret()).equals(secret)).map(Running::stay);
  }

  /** The kiosk's place for a card. */
  public CardPlace cards() {
    return cards;
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
    helpNanos.set(env.nanos().getAsLong());
    helpCalled.set(called);
  }

  /** Whether someone is waiting for staff. */
  public boolean helpCalled() {
    return helpCalled.get();
  }

  /** What time and devices do by themselves; to be called several times a second. */
  public void tick() {
    if (helpCalled.get() && env.nanos().getAsLong() - helpNanos.get() < HELP_NANOS_MAX) {
      current().ifPresent(Stay::keep);
    }
    current().ifPresent(Stay::tick);
    inUse();
  }

  /** Follows who is before the camera; to be called between ticks too. */
  public void follow() {
    current().ifPresent(Stay::follow);
  }

  @Override
  public void close() {
    current().ifPresent(Stay::endNow);
    inUse();
  }

  private synchronized Optional<Stay> current() {
    return running.map(Running::stay);
  }

  /** Forgets a visit that has ended. */
  private void clear() {
    running
        .flatMap(r -> r.stay().ended())
        .ifPresent(ended -> {
          lastEnded = Optional.of(ended);
          running = Optional.empty();
          helpCalled.set(false);
        });
  }
}
