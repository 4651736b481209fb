package jp.madoguchi.kiosk.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.kiosk.card.CardBinding;
import jp.madoguchi.kiosk.card.CardDesk;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.card.Pin;
import jp.madoguchi.kiosk.visit.CardCommand;
import jp.madoguchi.kiosk.visit.CardVisit;
import jp.madoguchi.kiosk.visit.PinReport;
import jp.madoguchi.kiosk.visit.Purpose;

/** What a visit asks of the card desk, and the last fault that it met. */
final class DeskCalls {
  private final CardDesk desk;
  private final AtomicReference<Optional<CardFault>> lastFault =
      new AtomicReference<>(Optional.empty());

  DeskCalls(CardDesk desk) {
    this.desk = desk;
  }

  /** A new visit. */
  static CardVisit visit(Environment env, Purpose purpose) {
    Instant now = env.clock().instant();
    LocalDate today = LocalDate.ofInstant(now, env.zone());
    return CardVisit.begin(env.secrets().get(), purpose, now, today);
  }

  CardWatch.Status status() {
    return desk.status();
  }

  /** What the reader shows the visit; empty while it reads. */
  static Optional<CardCommand> seen(CardWatch.Status status) {
    if (status.reading().orElse(null) instanceof CardReading.Read(var facts)) {
      return Optional.of(new CardCommand.Seen(facts));
    }
    return status.state() == CardWatch.State.READING
        ? Optional.empty()
        : Optional.of(new CardCommand.Gone());
  }

  /** The last conversation's fault; empty when it went well. */
  Optional<CardFault> lastFault() {
    return lastFault.get();
  }

  CardCommand tryPin(CardVisit v, Pin pin) {
    boolean agreed = v.known().lastTryAgreed();
    return v.purpose() == Purpose.RENEWAL
        ? new CardCommand.ItemsRead(desk.basicFour(binding(v), pin, agreed))
        : new CardCommand.Answered(
            desk.verify(binding(v), v.known().kind().orElseThrow(), pin, agreed));
  }

  CardCommand changePin(CardVisit v, Pin current, Pin next) {
    return new CardCommand.Answered(
        desk.change(
            binding(v), v.known().kind().orElseThrow(), current, next, v.known().lastTryAgreed()));
  }

  /** Notes for the staff what the last conversation came to. */
  void note(CardVisit v) {
    v.known().report().map(PinReport::fault).ifPresent(lastFault::set);
  }

  private static CardBinding binding(CardVisit visit) {
    return visit.known().facts().orElseThrow().binding();
  }
}
