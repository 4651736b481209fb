package jp.madoguchi.kiosk.card.fuzz;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import jp.madoguchi.kiosk.fuzz.Fuzzing;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/** The simulated card under any commands: each is one byte of length and so many bytes. */
public final class SimulatedChipFuzz {
  private static final SimulatedCard CARD =
      CardWallet.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")))
          .card(Persona.ADULT);

  private SimulatedChipFuzz() {}

  /** Jazzer's door. */
  public static void fuzzerTestOneInput(byte[] data) {
    CARD.reset();
    for (int at = 0; at < data.length; ) {
      int size = Math.min(data[at] & 0xFF, data.length - at - 1);
      byte[] answer = CARD.transmit(Arrays.copyOfRange(data, at + 1, at + 1 + size));
      Fuzzing.require(answer.length >= 2);
      at += 1 + size;
    }
  }
}
