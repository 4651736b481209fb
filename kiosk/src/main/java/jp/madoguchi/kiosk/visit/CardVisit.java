package jp.madoguchi.kiosk.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.kiosk.card.BasicFour;
import jp.madoguchi.kiosk.card.CardFacts;
import jp.madoguchi.kiosk.card.PinOutcome;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.kiosk.visit.PinReport.Said;
import jp.madoguchi.rules.IssuanceKind;
import jp.madoguchi.rules.PinKind;

/**
 * One resident's visit with a card, immutable. It never holds a PIN, and what it holds belongs to
 * one card: with another card, or after a fault, everything begins anew.
 *
 * @param id random name of the visit
 * @param furthest the furthest step it has reached
 * @param known what is known of the card and was chosen
 * @param version grows with every change
 * @param day the day by which time limits are counted
 */
public record CardVisit(
    String id,
    Purpose purpose,
    CardStep step,
    CardStep furthest,
    Known known,
    int version,
    Instant startedAt,
    LocalDate day) {

  /** A new visit, waiting for its card. */
  public static CardVisit begin(String id, Purpose purpose, Instant now, LocalDate today) {
    return new CardVisit(id, purpose, CardStep.PUT, CardStep.PUT, Known.NOTHING, 0, now, today);
  }

  /**
   * What is known. Personal data once the four items are read.
   *
   * @param kind the PIN in question
   * @param change whether it is to be changed, or only tried
   * @param lastTryAgreed whether the resident agreed to spend the last try, for one request only
   */
  public record Known(
      Optional<CardFacts> facts,
      Optional<PinKind> kind,
      boolean change,
      boolean lastTryAgreed,
      Optional<PinReport> report,
      Optional<BasicFour> items,
      Optional<IssuanceKind> issuance) {
    static final Known NOTHING =
        new Known(
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    static Known of(CardFacts facts) {
      return NOTHING.with(Optional.of(facts));
    }

    Known with(Optional<CardFacts> now) {
      return new Known(now, kind, change, lastTryAgreed, report, items, issuance);
    }

    Known choosing(PinKind chosen, boolean toChange) {
      return new Known(
          facts,
          Optional.of(chosen),
          toChange,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    Known agreed(boolean agreed) {
      return new Known(facts, kind, change, agreed, report, items, issuance);
    }

    Known reporting(PinReport told) {
      return new Known(facts, kind, change, false, Optional.of(told), items, issuance);
    }

    Known reading(BasicFour read) {
      return new Known(facts, kind, change, false, report, Optional.of(read), issuance);
    }

    Known because(IssuanceKind reason) {
      return new Known(facts, kind, change, false, report, items, Optional.of(reason));
    }

    @Override
    public String toString() {
      return "Known[personal]";
    }
  }

  /** What the card says of the PIN in question. */
  public Tries tries() {
    return known.facts().map(f -> f.tries(known.kind().orElseThrow())).orElse(new Tries.Unknown());
  }

  /** Where the visit is, without anything that is known of the card. */
  public CardVisit outline() {
    return new CardVisit(id, purpose, step, furthest, Known.NOTHING, version, startedAt, day);
  }

  /** Whether there is a step to go back to. */
  public boolean canGoBack() {
    return CardFlow.before(this).isPresent();
  }

  /** The application that this visit has prepared; only where everything for it is known. */
  public Visit application() {
    return Visit.beginWith(
        id, startedAt, day, known.items().orElseThrow(), known.issuance().orElseThrow());
  }

  /** Applies a command. */
  public CardOutcome on(CardCommand command) {
    return CardFlow.on(this, command);
  }

  CardOutcome moved(CardStep to, Known now) {
    CardStep far = to.compareTo(furthest) > 0 ? to : furthest;
    return new CardOutcome.Moved(
        new CardVisit(id, purpose, to, far, now, version + 1, startedAt, day));
  }

  CardVisit toDo(Purpose other) {
    return new CardVisit(id, other, step, furthest, known, version, startedAt, day);
  }

  /** To the pad with this PIN, or to what has to be said before. */
  CardOutcome toPad(PinKind kind, boolean change) {
    Known chosen = known.choosing(kind, change);
    Tries tries = known.facts().map(f -> f.tries(kind)).orElse(new Tries.Unknown());
    return switch (tries) {
      case Tries.Left(int count) -> moved(count == 1 ? CardStep.LAST_TRY : CardStep.PAD, chosen);
      case Tries.Unknown _ -> moved(CardStep.PAD, chosen);
      case Tries.Blocked _ -> result(chosen, Said.BLOCKED, tries);
      case Tries.Absent _ -> result(chosen, Said.ABSENT, tries);
    };
  }

  /** To the page that says what came of a PIN. */
  CardOutcome answered(PinOutcome<?> outcome) {
    if (outcome instanceof PinOutcome.LastTry<?>) {
      return moved(CardStep.LAST_TRY, known.agreed(false));
    }
    PinReport report = PinReport.of(outcome, known.change()).orElseThrow();
    return moved(CardStep.RESULT, known.with(facts(report)).reporting(report));
  }

  private CardOutcome result(Known chosen, Said said, Tries tries) {
    return moved(CardStep.RESULT, chosen.reporting(PinReport.said(said, tries).orElseThrow()));
  }

  /** After a fault nothing that was read is kept; else the counter is the one just told. */
  private Optional<CardFacts> facts(PinReport report) {
    if (report.fault().isPresent()) {
      return Optional.empty();
    }
    return report.said() == Said.MALFORMED
        ? known.facts()
        : known.facts().map(f -> f.with(known.kind().orElseThrow(), report.left()));
  }

  @Override
  public String toString() {
    return "CardVisit[" + purpose + " " + step + "]";
  }
}
