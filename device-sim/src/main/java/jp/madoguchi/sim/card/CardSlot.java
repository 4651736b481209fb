package jp.madoguchi.sim.card;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/**
 * The one place a card can lie on. The panel puts cards in; the front ends offer them to readers.
 */
public final class CardSlot {
  private final CardWallet wallet;
  private final ChangeBell bell = new ChangeBell();
  private volatile Optional<Occupant> occupant = Optional.empty();
  private volatile CardConduct standing = CardConduct.NORMAL;
  private volatile boolean plugged = true;
  private long insertions;

  /** An empty slot for the cards of a wallet. */
  public CardSlot(CardWallet wallet) {
    this.wallet = wallet;
  }

  /**
   * A card that lies in the slot.
   *
   * @param insertion counts insertions, so that a front end notices a quick swap
   */
  public record Occupant(long insertion, Persona persona, SimulatedCard card) {}

  /** Whose cards can be put in. */
  public List<Persona> personas() {
    return wallet.personas();
  }

  /** Puts a card in, powered up afresh. False, and nothing happens, if one is in already. */
  public boolean insert(Persona persona) {
    return insert(persona, standing());
  }

  /** Puts a card in that conducts itself so, whatever {@link #conduct} said. */
  public boolean insert(Persona persona, CardConduct conduct) {
    SimulatedCard card = wallet.card(persona); // may take a while: not under the lock
    return bell.change(() -> {
      if (occupant.isPresent()) {
        return false;
      }
      card.reset();
      insertions++;
      SlotHand hand = new SlotHand(this, insertions, persona);
      occupant =
          Optional.of(new Occupant(insertions, persona, new ConductedCard(card, conduct, hand)));
      return true;
    });
  }

  /** Takes the card out. False if there was none. */
  public boolean remove() {
    return bell.change(this::takeOut);
  }

  /**
   * How the card that is in conducts itself from now on, and every one that is put in without
   * saying otherwise.
   */
  public void conduct(CardConduct conduct) {
    bell.change(() -> {
      standing = conduct;
      if (occupant.isPresent() && occupant.get().card() instanceof ConductedCard conducted) {
        conducted.conduct(conduct);
      }
      return true;
    });
  }

  /** What {@link #conduct} said last. */
  public CardConduct standing() {
    return standing;
  }

  /** Takes the reader off the computer, with whatever lies in it; or connects it again. */
  public void plug(boolean connected) {
    bell.change(() -> {
      boolean different = plugged != connected;
      plugged = connected;
      occupant.ifPresent(powerless -> powerless.card().reset());
      return different;
    });
  }

  /** Whether the reader is connected to the computer. */
  public boolean plugged() {
    return plugged;
  }

  /** Takes exactly this insertion out. */
  void remove(long insertion) {
    bell.change(() -> isIn(insertion) && takeOut());
  }

  /** The card of another persona in the place of this insertion's, which front ends don't see. */
  SimulatedCard swap(long insertion, Persona other) {
    SimulatedCard card = wallet.card(other);
    card.reset();
    bell.change(() -> {
      occupant =
          occupant.map(now -> isIn(insertion) ? new Occupant(insertion, other, now.card()) : now);
      return true;
    });
    return card;
  }

  private boolean isIn(long insertion) {
    return occupant.filter(now -> now.insertion() == insertion).isPresent();
  }

  private boolean takeOut() {
    if (occupant.isEmpty()) {
      return false;
    }
    SimulatedCard out = occupant.get().card();
    occupant = Optional.empty();
    out.reset(); // ends whatever hangs
    return true;
  }

  /** Whose card is in, even if its reader is not connected. */
  public Optional<Persona> state() {
    return occupant.map(Occupant::persona);
  }

  /** The card that is in now, as far as the reader's computer can see. */
  public Optional<Occupant> occupant() {
    return plugged ? occupant : Optional.empty();
  }

  /** Whether exactly this insertion still lies in the slot. */
  public boolean holds(Occupant earlier) {
    return plugged && isIn(earlier.insertion());
  }

  /** Waits for a card, but no longer than the time given; whatever is in then. */
  public Optional<Occupant> await(Duration atMost) throws InterruptedException {
    awaitPresence(true, atMost);
    return occupant();
  }

  /**
   * Waits until a card is in, or none is, but no longer than the time given; whether it came so.
   */
  public boolean awaitPresence(boolean wanted, Duration atMost) throws InterruptedException {
    return bell.await(() -> occupant().isPresent() == wanted, atMost);
  }

  /** Calls back after every change, in the thread that changed it. */
  public void onChange(Runnable listener) {
    bell.onChange(listener);
  }
}
