package jp.madoguchi.kiosk.session;

import java.util.Optional;
import java.util.function.BiFunction;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.visit.Purpose;

/** At most one visit at a time, each with a secret of its own. */
public final class Sessions implements AutoCloseable {
  private final Devices devices;
  private final Outbox outbox;
  private final Limits limits;
  private final Environment env;
  private final CardPlace cards;
  private final HelpCall help;
  private Optional<Running> running = Optional.empty();
  private Optional<Ended> lastEnded = Optional.empty();
  private final Unwritten unwritten;

  /** A kiosk without a visit. */
  public Sessions(Devices devices, Outbox outbox, Limits limits, Environment env) {
    this.devices = devices;
    this.outbox = outbox;
    this.limits = limits;
    this.env = env;
    help = new HelpCall(env.nanos());
    unwritten = new Unwritten(outbox, env.nanos());
    unwritten.afterStart(env.clock().instant());
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
        .orElseGet(
            () -> begin(new Session(devices, outbox, limits, env, language), Start.Started::new));
  }

  /** Starts a visit with a card. */
  public synchronized Start startCard(Purpose purpose, String language) {
    Optional<DeskCalls> talk = cards.talk();
    if (talk.isEmpty()) {
      return new Start.NoCards();
    }
    return refused()
        .orElseGet(() ->
            begin(
                new CardStay(talk.get(), outbox, limits, env, purpose, language),
                Start.CardStarted::new));
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
    return ready() ? Optional.empty() : Optional.of(new Start.NotReady());
  }

  /** Notes on disk that the visit begins; only then it runs, and anything can be given to it. */
  private <S extends Stay> Start begin(S fresh, BiFunction<String, S, Start> started) {
    if (!unwritten.begins(fresh.visitId())) {
      return new Start.NotReady();
    }
    String secret = env.secrets().get();
    running = Optional.of(new Running(secret, fresh));
    lastEnded = Optional.empty();
    return started.apply(secret, fresh);
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

  /** Whether a visit could begin: the log takes it, and the one before is known to be erased. */
  public synchronized boolean ready() {
    return outbox.ready() && !unwritten.any();
  }

  /** Calls staff, or says that they have come. */
  public void help(boolean called) {
    help.set(called);
  }

  /** Whether someone is waiting for staff. */
  public boolean helpCalled() {
    return help.called();
  }

  /** What time and devices do by themselves; to be called several times a second. */
  public void tick() {
    if (help.keepsAwake()) {
      current().ifPresent(Stay::keep);
    }
    current().ifPresent(Stay::tick);
    inUse();
    unwritten.retry().ifPresent(this::written);
  }

  private synchronized void written(String proof) {
    lastEnded = lastEnded.map(last -> last.withProof(proof));
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
          running.flatMap(r -> r.stay().unwritten()).ifPresent(unwritten::add);
          running = Optional.empty();
          help.set(false);
        });
  }
}
