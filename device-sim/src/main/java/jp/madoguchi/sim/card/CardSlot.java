package jp.madoguchi.sim.card;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/**
 * The one place a card can lie on. The panel puts cards in; the front ends offer them to readers.
 */
public final class CardSlot {
  private final CardWallet wallet;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Optional<Occupant> occupant = Optional.empty();
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
    SimulatedCard card = wallet.card(persona); // may take a second: not under the lock
    lock.lock();
    try {
      if (occupant.isPresent()) {
        return false;
      }
      card.reset();
      insertions++;
      occupant = Optional.of(new Occupant(insertions, persona, card));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    listeners.forEach(Runnable::run);
    return true;
  }

  /** Takes the card out. False if there was none. */
  public boolean remove() {
    lock.lock();
    try {
      if (occupant.isEmpty()) {
        return false;
      }
      occupant.get().card().reset();
      occupant = Optional.empty();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    listeners.forEach(Runnable::run);
    return true;
  }

  /** Whose card is in. */
  public Optional<Persona> state() {
    return occupant().map(Occupant::persona);
  }

  /** The card that is in now. */
  public Optional<Occupant> occupant() {
    lock.lock();
    try {
      return occupant;
    } finally {
      lock.unlock();
    }
  }

  /** Whether exactly this insertion still lies in the slot. */
  public boolean holds(Occupant earlier) {
    return occupant().filter(now -> now.insertion() == earlier.insertion()).isPresent();
  }

  /** Waits for a card, but no longer than the time given; whatever is in then. */
  public Optional<Occupant> await(Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (occupant.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return occupant;
    } finally {
      lock.unlock();
    }
  }

  /** Calls back after every change, in the thread that changed it. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }
}
