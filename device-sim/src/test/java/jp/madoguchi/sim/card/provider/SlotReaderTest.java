package jp.madoguchi.sim.card.provider;

import java.security.Provider;

class SlotReaderTest extends SimReaderContract {
  @Override
  Provider provider() {
    return MadoguchiSimProvider.on(slot);
  }
}
