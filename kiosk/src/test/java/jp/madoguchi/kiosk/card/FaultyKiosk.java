package jp.madoguchi.kiosk.card;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.kiosk.card.chip.Answer;
import jp.madoguchi.kiosk.card.chip.PinReference;
import jp.madoguchi.kiosk.card.chip.StatusWord;
import jp.madoguchi.kiosk.card.pcsc.PcscCardReader;
import jp.madoguchi.kiosk.card.pcsc.ReaderSettings;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.sim.card.CardConduct;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/** A kiosk's card room over the simulator's javax.smartcardio provider, with short deadlines. */
final class FaultyKiosk implements AutoCloseable {
  private static final Duration TALK = Duration.ofMillis(600);
  private static final Duration ASK_AGAIN = Duration.ofMillis(250);
  private static final AtomicLong NAMES = new AtomicLong();

  private final CardWallet wallet = SimulatedDesk.wallet();
  private final CardSlot slot = new CardSlot(wallet);
  private final GatedReader reader;
  private final CardAccess access;
  private final CardExamination examination = new CardExamination(SimulatedDesk.CLOCK);
  private final CardWatch watch;
  private final ReaderCardDesk.Times times;
  private final ReaderCardDesk desk;

  FaultyKiosk() {
    this(new ReaderCardDesk.Times(TALK, ASK_AGAIN));
  }

  FaultyKiosk(ReaderCardDesk.Times times) {
    this.times = times;
    String name = "slot-" + NAMES.incrementAndGet();
    SlotFakeProvider.know(name, slot);
    this.reader =
        new GatedReader(
            PcscCardReader.open(
                new ReaderSettings("MadoguchiSim", SlotFakeProvider.class.getName(), name, "")));
    this.access = new CardAccess(reader, System::nanoTime);
    // The desk is what is tried here; the watch of this kiosk looks at another, empty reader.
    this.watch = SimulatedDesk.idleWatch();
    this.desk = new ReaderCardDesk(watch, access, times);
  }

  CardDesk desk() {
    return desk;
  }

  GatedReader reader() {
    return reader;
  }

  void put(Persona persona, CardConduct conduct) {
    slot.remove();
    slot.insert(persona, conduct);
  }

  /** Waits for a card that is on its way back. */
  void awaitCard() {
    try {
      if (slot.await(Duration.ofSeconds(20)).isEmpty()) {
        throw new IllegalStateException("the card did not come back");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  CardReading examine() {
    return examine(times.talk());
  }

  /** Reads a card of which nothing is expected but that it works, however slow this machine is. */
  CardReading examineSound() {
    return examine(Duration.ofSeconds(20));
  }

  private CardReading examine(Duration within) {
    return access.converse(
        within, examination, fault -> new CardReading.Failed(fault, "interrupted"));
  }

  /** What a reference's counter really is, asked of the card itself. */
  int tries(Persona persona, PinReference reference) {
    SimulatedCard card = select(persona, reference);
    Answer answer =
        Answer.of(card.transmit(new byte[] {0, 0x20, 0, (byte) (0x80 | reference.file())}))
            .orElseThrow();
    return switch (answer.status()) {
      case StatusWord.TriesLeft(int count) -> count;
      case StatusWord.Blocked _ -> 0;
      case StatusWord _ -> throw new IllegalStateException(answer.toString());
    };
  }

  /** Whether a reference has this PIN, asked of the card itself; a wrong one costs a try. */
  boolean has(Persona persona, PinReference reference, String pin) {
    return ok(
        select(persona, reference), "002000%02X".formatted(0x80 | reference.file()), digits(pin));
  }

  /** Makes a card what it was when it was issued. */
  void restore(Persona persona, PinKind kind, String changedTo) {
    for (PinReference reference : PinReference.of(kind)) {
      if (!has(persona, reference, ISSUED.get(kind))) {
        SimulatedCard card = select(persona, reference);
        ok(card, "00A4020C", "%04X".formatted(reference.file()));
        boolean back =
            ok(card, "00200080", digits(changedTo))
                && ok(
                    card,
                    reference.changedBy() == PinReference.Change.KEY ? "80320080" : "00240180",
                    digits(ISSUED.get(kind)));
        if (!back) {
          throw new IllegalStateException(kind + " is neither the old one nor the new one");
        }
      }
    }
  }

  private static String digits(String pin) {
    return HexFormat.of().formatHex(pin.getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean ok(SimulatedCard card, String head, String body) {
    String command = head + "%02X".formatted(body.length() / 2) + body;
    return Answer.of(card.transmit(HexFormat.of().parseHex(command))).orElseThrow().isOk();
  }

  private SimulatedCard select(Persona persona, PinReference reference) {
    SimulatedCard card = wallet.card(persona);
    card.reset();
    card.transmit(
        HexFormat.of()
            .parseHex("00A4040C0A" + HexFormat.of().formatHex(reference.application().aid())));
    return card;
  }

  /** The PINs of every persona, as they are issued. */
  static final Map<PinKind, String> ISSUED =
      Map.of(
          PinKind.SIGNING, "ABC123",
          PinKind.AUTHENTICATION, "1234",
          PinKind.RESIDENT_REGISTER, "1234",
          PinKind.TEXT_INPUT, "1234");

  @Override
  public void close() {
    slot.remove();
    watch.close();
    access.close();
    reader.close();
  }

  /** A reader that can go away, or lose its service, at any command. */
  static final class GatedReader implements CardReader {
    private final CardReader inner;
    private final AtomicInteger commandsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile CardFault gone = CardFault.NO_READER;

    GatedReader(CardReader inner) {
      this.inner = inner;
    }

    /** From the so many-th command on there is only this fault. */
    void goesAt(int command, CardFault fault) {
      gone = fault;
      commandsLeft.set(command - 1);
    }

    void isBack() {
      commandsLeft.set(Integer.MAX_VALUE);
    }

    int commandsSince() {
      return Integer.MAX_VALUE - commandsLeft.get();
    }

    @Override
    public Sight look() {
      return inner.look();
    }

    @Override
    public void awaitChange(Duration atMost) {
      inner.awaitChange(atMost);
    }

    @Override
    public Opening open() {
      if (commandsLeft.get() <= 0) {
        return new Opening.Failed(gone);
      }
      return switch (inner.open()) {
        case Opening.Failed failed -> failed;
        case Opening.Connected(CardSession session) ->
            new Opening.Connected(new GatedSession(session, this));
      };
    }

    private void pass() throws CardLink.Lost {
      if (commandsLeft.getAndDecrement() <= 0) {
        commandsLeft.set(0);
        throw new CardLink.Lost(gone, "gone by the test");
      }
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  private record GatedSession(CardSession inner, GatedReader reader) implements CardSession {
    @Override
    public byte[] transceive(byte[] command) throws Lost {
      reader.pass();
      return inner.transceive(command);
    }

    @Override
    public void close() {
      inner.close();
    }
  }
}
