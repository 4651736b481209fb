package jp.madoguchi.kiosk.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.card.BasicFour;
import jp.madoguchi.kiosk.card.CardBinding;
import jp.madoguchi.kiosk.card.CardDesk;
import jp.madoguchi.kiosk.card.CardFacts;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.card.Pin;
import jp.madoguchi.kiosk.card.PinOutcome;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.rules.PinRules;

/** A card and its PINs in memory; the test puts it on, takes it off and breaks it. */
public final class FakeCardDesk implements CardDesk {
  /** The four items of the fake card. */
  public static final BasicFour ITEMS =
      new BasicFour("豊中　華子", "大阪府豊中市中桜塚三丁目１番１号", LocalDate.of(1946, 4, 5), BasicFour.Sex.FEMALE);

  private final Map<PinKind, String> pins = new EnumMap<>(PinKind.class);
  private final Map<PinKind, Tries> tries = new EnumMap<>(PinKind.class);
  private CardFacts facts = adult();
  private CardWatch.Status status = status(CardWatch.State.EMPTY, Optional.empty());
  private Optional<PinOutcome<?>> scripted = Optional.empty();
  private int sent;

  /** With an adult's card, not yet put on. */
  public FakeCardDesk() {
    pins.put(PinKind.SIGNING, "ABC123");
    for (PinKind kind :
        Set.of(PinKind.AUTHENTICATION, PinKind.RESIDENT_REGISTER, PinKind.TEXT_INPUT)) {
      pins.put(kind, "1357");
    }
  }

  /** An adult's card in the middle of its life. */
  public static CardFacts adult() {
    return facts(LocalDate.of(2031, 4, 5), LocalDate.of(2028, 4, 5), true, Map.of());
  }

  /** A card by its days; the tries that aren't named are all left. */
  public static CardFacts facts(
      LocalDate cardUntil, LocalDate until, boolean signing, Map<PinKind, Tries> named) {
    Map<PinKind, Tries> tries = new EnumMap<>(PinKind.class);
    for (PinKind kind : PinKind.values()) {
      tries.put(kind, named.getOrDefault(kind, new Tries.Left(kind.triesMax())));
    }
    Instant end = until.plusDays(1).atStartOfDay(java.time.ZoneId.of("Asia/Tokyo")).toInstant();
    return new CardFacts(
        new CardBinding(Integer.toHexString(until.hashCode()).repeat(8)),
        CardFacts.Token.CARD,
        Optional.of(cardUntil),
        Optional.of(
            new CardFacts.Certificate(
                end.minusSeconds(5L * 365 * 86_400),
                end.minusSeconds(1),
                java.time.temporal.ChronoUnit.DAYS.between(LocalDate.of(2026, 11, 22), until),
                CardFacts.Issuer.SIMULATED)),
        signing,
        tries);
  }

  /** Puts this card on. */
  public synchronized void put(CardFacts card) {
    facts = card;
    tries.clear();
    tries.putAll(card.tries());
    status = status(CardWatch.State.READ, Optional.of(new CardReading.Read(card)));
  }

  /** Takes the card off, or breaks the reader. */
  public synchronized void state(CardWatch.State state) {
    status = status(state, Optional.empty());
  }

  /** What the next conversation comes to, whatever the PIN. */
  public synchronized void answerNext(PinOutcome<?> outcome) {
    scripted = Optional.of(outcome);
  }

  /** How many conversations with a PIN there were. */
  public synchronized int sent() {
    return sent;
  }

  @Override
  public synchronized CardWatch.Status status() {
    return status;
  }

  @Override
  public synchronized PinOutcome<BasicFour> basicFour(
      CardBinding card, Pin pin, boolean lastTryAgreed) {
    return answer(card, PinKind.TEXT_INPUT, pin, lastTryAgreed, ITEMS);
  }

  @Override
  public synchronized PinOutcome<Tries> verify(
      CardBinding card, PinKind kind, Pin pin, boolean lastTryAgreed) {
    return answer(card, kind, pin, lastTryAgreed, new Tries.Left(kind.triesMax()));
  }

  @Override
  public synchronized PinOutcome<Tries> change(
      CardBinding card, PinKind kind, Pin current, Pin next, boolean lastTryAgreed) {
    Set<PinRules.Fault> wrong = PinRules.faults(kind, next.chars());
    if (!wrong.isEmpty()) {
      return new PinOutcome.Malformed<>(true, wrong);
    }
    PinOutcome<Tries> verified =
        answer(card, kind, current, lastTryAgreed, new Tries.Left(kind.triesMax()));
    if (verified instanceof PinOutcome.Done<Tries>) {
      pins.put(kind, new String(next.chars()));
    }
    return verified;
  }

  @SuppressWarnings("unchecked")
  private <T> PinOutcome<T> answer(
      CardBinding card, PinKind kind, Pin pin, boolean lastTryAgreed, T value) {
    sent++;
    if (scripted.isPresent()) {
      PinOutcome<T> said = (PinOutcome<T>) scripted.get();
      scripted = Optional.empty();
      return said;
    }
    if (status.reading().isEmpty()) {
      return new PinOutcome.Failed<>(CardFault.NO_CARD);
    }
    if (!facts.binding().equals(card)) {
      return new PinOutcome.Failed<>(CardFault.OTHER_CARD);
    }
    return switch (tries.get(kind)) {
      case Tries.Absent _ -> new PinOutcome.Absent<>();
      case Tries.Blocked _ -> new PinOutcome.Blocked<>();
      case Tries.Unknown _ -> compared(kind, pin, kind.triesMax(), value);
      case Tries.Left(int left) ->
          left == 1 && !lastTryAgreed
              ? new PinOutcome.LastTry<>()
              : compared(kind, pin, left, value);
    };
  }

  private <T> PinOutcome<T> compared(PinKind kind, Pin pin, int left, T value) {
    Set<PinRules.Fault> wrong = PinRules.faults(kind, pin.chars());
    if (!wrong.isEmpty()) {
      return new PinOutcome.Malformed<>(false, wrong);
    }
    if (pins.get(kind).contentEquals(java.nio.CharBuffer.wrap(pin.chars()))) {
      tries.put(kind, new Tries.Left(kind.triesMax()));
      return new PinOutcome.Done<>(value);
    }
    tries.put(kind, left == 1 ? new Tries.Blocked() : new Tries.Left(left - 1));
    return left == 1
        ? new PinOutcome.Blocked<>()
        : new PinOutcome.Wrong<>(new Tries.Left(left - 1));
  }

  private static CardWatch.Status status(CardWatch.State state, Optional<CardReading> reading) {
    return new CardWatch.Status(state, reading, Instant.EPOCH);
  }
}
