package jp.madoguchi.sim.card.chip;

/** A chip as a reader knows it. Implementations may be called from several threads. */
public interface SimulatedCard {
  /** The answer to reset, as a PC/SC reader would report it; empty when the card stays mute. */
  byte[] atr();

  /** Power off and on: forgets the selected file and every verified PIN, keeps the counters. */
  void reset();

  /**
   * Executes one command and answers with data and status word; never throws for bad bytes. Empty
   * when no answer comes: the card hung until it was reset or taken out.
   */
  byte[] transmit(byte[] command);
}
