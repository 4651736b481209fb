package jp.madoguchi.sim.card.vpcd;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;

/** Puts one card into each of pcscd's virtual readers, as a child process of the tests. */
public final class ManyCardsMain {
  private ManyCardsMain() {}

  /** Takes the first reader's port and the personas, one for each following port. */
  public static void main(String[] args) throws InterruptedException {
    int port = Integer.parseInt(args[0]);
    CardWallet wallet = CardWallet.inMemory(Clock.systemUTC());
    for (int i = 1; i < args.length; i++) {
      CardSlot slot = new CardSlot(wallet);
      slot.insert(Persona.of(args[i]).orElseThrow());
      VpcdClient.start(slot, "127.0.0.1", port + i - 1, System::nanoTime);
    }
    new CountDownLatch(1).await(); // until the process is ended
  }
}
