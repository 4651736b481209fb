package jp.madoguchi.sim.card.provider;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardSlot.Occupant;

/** The slot in the same process: for tests. */
final class SlotLink implements ReaderLink {
  private final CardSlot slot;
  private Optional<SlotContact> last = Optional.empty();

  SlotLink(CardSlot slot) {
    this.slot = slot;
  }

  @Override
  public boolean attached() {
    return true;
  }

  @Override
  public synchronized Optional<Contact> contact() {
    if (last.filter(SlotContact::present).isEmpty()) {
      last = slot.occupant().map(occupant -> new SlotContact(slot, occupant));
    }
    return last.map(contact -> contact);
  }

  private record SlotContact(CardSlot slot, Occupant occupant) implements Contact {
    @Override
    public byte[] atr() {
      return occupant.card().atr();
    }

    @Override
    public boolean present() {
      return slot.holds(occupant);
    }

    @Override
    public byte[] transmit(byte[] command) throws IOException {
      if (!present()) {
        throw new IOException("the card has been taken out");
      }
      return occupant.card().transmit(command);
    }

    @Override
    public void reset() throws IOException {
      if (!present()) {
        throw new IOException("the card has been taken out");
      }
      occupant.card().reset();
    }
  }
}
