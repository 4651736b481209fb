package jp.madoguchi.kiosk.card;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.card.chip.Answer;
import jp.madoguchi.kiosk.card.chip.Chip;
import jp.madoguchi.kiosk.card.chip.ChipRefusal;
import jp.madoguchi.kiosk.card.chip.PinCommands;
import jp.madoguchi.kiosk.card.chip.PinCommands.Checked;
import jp.madoguchi.kiosk.card.chip.PinReference;

/**
 * Changes a PIN. Of the 住基 pair 共通AP's reference is changed first and 住基AP's last, so when it
 * breaks in between, it is always the last that still has the old PIN: therefore the current PIN is
 * tried there first, and a wrong one costs one try of one reference only.
 */
final class PinChange {
  private final Chip chip;
  private final Stage stage;
  private final PinConversation conversation;
  private final Pin current;
  private final Pin next;

  PinChange(CardTalk talk, PinConversation conversation, Pin current, Pin next) {
    this.chip = talk.chip();
    this.stage = talk.stage();
    this.conversation = conversation;
    this.current = current;
    this.next = next;
  }

  PinOutcome<Tries> run() throws CardLink.Lost, ChipRefusal {
    return switch (conversation.<Tries>gate()) {
      case PinConversation.Gate.Shut<Tries>(PinOutcome<Tries> because) -> because;
      case PinConversation.Gate.Open<Tries>(List<PinReference> references) ->
          references.size() == 1
              ? one(references.getFirst())
              : pair(references.getFirst(), references.getLast());
    };
  }

  private PinOutcome<Tries> one(PinReference reference) throws CardLink.Lost, ChipRefusal {
    select(reference);
    Optional<PinOutcome<Tries>> refused = refused(current);
    return refused.isPresent() ? refused.get() : change(reference, Stage.At.SENT);
  }

  private PinOutcome<Tries> pair(PinReference first, PinReference last)
      throws CardLink.Lost, ChipRefusal {
    select(last);
    Optional<PinOutcome<Tries>> refused = refused(current);
    if (refused.isPresent()) {
      return refused.get();
    }
    select(first);
    Optional<PinOutcome<Tries>> changed = firstChanged(first);
    if (changed.isPresent()) {
      return changed.get();
    }
    stage.become(Stage.At.HALF);
    select(last);
    return PinCommands.verifyCurrent(chip, current) instanceof Checked.Right
        ? change(last, Stage.At.SENT)
        : new PinOutcome.HalfChanged<>(CardFault.NOT_UNDERSTOOD);
  }

  /**
   * Gives the first reference the new PIN; empty = it has it. If the current PIN is not its own, an
   * earlier change was broken off and it may have the new one already: that is tried too, unless it
   * would be its last try.
   */
  private Optional<PinOutcome<Tries>> firstChanged(PinReference first) throws CardLink.Lost {
    Optional<PinOutcome<Tries>> refused = refused(current);
    if (refused.isEmpty()) {
      PinOutcome<Tries> changed = change(first, Stage.At.HALF);
      return changed instanceof PinOutcome.Done<Tries> ? Optional.empty() : Optional.of(changed);
    }
    if (!(refused.get() instanceof PinOutcome.Wrong<Tries>(Tries left))) {
      return refused;
    }
    boolean spare = left instanceof Tries.Left(int count) && count > 1;
    return spare && refused(next).isEmpty()
        ? Optional.empty()
        : Optional.of(new PinOutcome.HalfChanged<>(CardFault.NOT_UNDERSTOOD));
  }

  private void select(PinReference reference) throws CardLink.Lost, ChipRefusal {
    if (!chip.select(reference.application()) || !chip.selectFile(reference.file())) {
      throw new ChipRefusal("select " + reference.application(), 0x6A82);
    }
  }

  private Optional<PinOutcome<Tries>> refused(Pin pin) throws CardLink.Lost {
    stage.become(Stage.At.SENT);
    return conversation.answered(PinCommands.verifyCurrent(chip, pin));
  }

  /** {@code meanwhile} is what is true from now until the card has said that it is done. */
  private PinOutcome<Tries> change(PinReference reference, Stage.At meanwhile)
      throws CardLink.Lost {
    stage.become(meanwhile);
    Answer answer = PinCommands.changeCurrent(chip, reference, next);
    if (!answer.isOk()) {
      return stage.interrupted(CardFault.NOT_UNDERSTOOD);
    }
    return new PinOutcome.Done<>(conversation.full());
  }
}
