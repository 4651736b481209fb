package jp.madoguchi.sim.card;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/** Does to one insertion what its fault wants; nothing once another card lies in the slot. */
final class SlotHand implements ConductedCard.Hand {
  private final CardSlot slot;
  private final long insertion;
  private final Persona persona;

  SlotHand(CardSlot slot, long insertion, Persona persona) {
    this.slot = slot;
    this.insertion = insertion;
    this.persona = persona;
  }

  @Override
  public void pull() {
    slot.remove(insertion);
  }

  @Override
  public void pullFor(Duration time) {
    pull();
    Executor later = CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS);
    later.execute(() -> slot.insert(persona, CardConduct.NORMAL));
  }

  @Override
  public SimulatedCard swapFor(Persona other) {
    return slot.swap(insertion, other);
  }
}
