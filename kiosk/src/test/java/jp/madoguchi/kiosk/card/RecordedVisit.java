package jp.madoguchi.kiosk.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.madoguchi.kiosk.card.chip.Application;
import jp.madoguchi.kiosk.card.link.RecordingLink;
import jp.madoguchi.kiosk.card.link.ReplayLink;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/** One visit in which everything is done once, as it is recorded and replayed. */
final class RecordedVisit {
  private static final String OUTCOME = "# -> ";

  private RecordedVisit() {}

  /** Does it with a persona's card; the lines of the recording with an outcome after each part. */
  static List<String> record(Persona persona, boolean simulated) {
    List<String> lines = new ArrayList<>(List.of(RecordingLink.TITLE));
    SimulatedCard card = SimulatedDesk.card(persona);
    try (SimulatedDesk kiosk = SimulatedDesk.patient()) {
      kiosk.with(card, link -> new RecordingLink(link, lines::add, simulated));
      play(kiosk, outcome -> lines.add(OUTCOME + outcome));
    }
    return lines;
  }

  /** The outcomes that a recording tells. */
  static List<String> outcomes(List<String> recording) {
    return recording.stream()
        .filter(line -> line.startsWith(OUTCOME))
        .map(line -> line.substring(OUTCOME.length()))
        .toList();
  }

  /** Does it with a recording in the card's place; the outcomes. */
  static List<String> replay(Persona persona, List<String> recording) {
    List<String> outcomes = new ArrayList<>();
    SimulatedCard card = SimulatedDesk.card(persona);
    byte[] four = file(card, 0x02);
    byte[] hashes = file(card, 0x03);
    ReplayLink replay =
        new ReplayLink(
            recording,
            (command, size) -> {
              int offset = (command[2] & 0x80) != 0 ? command[3] & 0xFF : command[3] & 0x7FFF;
              byte[] file = (command[2] & 0x1F) == 0x03 ? hashes : four;
              return Arrays.copyOfRange(file, offset, offset + size);
            });
    try (SimulatedDesk kiosk = SimulatedDesk.patient()) {
      kiosk.with(card, _ -> replay);
      play(kiosk, outcomes::add);
    }
    if (!replay.isOver()) {
      throw new IllegalStateException("the recording is longer than the visit");
    }
    return outcomes;
  }

  private static void play(SimulatedDesk kiosk, Consumer<String> tell) {
    CardReading reading = kiosk.examine();
    tell.accept(told(reading));
    CardBinding card =
        reading instanceof CardReading.Read(CardFacts facts)
            ? facts.binding()
            : new CardBinding("none");
    CardDesk desk = kiosk.desk();
    tell.accept(
        desk.basicFour(card, ReaderCardDeskTest.right(PinKind.TEXT_INPUT), true).toString());
    for (PinKind kind : PinKind.values()) {
      tell.accept(desk.verify(card, kind, ReaderCardDeskTest.wrong(kind), false).toString());
      tell.accept(
          desk.change(
                  card, kind, ReaderCardDeskTest.right(kind), ReaderCardDeskTest.next(kind), false)
              .toString());
    }
  }

  /** The same words in every JVM, which sets and maps on their own don't promise. */
  private static String told(CardReading reading) {
    return reading instanceof CardReading.Read(CardFacts facts)
        ? "Read %s, card %s, %s, signing %s, %s"
            .formatted(
                facts.token(),
                facts.cardUntil(),
                facts.authentication(),
                facts.signing(),
                new TreeMap<>(facts.tries()))
        : reading.toString();
  }

  /** A file of 入力補助AP as the card holds it: what a recording leaves out. */
  private static byte[] file(SimulatedCard card, int id) {
    HexFormat hex = HexFormat.of();
    card.reset();
    card.transmit(hex.parseHex("00A4040C0A" + hex.formatHex(Application.TEXT_INPUT.aid())));
    card.transmit(hex.parseHex("002000910431323334"));
    byte[] answer = card.transmit(hex.parseHex("00B0%02X0000".formatted(0x80 | id)));
    card.reset();
    return Arrays.copyOf(answer, answer.length - 2);
  }
}
