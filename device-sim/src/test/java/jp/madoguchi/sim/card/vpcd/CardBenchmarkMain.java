package jp.madoguchi.sim.card.vpcd;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.provider.MadoguchiSimProvider;

/**
 * Measures commands through the three front ends: in-process, the reader port, and the real pcscd
 * with vpcd. Run it where pcscd runs (docs/adr/0011 has the command); prints microseconds.
 */
public final class CardBenchmarkMain {
  private static final int WARM_UP = 300;
  private static final int ROUNDS = 2000;
  private static final byte[] SELECT = hex("00A4040C0AD392F000260100000001");
  private static final byte[] READ_ONE = hex("00B0860001");
  private static final int CERTIFICATE_BYTES = 1024;

  private CardBenchmarkMain() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws Exception {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    CardSlot slot = new CardSlot(CardWallet.inMemory(Clock.systemUTC()));
    slot.insert(Persona.ADULT);
    out.println("route                      READ 1 B p50/p99   certificate in pieces p50/p99  us");
    measure(
        out,
        "in-process",
        TerminalFactory.getInstance(
            MadoguchiSimProvider.TYPE, null, MadoguchiSimProvider.on(slot)));
    try (ReaderPort port = ReaderPort.start(slot, 0)) {
      measure(
          out,
          "reader port (TCP)",
          TerminalFactory.getInstance(
              MadoguchiSimProvider.TYPE,
              null,
              new MadoguchiSimProvider().configure("127.0.0.1:" + port.port())));
    }
    try (VpcdClient _ =
        VpcdClient.start(slot, "127.0.0.1", VpcdClient.DEFAULT_PORT, System::nanoTime)) {
      measure(out, "SunPCSC, pcscd, vpcd", TerminalFactory.getInstance("PC/SC", null));
    }
    System.exit(0);
  }

  private static void measure(PrintWriter out, String route, TerminalFactory factory)
      throws CardException {
    CardTerminal reader = factory.terminals().list().getFirst();
    if (!reader.waitForCardPresent(10_000)) {
      throw new CardException("no card at " + route);
    }
    Card card = reader.connect("T=1");
    CardChannel channel = card.getBasicChannel();
    say(channel, SELECT);
    long[] one = times(() -> say(channel, READ_ONE));
    long[] whole = times(() -> certificate(channel));
    out.printf(
        "%-26s %7.1f %7.1f   %7.1f %7.1f%n",
        route, at(one, 0.5), at(one, 0.99), at(whole, 0.5), at(whole, 0.99));
    card.disconnect(true);
  }

  /** As a careful reader does: 256 bytes by short id, then pieces up to the DER's length. */
  private static void certificate(CardChannel channel) throws CardException {
    byte[] head = say(channel, hex("00B08A0000"));
    int size = 4 + ((head[2] & 0xFF) << 8 | (head[3] & 0xFF));
    for (int offset = 256; offset < size; offset += 256) {
      int left = Math.min(256, size - offset);
      say(channel, new byte[] {0, (byte) 0xB0, (byte) (offset >> 8), (byte) offset, (byte) left});
    }
    if (size < CERTIFICATE_BYTES / 2) {
      throw new CardException("a certificate of " + size + " bytes");
    }
  }

  private static byte[] say(CardChannel channel, byte[] command) throws CardException {
    var answer = channel.transmit(new CommandAPDU(command));
    if (answer.getSW() != 0x9000) {
      throw new CardException("%04X".formatted(answer.getSW()));
    }
    return answer.getData();
  }

  private static long[] times(Step step) throws CardException {
    for (int round = 0; round < WARM_UP; round++) {
      step.run();
    }
    long[] nanos = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long before = System.nanoTime();
      step.run();
      nanos[round] = System.nanoTime() - before;
    }
    Arrays.sort(nanos);
    return nanos;
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) (share * (sorted.length - 1))] / 1000.0;
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }

  /** Something to time. */
  private interface Step {
    void run() throws CardException;
  }
}
