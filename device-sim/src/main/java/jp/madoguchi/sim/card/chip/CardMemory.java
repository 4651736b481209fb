package jp.madoguchi.sim.card.chip;

import java.io.IOException;
import java.util.Optional;

/**
 * Where a card keeps its PINs and how many tries are left for each. A change is stored before the
 * card answers: whoever pulls the card in the middle has still spent the try.
 */
public interface CardMemory {
  /** What was stored for this PIN, if anything ever was. */
  Optional<PinState> find(PinRef pin);

  /** Stores counter and PIN together, durably, then returns. After an error the old state holds. */
  void store(PinRef pin, PinState state) throws IOException;
}
