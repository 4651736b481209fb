package jp.madoguchi.sim.card.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever bytes come, the card answers, and no counter rises without the right PIN. */
class AnyCommandTest {
  private static final int COMMANDS = 20_000;
  private static final long SEED = 20261122;
  private static final byte[] INSTRUCTIONS =
      HexFormat.of().parseHex("A4B0B220248488CA70C0D6DA2A32A2AE");
  private static final List<String> PINS =
      List.of("1234", "ABC123", "999999999990", "63041220350000", "630412");

  /** Counters by where they are: the application's SELECT, then the VERIFY without a PIN. */
  private static final Map<String, String> COUNTERS =
      Map.of(
          "00200098", Conversation.JPKI,
          "0020009B", Conversation.JPKI,
          "00200091", Conversation.TEXT,
          "00200094", Conversation.TEXT,
          "00200095", Conversation.TEXT,
          "0020009C", Conversation.COMMON);

  @ParameterizedTest
  @EnumSource(names = {"ADULT", "BLOCKED", "PHONE", "NO_EXTENDED_LENGTH", "FOREIGN"})
  void everyCommandIsAnsweredAndNoCounterRisesByGuessing(Persona persona) {
    SimulatedCard card =
        CardWallet.inMemory(InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")))
            .card(persona);
    SplittableRandom random = new SplittableRandom(SEED + persona.name().hashCode());
    String before = counters(card);
    for (int i = 0; i < COMMANDS; i++) {
      byte[] command = command(random);
      byte[] answer = card.transmit(command);
      String what = "seed " + SEED + ", command " + i + ": " + HexFormat.of().formatHex(command);
      assertThat(answer.length).as(what).isBetween(2, 65538);
      assertThat(answer[answer.length - 2] & 0xF0).as(what).isIn(0x60, 0x90);
      if (i % 500 == 0) {
        String now = counters(card);
        assertThat(now).as(what).isLessThanOrEqualTo(before);
        for (int at = 0; at < now.length(); at++) {
          assertThat(now.charAt(at)).as(what).isLessThanOrEqualTo(before.charAt(at));
        }
        before = now;
      }
    }
  }

  /** One digit for each counter; other answers are 0. */
  private static String counters(SimulatedCard card) {
    StringBuilder all = new StringBuilder();
    for (String verify : COUNTERS.keySet().stream().sorted().toList()) {
      card.transmit(HexFormat.of().parseHex(COUNTERS.get(verify)));
      byte[] answer = card.transmit(HexFormat.of().parseHex(verify));
      boolean counts = answer[0] == 0x63;
      all.append(counts ? "0123456789ABCDEF".charAt(answer[1] & 0x0F) : '0');
    }
    return all.toString();
  }

  /** Half of them plausible, none with a right PIN. */
  private static byte[] command(SplittableRandom random) {
    byte[] command = random.nextInt(4) == 0 ? bytes(random, random.nextInt(20)) : plausible(random);
    String text = new String(command, StandardCharsets.ISO_8859_1);
    return PINS.stream().anyMatch(text::contains) ? new byte[] {0, 0x20, 0, (byte) 0x98} : command;
  }

  private static byte[] plausible(SplittableRandom random) {
    if (random.nextInt(8) == 0) {
      List<String> selects =
          List.of(
              Conversation.JPKI,
              Conversation.TEXT,
              Conversation.VISUAL,
              Conversation.COMMON,
              Conversation.RESIDENCE);
      return HexFormat.of().parseHex(selects.get(random.nextInt(selects.size())));
    }
    byte[] head = {
      (byte) (random.nextInt(3) == 0 ? 0x80 : 0),
      INSTRUCTIONS[random.nextInt(INSTRUCTIONS.length)],
      (byte) (random.nextBoolean() ? random.nextInt(6) : random.nextInt(256)),
      (byte) (random.nextBoolean() ? 0x80 | random.nextInt(0x20) : random.nextInt(256))
    };
    int data = random.nextInt(20);
    byte[] tail =
        switch (random.nextInt(6)) {
          case 0 -> new byte[0];
          case 1 -> new byte[] {(byte) random.nextInt(256)};
          case 2 -> join(new byte[] {(byte) data}, bytes(random, data));
          case 3 -> join(new byte[] {(byte) data}, bytes(random, data + 1));
          case 4 -> join(new byte[] {0, 0, (byte) data}, bytes(random, data + 2));
          default -> join(new byte[] {0}, bytes(random, 2));
        };
    return join(head, tail);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] bytes(SplittableRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
