package jp.madoguchi.kiosk.card.pcsc;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.kiosk.card.CardAccess;
import jp.madoguchi.kiosk.card.CardBinding;
import jp.madoguchi.kiosk.card.CardExamination;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.card.Pin;
import jp.madoguchi.kiosk.card.PinOutcome;
import jp.madoguchi.kiosk.card.ReaderCardDesk;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.chip.SimulatedCard;
import jp.madoguchi.sim.card.link.LinkModel;
import jp.madoguchi.sim.card.link.LinkSpeed;

/** How many commands and bytes a job takes, and how long that is on the air. */
final class BenchmarkCounts {
  private static final int SELECT = 0xA4;
  private static final int READ = 0xB0;
  private static final List<LinkSpeed> SPEEDS =
      List.of(LinkSpeed.KBIT_106, LinkSpeed.KBIT_212, LinkSpeed.KBIT_424);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CardWallet wallet = CardWallet.inMemory(Clock.systemUTC());
  private final PrintWriter out;

  BenchmarkCounts(PrintWriter out) {
    this.out = out;
  }

  /** What the kiosk's own conversations said. */
  private record Ours(ApduLog examination, ApduLog service) {
    /** As read first, within カードを調べる. */
    ApduLog certificate() {
      return examination.part(
          said -> said.startsWith(0, READ, 0x8A),
          said -> said.is(READ) && (said.startsWith(0, READ, 0x8A) || said.command()[2] >= 0));
    }

    /** From the selection of 入力補助AP on. */
    ApduLog fourItems() {
      return service.part(
          said -> said.startsWith(0, SELECT, 4) && said.command()[14] == 0x08, _ -> true);
    }
  }

  /** Prints the tables; pcscd must run with nothing in its first reader. */
  void print() throws IOException, InterruptedException {
    Ours usual = ours(Persona.ADULT);
    Ours shortOnly = ours(Persona.NO_EXTENDED_LENGTH);
    ApduLog openSc = openSc();
    ApduLog openScCertificate =
        openSc.part(said -> said.startsWith(0, SELECT, 2, 0x0C, 2, 0, 0x0A), said -> said.is(READ));
    out.println("| job | APDUs | bytes out / in |");
    out.println("|---|---|---|");
    row("certificate, kiosk (after SELECT of the application)", usual.certificate());
    row("certificate, kiosk, card without extended length", shortOnly.certificate());
    row("certificate, OpenSC `pkcs15-tool --read-certificate 01`", openScCertificate);
    row("whole process of that OpenSC command", openSc);
    row("カードを調べる, everything a card tells without a PIN", usual.examination());
    row("four items, kiosk, from SELECT of 入力補助AP", usual.fourItems());
    row("four items, kiosk, with the proof that it is the same card", usual.service());
    out.println("| four items, OpenSC | its driver does not know 入力補助AP | — |");
    out.println();
    onTheAir(usual.certificate(), shortOnly.certificate(), openScCertificate);
  }

  private void onTheAir(ApduLog ours, ApduLog shortOnly, ApduLog openSc) {
    int size = ours.answerBytes() - 2 * ours.exchanges().size();
    out.println(
        "| certificate of %d bytes on the air, ms (÷ ideal) | 106 kbit/s | 212 | 424 |"
            .formatted(size));
    out.println("|---|---|---|---|");
    out.println(
        "| ideal: one command that knows the length |"
            + cells(speed -> "%.1f".formatted(ideal(speed, size))));
    air("kiosk", ours, size);
    air("kiosk, card without extended length", shortOnly, size);
    air("OpenSC", openSc, size);
    out.println();
  }

  private void air(String who, ApduLog log, int size) {
    out.println(
        "| %s |".formatted(who)
            + cells(speed ->
                "%.1f (%.3f)"
                    .formatted(
                        log.milliseconds(speed), log.milliseconds(speed) / ideal(speed, size))));
  }

  private static double ideal(LinkSpeed speed, int size) {
    return LinkModel.nanos(speed, 7, size + 2) / 1e6;
  }

  private static String cells(java.util.function.Function<LinkSpeed, String> cell) {
    return SPEEDS.stream().map(cell).map(text -> " " + text + " |").reduce("", String::concat);
  }

  private void row(String job, ApduLog log) {
    out.println(
        "| %s | %d | %d / %d |"
            .formatted(job, log.exchanges().size(), log.commandBytes(), log.answerBytes()));
  }

  private Ours ours(Persona persona) {
    CountedReader reader = new CountedReader(wallet.card(persona));
    CardAccess access = new CardAccess(reader, System::nanoTime);
    CardExamination examination = new CardExamination(Clock.systemUTC());
    try (CardWatch watch = CardWatch.start(reader, access, examination, Clock.systemUTC())) {
      CardReading reading =
          access.converse(
              PATIENCE, examination, fault -> new CardReading.Failed(fault, "benchmark"));
      if (!(reading instanceof CardReading.Read(var facts))) {
        throw new IllegalStateException("not read: " + reading);
      }
      return new Ours(reader.log(), fourItems(reader, watch, access, facts.binding()));
    }
  }

  private static ApduLog fourItems(
      CountedReader reader, CardWatch watch, CardAccess access, CardBinding card) {
    var times = new ReaderCardDesk.Times(PATIENCE, PATIENCE);
    var outcome =
        new ReaderCardDesk(watch, access, times)
            .basicFour(card, Pin.taking("1234".toCharArray()), false);
    if (!(outcome instanceof PinOutcome.Done<?>)) {
      throw new IllegalStateException("four items: " + outcome);
    }
    return reader.log();
  }

  /** Unmodified OpenSC on the same card, which writes down what it is told. */
  private ApduLog openSc() throws IOException, InterruptedException {
    SimulatedCard card = wallet.card(Persona.ADULT);
    card.reset();
    ApduLog log = new ApduLog();
    try (FakeVpcdCard _ =
        FakeVpcdCard.insert(
            FakeVpcdCard.FIRST_PORT,
            card.atr(),
            command -> log.note(command, card.transmit(command)))) {
      BenchmarkStack.awaitCard(BenchmarkStack.FIRST);
      Process process =
          new ProcessBuilder("pkcs15-tool", "--read-certificate", "01")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException("pkcs15-tool failed");
      }
    }
    BenchmarkStack.awaitNoCard(BenchmarkStack.FIRST);
    return log;
  }
}
