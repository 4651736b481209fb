package jp.madoguchi.sim.card.provider;

import java.io.IOException;
import java.time.Duration;
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
    return slot.plugged();
  }

  @Override
  public boolean await(boolean present, Duration atMost) {
    try {
      return slot.awaitPresence(present, atMost);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return contact().isPresent() == present;
    }
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
      needed();
      byte[] answer = occupant.card().transmit(command);
      needed(); // an answer that comes after the card went never arrives
      if (answer.length == 0) {
        throw new IOException("the card does not answer");
      }
      return answer;
    }

    private void needed() throws IOException {
      if (!present()) {
        throw new IOException("the card has been taken out");
      }
    }

    @Override
    public void reset() throws IOException {
      needed();
      occupant.card().reset();
    }
  }
}
