package jp.madoguchi.sim.card.chip;

class VolatileCardMemoryTest extends CardMemoryContract {
  @Override
  CardMemory memory() {
    return new VolatileCardMemory();
  }
}
