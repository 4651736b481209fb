package jp.madoguchi.sim.card.chip;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Memory that lives as long as the process. */
public final class VolatileCardMemory implements CardMemory {
  private final Map<PinRef, PinState> pins = new ConcurrentHashMap<>();

  @Override
  public Optional<PinState> find(PinRef pin) {
    return Optional.ofNullable(pins.get(pin));
  }

  @Override
  public void store(PinRef pin, PinState state) {
    pins.put(pin, state);
  }
}
