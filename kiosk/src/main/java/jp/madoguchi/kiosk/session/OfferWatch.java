package jp.madoguchi.kiosk.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.photo.Guidance.Instruction;
import jp.madoguchi.kiosk.visit.Cases;
import jp.madoguchi.kiosk.visit.Coaching;
import jp.madoguchi.kiosk.visit.Visit;
import jp.madoguchi.rules.photo.CoachOffer;
import jp.madoguchi.rules.photo.SpecialCase;
import jp.madoguchi.rules.photo.SpecialCases;

/**
 * Notices that somebody is told the same thing again and again: perhaps it can't be done, and a
 * special case is offered without being asked for. Counts over the whole visit.
 */
final class OfferWatch {
  private static final double NANOS = 1e9;

  // Between two looks nothing was seen: the booth was closed, or the machine slept.
  private static final long GAP_NANOS_MAX = 2_000_000_000L;

  private final Map<Instruction, Long> shownNanos = new EnumMap<>(Instruction.class);
  private final Map<Instruction, Integer> shownTimes = new EnumMap<>(Instruction.class);
  private Optional<Instruction> last = Optional.empty();
  private long lastNanos;

  void see(Instruction now, long nanos) {
    long gap = nanos - lastNanos;
    boolean goesOn = last.equals(Optional.of(now)) && gap <= GAP_NANOS_MAX;
    if (goesOn) {
      shownNanos.merge(now, gap, Long::sum);
    } else {
      shownTimes.merge(now, 1, Integer::sum);
    }
    last = Optional.of(now);
    lastNanos = nanos;
  }

  /** The instruction after which a special case is offered to this visit unasked. */
  Optional<String> due(Visit visit) {
    boolean unasked =
        visit.answers().coaching() instanceof Coaching.None && visit.answers().picture().isEmpty();
    return visit
        .answers()
        .person()
        .filter(_ -> unasked)
        .flatMap(person -> due(Cases.TABLE, person.age()));
  }

  /** The instruction that has been said too often to somebody of this age, if any has. */
  Optional<String> due(SpecialCases table, int age) {
    return table.cases().stream()
        .filter(c -> c.possibleAt(age))
        .map(SpecialCase::offers)
        .flatMap(List::stream)
        .filter(this::due)
        .map(CoachOffer::say)
        .findFirst();
  }

  private boolean due(CoachOffer offer) {
    Instruction say = Instruction.valueOf(offer.say());
    return offer.dueAfter(
        shownNanos.getOrDefault(say, 0L) / NANOS, shownTimes.getOrDefault(say, 0));
  }
}
