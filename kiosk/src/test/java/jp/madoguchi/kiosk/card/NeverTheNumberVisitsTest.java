package jp.madoguchi.kiosk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything that a visit can do with a card, with every persona's card, every command written down
 * as it leaves: none touches the number. Judged here by rules of its own, not by those of the
 * guard.
 */
class NeverTheNumberVisitsTest {
  private static final String TEXT_INPUT = "D3921000310001010408";
  private static final String VISUAL = "D39210003100010104";

  @ParameterizedTest
  @EnumSource(Persona.class)
  void noCommandOfAnyVisitTouchesTheNumber(Persona persona) {
    List<String> commands = new ArrayList<>();
    CardWallet wallet = SimulatedDesk.wallet();
    try (SimulatedDesk kiosk = SimulatedDesk.patient()) {
      kiosk.with(
          wallet.card(persona),
          link ->
              command -> {
                commands.add(HexFormat.of().withUpperCase().formatHex(command));
                return link.transceive(command);
              });
      CardBinding card =
          kiosk.examine() instanceof CardReading.Read(CardFacts facts)
              ? facts.binding()
              : new CardBinding("none");
      CardDesk desk = kiosk.desk();
      desk.basicFour(card, ReaderCardDeskTest.right(PinKind.TEXT_INPUT), true);
      for (PinKind kind : PinKind.values()) {
        desk.verify(card, kind, ReaderCardDeskTest.wrong(kind), false);
        desk.verify(card, kind, ReaderCardDeskTest.right(kind), false);
        desk.change(
            card, kind, ReaderCardDeskTest.right(kind), ReaderCardDeskTest.next(kind), false);
        desk.change(
            card, kind, ReaderCardDeskTest.right(kind), ReaderCardDeskTest.next(kind), false);
      }
    }
    assertThat(commands).isNotEmpty().noneMatch(command -> command.startsWith("80A2"));
    assertThat(touching(commands)).isEmpty();
  }

  /** Follows SELECT and short ids through all commands, a card that obeys all of them assumed. */
  private static List<String> touching(List<String> commands) {
    List<String> found = new ArrayList<>();
    boolean inText = false;
    for (String command : commands) {
      int p1 = Integer.parseInt(command.substring(4, 6), 16);
      int p2 = Integer.parseInt(command.substring(6, 8), 16);
      switch (command.substring(0, 4)) {
        case "00A4" -> {
          String name = command.substring(10);
          if (p1 == 4) {
            inText = name.equals(TEXT_INPUT);
            // The visual application, by its name or by a beginning that could mean it.
            if (name.equals(VISUAL + "02") || VISUAL.startsWith(name)) {
              found.add(command);
            }
          } else if (inText && !name.matches("00(02|03|05|11)")) {
            found.add(command);
          }
        }
        case "00B0" -> {
          boolean shortId = (p1 & 0x80) != 0;
          boolean numbersHash = (p1 & 0x1F) == 3 && p2 < 40;
          if (inText && (!shortId || (p1 & 0x1F) == 1 || numbersHash)) {
            // A long 基本4情報 goes on by offset; none of these is so long.
            found.add(command);
          }
        }
        case "0020", "0024" -> {
          if (inText && p2 != 0x91 && p2 != 0x80) {
            found.add(command);
          }
        }
        default -> {
          // The others are judged by what is selected when they come.
        }
      }
    }
    return found;
  }
}
