package jp.madoguchi.kiosk.card.pcsc;

import java.io.PrintWriter;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.kiosk.card.CardAccess;
import jp.madoguchi.kiosk.card.CardExamination;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.provider.MadoguchiSimProvider;
import jp.madoguchi.sim.card.vpcd.VpcdClient;

/** How soon a removal is seen, and what a wait on one reader costs the other. */
final class BenchmarkWaits {
  private static final int SECOND_PORT = 35964;
  private static final int WAIT_MS = 1000;

  private final PrintWriter out;
  private final LongSupplier nanos;

  BenchmarkWaits(PrintWriter out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
  }

  /** A card must lie in the first reader, none in the second. */
  void print() throws GeneralSecurityException, CardException, InterruptedException {
    out.println("| one command while another thread waits 1 s for the other reader | ms |");
    out.println("|---|---|");
    CardTerminals ours =
        TerminalFactory.getInstance(MadoguchiPcscProvider.TYPE, null, new MadoguchiPcscProvider())
            .terminals();
    out.println("| kiosk, java.lang.foreign | %.1f |".formatted(stall(ours)));
    CardTerminals jdk = TerminalFactory.getInstance(BenchmarkStack.JDK, null).terminals();
    out.println("| kiosk, the JDK's provider | %.1f |".formatted(stall(jdk)));
    out.println();
    out.println("| from the removal to the kiosk's status, ms | p50 | max |");
    out.println("|---|---|---|");
    CardSlot slot = slot();
    CardReader inProcess =
        PcscCardReader.over(
            () ->
                TerminalFactory.getInstance(
                    MadoguchiSimProvider.TYPE, null, MadoguchiSimProvider.on(slot)),
            "");
    removals("in the process", slot, inProcess, 30);
    CardSlot virtual = slot();
    try (VpcdClient _ = VpcdClient.start(virtual, "127.0.0.1", SECOND_PORT, nanos)) {
      removals(
          "pcscd and vpcd, which looks every 400 ms",
          virtual,
          BenchmarkStack.reader(MadoguchiPcscProvider.TYPE, BenchmarkStack.SECOND),
          8);
    }
    out.println();
  }

  private static CardSlot slot() {
    return new CardSlot(CardWallet.inMemory(Clock.systemUTC()));
  }

  private double stall(CardTerminals terminals) throws CardException, InterruptedException {
    Card card = terminals.getTerminal(BenchmarkStack.FIRST).connect("T=1");
    CardTerminal other = terminals.getTerminal(BenchmarkStack.SECOND);
    CountDownLatch begins = new CountDownLatch(1);
    CompletableFuture<Boolean> waiting =
        CompletableFuture.supplyAsync(() -> {
          begins.countDown();
          try {
            return other.waitForCardPresent(WAIT_MS);
          } catch (CardException e) {
            throw new IllegalStateException(e);
          }
        });
    begins.await();
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(WAIT_MS / 5));
    long before = nanos.getAsLong();
    card.getBasicChannel().transmit(new CommandAPDU(0, 0xCA, 0, 0, 1));
    double took = (nanos.getAsLong() - before) / 1e6;
    waiting.join();
    card.disconnect(true);
    return took;
  }

  private void removals(String route, CardSlot slot, CardReader reader, int times) {
    CardAccess access = new CardAccess(reader, nanos);
    long[] took = new long[times];
    try (CardWatch watch =
        CardWatch.start(
            reader, access, new CardExamination(Clock.systemUTC()), Clock.systemUTC())) {
      for (int time = 0; time < times; time++) {
        until(watch, CardWatch.State.EMPTY);
        slot.insert(Persona.ADULT);
        until(watch, CardWatch.State.READ);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(37)); // out of step with any poll
        long before = nanos.getAsLong();
        slot.remove();
        until(watch, CardWatch.State.EMPTY);
        took[time] = nanos.getAsLong() - before;
      }
    }
    Arrays.sort(took);
    out.println(
        "| %s | %.0f | %.0f |"
            .formatted(
                route, BenchmarkTimes.at(took, 0.5) / 1000, BenchmarkTimes.at(took, 1) / 1000));
  }

  private static void until(CardWatch watch, CardWatch.State state) {
    while (watch.status().state() != state) {
      LockSupport.parkNanos(100_000);
    }
  }
}
