package jp.madoguchi.kiosk.card.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.kiosk.card.CardExamination;
import jp.madoguchi.kiosk.card.CardLink;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/** Writes the first inputs of every target, taken from the simulated cards. Argument: folder. */
final class FuzzSeedsMain {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
  private static final HexFormat HEX = HexFormat.of();

  private FuzzSeedsMain() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    SimulatedCard card = CardWallet.inMemory(CLOCK).card(Persona.ADULT);
    String text = "00A4040C0AD3921000310001010408 0020009104" + "31323334";
    byte[] four = last(card, text + " 00B0820000");
    byte[] hash = last(card, text + " 00B0832823");
    byte[] certificate = last(card, "00A4040C0AD392F000260100000001 00B08A00000800");
    byte[] record = last(card, "00A4040C0AD3921000310001010100 00A4020C020001 00B2010400");
    write(folder, "ObjectsFuzz", trimmed(four), trimmed(certificate));
    write(folder, "AnswersFuzz", record, HEX.parseHex("63C3"), HEX.parseHex("6184"));
    write(folder, "FourItemsFuzz", joined(trimmed(four), hash));
    write(folder, "CertificateFuzz", trimmed(certificate));
    write(
        folder,
        "SimulatedChipFuzz",
        commands(text + " 00B0820000"),
        commands("00A4040C0AD392F000260100000001 00200098 00B08A00000800"),
        commands("00A4040C0AD3921000310001010401 0020009C0431323334"));
    List<byte[]> answers = new ArrayList<>();
    card.reset();
    CardLink link =
        command -> {
          byte[] answer = card.transmit(command);
          answers.add(answer);
          return answer;
        };
    new CardExamination(CLOCK).of(link);
    write(folder, "ConversationFuzz", babble(0, answers), babble(1, answers), babble(3, answers));
  }

  private static byte[] last(SimulatedCard card, String commands) {
    card.reset();
    byte[] answer = {};
    for (String command : commands.split(" ", -1)) {
      answer = card.transmit(HEX.parseHex(command));
    }
    return Arrays.copyOf(answer, answer.length - 2);
  }

  private static byte[] trimmed(byte[] file) {
    int end = file.length;
    while (end > 0 && file[end - 1] == (byte) 0xFF) {
      end--;
    }
    return Arrays.copyOf(file, end);
  }

  private static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      out.writeBytes(piece);
    }
    return out.toByteArray();
  }

  private static byte[] commands(String commands) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String command : commands.split(" ", -1)) {
      byte[] bytes = HEX.parseHex(command);
      out.write(bytes.length);
      out.writeBytes(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] babble(int conversation, List<byte[]> answers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(conversation);
    for (byte[] answer : answers) {
      out.write(answer.length >> 8);
      out.write(answer.length);
      out.writeBytes(answer);
    }
    return out.toByteArray();
  }

  private static void write(Path folder, String target, byte[]... seeds) throws IOException {
    Path into = Files.createDirectories(folder.resolve(target));
    for (int i = 0; i < seeds.length; i++) {
      Files.write(into.resolve("seed-" + i), seeds[i]);
    }
  }
}
