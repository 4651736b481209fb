package jp.madoguchi.sim.card.provider;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** How the provider reaches the slot: within the process, or over the simulator's reader port. */
interface ReaderLink {
  /** Whether the reader is there at all (the simulator runs). */
  boolean attached();

  /** The card in the slot; the same object as long as the card stays in. */
  Optional<Contact> contact();

  /**
   * Waits until a card is in, or none is, for at most that time; whether it came so. An interrupt
   * ends the wait.
   */
  boolean await(boolean present, Duration atMost);

  /** One insertion of one card. */
  interface Contact {
    byte[] atr();

    /** Whether this card still lies in the slot. */
    boolean present();

    /** Sends a command; fails when the card has been taken out. */
    byte[] transmit(byte[] command) throws IOException;

    void reset() throws IOException;
  }
}
