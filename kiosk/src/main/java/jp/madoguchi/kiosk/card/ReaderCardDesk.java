package jp.madoguchi.kiosk.card;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.card.chip.ChipRefusal;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.rules.PinRules;

/**
 * The card services over a reader. Each opens a session of its own, proves that it is still the
 * same card, and leaves the card reset. A PIN is sent once: when the connection breaks afterwards,
 * a new session asks the counter and nothing else.
 */
public final class ReaderCardDesk implements CardDesk {
  private final CardWatch watch;
  private final CardAccess access;
  private final Times times;

  /**
   * Upper bounds; together at most three seconds.
   *
   * @param talk for the service itself
   * @param askAgain for asking the counter after the connection broke
   */
  public record Times(Duration talk, Duration askAgain) {
    /** What residents are promised. */
    public static final Times PROMISED = new Times(Duration.ofMillis(2000), Duration.ofMillis(900));
  }

  /** On the reader that {@code watch} watches; {@code access} gives turns to both. */
  public ReaderCardDesk(CardWatch watch, CardAccess access, Times times) {
    this.watch = watch;
    this.access = access;
    this.times = times;
  }

  @Override
  public CardWatch.Status status() {
    return watch.status();
  }

  @Override
  public PinOutcome<BasicFour> basicFour(CardBinding card, Pin pin, boolean lastTryAgreed) {
    try (pin) {
      Optional<PinOutcome<BasicFour>> malformed = malformed(PinKind.TEXT_INPUT, pin, false);
      return malformed.isPresent()
          ? malformed.get()
          : operate(
              card,
              PinKind.TEXT_INPUT,
              talk -> new FourItemsConversation(talk, card, lastTryAgreed).read(pin));
    }
  }

  @Override
  public PinOutcome<Tries> verify(CardBinding card, PinKind kind, Pin pin, boolean lastTryAgreed) {
    try (pin) {
      Optional<PinOutcome<Tries>> malformed = malformed(kind, pin, false);
      return malformed.isPresent()
          ? malformed.get()
          : operate(card, kind, talk -> new PinConversation(talk, kind, lastTryAgreed).verify(pin));
    }
  }

  @Override
  public PinOutcome<Tries> change(
      CardBinding card, PinKind kind, Pin current, Pin next, boolean lastTryAgreed) {
    try (current;
        next) {
      Optional<PinOutcome<Tries>> malformed =
          ReaderCardDesk.<Tries>malformed(kind, current, false)
              .or(() -> malformed(kind, next, true));
      return malformed.isPresent()
          ? malformed.get()
          : operate(
              card,
              kind,
              talk ->
                  new PinChange(talk, new PinConversation(talk, kind, lastTryAgreed), current, next)
                      .run());
    }
  }

  private static <T> Optional<PinOutcome<T>> malformed(PinKind kind, Pin pin, boolean isNew) {
    if (!kind.digitsOnly()) {
      PinRules.upperCase(pin.chars());
    }
    Set<PinRules.Fault> faults = PinRules.faults(kind, pin.chars());
    return faults.isEmpty()
        ? Optional.empty()
        : Optional.of(new PinOutcome.Malformed<>(isNew, faults));
  }

  private interface Service<T> {
    PinOutcome<T> with(CardTalk talk) throws CardLink.Lost, ChipRefusal;
  }

  private <T> PinOutcome<T> operate(CardBinding card, PinKind kind, Service<T> service) {
    Stage stage = new Stage();
    PinOutcome<T> outcome =
        access.converse(
            times.talk(), cards -> talk(cards, card, service, stage), stage::interrupted);
    if (outcome instanceof PinOutcome.Unsure<T>(CardFault fault, _)) {
      outcome = new PinOutcome.Unsure<>(fault, triesNow(card, kind));
    }
    tries(outcome, kind).ifPresent(now -> watch.learnt(card, kind, now));
    return outcome;
  }

  /** What an outcome tells about the counter. */
  private static Optional<Tries> tries(PinOutcome<?> outcome, PinKind kind) {
    return switch (outcome) {
      case PinOutcome.Done<?> _ -> Optional.of(new Tries.Left(kind.triesMax()));
      case PinOutcome.Wrong<?>(Tries left) -> Optional.of(left);
      case PinOutcome.LastTry<?> _ -> Optional.of(new Tries.Left(1));
      case PinOutcome.Blocked<?> _ -> Optional.of(new Tries.Blocked());
      case PinOutcome.Absent<?> _ -> Optional.of(new Tries.Absent());
      case PinOutcome.Unsure<?>(_, Tries now) ->
          now instanceof Tries.Unknown ? Optional.empty() : Optional.of(now);
      case PinOutcome.Malformed<?> _ -> Optional.empty();
      case PinOutcome.HalfChanged<?> _ -> Optional.empty();
      case PinOutcome.Failed<?> _ -> Optional.empty();
    };
  }

  private static <T> PinOutcome<T> talk(
      CardAccess.Opener cards, CardBinding card, Service<T> service, Stage stage)
      throws CardLink.Lost {
    try (CardSession link = cards.open()) {
      CardTalk talk = CardTalk.over(link, stage);
      Optional<CardFault> other = talk.isNot(card);
      if (other.isPresent()) {
        return new PinOutcome.Failed<>(other.get());
      }
      PinOutcome<T> outcome = service.with(talk);
      // "No such PIN" is also what a card says that was swapped unnoticed a moment ago.
      Optional<CardFault> swapped =
          outcome instanceof PinOutcome.Absent<T> ? talk.isNot(card) : Optional.empty();
      return swapped.isPresent() ? new PinOutcome.Failed<>(swapped.get()) : outcome;
    } catch (ChipRefusal _) {
      return stage.interrupted(CardFault.NOT_UNDERSTOOD);
    }
  }

  /** What the same card says about its counter in a new session; unknown if it isn't there. */
  private Tries triesNow(CardBinding card, PinKind kind) {
    return access.converse(
        times.askAgain(),
        cards -> {
          try (CardSession link = cards.open()) {
            CardTalk talk = CardTalk.over(link, new Stage());
            return talk.isNot(card).isPresent() ? new Tries.Unknown() : talk.tries(kind);
          } catch (ChipRefusal _) {
            return new Tries.Unknown();
          }
        },
        _ -> new Tries.Unknown());
  }
}
