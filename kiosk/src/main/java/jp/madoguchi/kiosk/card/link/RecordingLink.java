package jp.madoguchi.kiosk.card.link;

import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.kiosk.card.CardLink;
import jp.madoguchi.kiosk.card.chip.Application;

/**
 * Writes a conversation down, a line for each command ({@code >}), answer ({@code <}) and loss
 * ({@code !}), without what must not be kept: of a command that can hold a PIN only the head, and
 * of an answer's data, unless it is known to name neither holder nor card, only the size. {@link
 * ReplayLink} reads it.
 */
public final class RecordingLink implements CardLink {
  /** What a recording starts with. */
  public static final String TITLE = "# madoguchi card recording 1";

  static final String SECRET = " secret";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Files that say the same on every card of a kind: token, presence, authorities, version. */
  private static final Map<Application, Set<Integer>> HARMLESS =
      Map.of(
          Application.JPKI, Set.of(0x06, 0x08, 0x0B),
          Application.TEXT_INPUT, Set.of(0x05));

  /** On a simulated card also what tells it from others: certificate and card record. */
  private static final Map<Application, Set<Integer>> HARMLESS_IF_SIMULATED =
      Map.of(
          Application.JPKI, Set.of(0x06, 0x08, 0x0A, 0x0B),
          Application.TEXT_INPUT, Set.of(0x05),
          Application.COMMON, Set.of(0x01));

  private final CardLink inner;
  private final Consumer<String> lines;
  private final Map<Application, Set<Integer>> harmless;
  private final Whereabouts here = new Whereabouts();

  /**
   * @param lines gets each line at once
   * @param simulated true only where no real card can be: certificates are written down then. The
   *     four items and PINs never are
   */
  public RecordingLink(CardLink inner, Consumer<String> lines, boolean simulated) {
    this.inner = inner;
    this.lines = lines;
    this.harmless = simulated ? HARMLESS_IF_SIMULATED : HARMLESS;
  }

  @Override
  public byte[] transceive(byte[] command) throws Lost {
    lines.accept(
        Whereabouts.isSecret(command)
            ? "> " + HEX.formatHex(command, 0, 4) + SECRET
            : "> " + HEX.formatHex(command));
    try {
      byte[] answer = inner.transceive(command);
      here.follow(command, answer);
      lines.accept("< " + shown(answer, here.file(command)));
      return answer;
    } catch (Lost lost) {
      lines.accept("! " + lost.fault());
      throw lost;
    }
  }

  private String shown(byte[] answer, int file) {
    boolean open =
        here.application()
            .filter(application -> harmless.getOrDefault(application, Set.of()).contains(file))
            .isPresent();
    int data = Math.max(0, answer.length - 2);
    return open || data == 0
        ? HEX.formatHex(answer)
        : "[%d] %s".formatted(data, HEX.formatHex(answer, data, answer.length));
  }
}
