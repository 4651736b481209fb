package jp.madoguchi.kiosk.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.card.chip.Chip;
import jp.madoguchi.kiosk.card.chip.ChipRefusal;
import jp.madoguchi.kiosk.card.chip.PinCommands;
import jp.madoguchi.kiosk.card.chip.PinCommands.Checked;
import jp.madoguchi.kiosk.card.chip.PinReference;
import jp.madoguchi.rules.PinKind;

/**
 * One PIN and one card: the counter first, the last try only if somebody agreed, each PIN sent
 * once.
 */
final class PinConversation {
  private final Chip chip;
  private final Stage stage;
  private final PinKind kind;
  private final boolean lastTryAgreed;
  private Tries lowest = new Tries.Absent();

  PinConversation(CardTalk talk, PinKind kind, boolean lastTryAgreed) {
    this.chip = talk.chip();
    this.stage = talk.stage();
    this.kind = kind;
    this.lastTryAgreed = lastTryAgreed;
  }

  /** Whether a PIN may be sent. */
  sealed interface Gate<T> {
    /** Yes, to these references, in this order; the last one's application is selected. */
    record Open<T>(List<PinReference> references) implements Gate<T> {}

    /** No. */
    record Shut<T>(PinOutcome<T> because) implements Gate<T> {}
  }

  /** Asks all counters of this PIN. */
  <T> Gate<T> gate() throws CardLink.Lost, ChipRefusal {
    List<PinReference> present = new ArrayList<>();
    for (PinReference reference : PinReference.of(kind)) {
      if (chip.select(reference.application())) {
        Tries tries = PinCommands.tries(chip, reference);
        if (!(tries instanceof Tries.Absent)) {
          present.add(reference);
        }
        lowest = Tries.lower(lowest, tries);
      }
    }
    return switch (lowest) {
      case Tries.Absent _ -> new Gate.Shut<>(new PinOutcome.Absent<>());
      case Tries.Blocked _ -> new Gate.Shut<>(new PinOutcome.Blocked<>());
      case Tries.Left(int count) when count == 1 && !lastTryAgreed ->
          new Gate.Shut<>(new PinOutcome.LastTry<>());
      case Tries.Left _ -> new Gate.Open<>(present);
      case Tries.Unknown _ -> new Gate.Open<>(present);
    };
  }

  /** Sends the PIN to a reference whose application is selected; empty = it was right. */
  <T> Optional<PinOutcome<T>> refused(PinReference reference, Pin pin) throws CardLink.Lost {
    stage.become(Stage.At.SENT);
    return answered(PinCommands.verify(chip, reference, pin));
  }

  /** What a VERIFY brought; empty = it was right. */
  <T> Optional<PinOutcome<T>> answered(Checked checked) {
    Optional<PinOutcome<T>> outcome =
        switch (checked) {
          case Checked.Right _ -> Optional.empty();
          case Checked.Wrong(Tries left) ->
              Optional.of(new PinOutcome.Wrong<>(Tries.lower(left, lowest)));
          case Checked.Blocked _ -> Optional.of(new PinOutcome.Blocked<>());
          case Checked.Absent _ -> Optional.of(new PinOutcome.Absent<>());
          case Checked.Strange _ ->
              Optional.of(new PinOutcome.Unsure<>(CardFault.NOT_UNDERSTOOD, new Tries.Unknown()));
        };
    stage.become(Stage.At.NOTHING_SPENT);
    return outcome;
  }

  /** Whether the PIN is right, for all its references. */
  PinOutcome<Tries> verify(Pin pin) throws CardLink.Lost, ChipRefusal {
    return switch (this.<Tries>gate()) {
      case Gate.Shut<Tries>(PinOutcome<Tries> because) -> because;
      case Gate.Open<Tries>(List<PinReference> references) -> verify(references, pin);
    };
  }

  private PinOutcome<Tries> verify(List<PinReference> references, Pin pin)
      throws CardLink.Lost, ChipRefusal {
    for (PinReference reference : references) {
      if (references.size() > 1) {
        chip.select(reference.application());
      }
      Optional<PinOutcome<Tries>> refused = refused(reference, pin);
      if (refused.isPresent()) {
        boolean apart =
            refused.get() instanceof PinOutcome.Wrong<Tries>
                && !reference.equals(references.getFirst());
        return apart ? new PinOutcome.HalfChanged<>(CardFault.NOT_UNDERSTOOD) : refused.get();
      }
    }
    return new PinOutcome.Done<>(full());
  }

  /** A right PIN fills its counter again. */
  Tries full() {
    return new Tries.Left(kind.triesMax());
  }
}
