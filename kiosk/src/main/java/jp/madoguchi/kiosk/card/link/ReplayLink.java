package jp.madoguchi.kiosk.card.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardLink;

/**
 * Answers as a recording does, as long as it is asked what was asked then. What the recording does
 * not hold for being personal, a stand-in makes up.
 */
public final class ReplayLink implements CardLink {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Deque<String> lines;
  private final StandIn standIn;

  /** Makes up data in the place of what was not recorded. */
  @FunctionalInterface
  public interface StandIn {
    /** So many bytes as an answer to this command. */
    byte[] data(byte[] command, int size);
  }

  /** On the lines of a recording; empty ones and those that begin with # count for nothing. */
  public ReplayLink(List<String> recording, StandIn standIn) {
    this.lines =
        new ArrayDeque<>(
            recording.stream().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    this.standIn = standIn;
  }

  /** Whether everything has been asked. */
  public boolean isOver() {
    return lines.isEmpty();
  }

  /**
   * @throws IllegalStateException if the conversation goes another way than the recorded one
   */
  @Override
  public byte[] transceive(byte[] command) throws Lost {
    String said =
        Whereabouts.isSecret(command)
            ? "> " + HEX.formatHex(command, 0, 4) + RecordingLink.SECRET
            : "> " + HEX.formatHex(command);
    String expected = lines.isEmpty() ? "nothing more" : lines.poll();
    if (!said.equals(expected)) {
      throw new IllegalStateException(
          "the recording goes on with '%s', not '%s'".formatted(expected, said));
    }
    String answer = lines.isEmpty() ? "" : lines.poll();
    if (answer.startsWith("! ")) {
      throw new Lost(CardFault.valueOf(answer.substring(2)), "as recorded");
    }
    if (!answer.startsWith("< ")) {
      throw new IllegalStateException("the recording has no answer to '" + said + "'");
    }
    return bytes(command, answer.substring(2));
  }

  private byte[] bytes(byte[] command, String answer) {
    if (!answer.startsWith("[")) {
      return HEX.parseHex(answer);
    }
    int end = answer.indexOf(']');
    int size = Integer.parseInt(answer.substring(1, end));
    byte[] status = HEX.parseHex(answer.substring(end + 2));
    byte[] made = new byte[size + status.length];
    System.arraycopy(standIn.data(command, size), 0, made, 0, size);
    System.arraycopy(status, 0, made, size, status.length);
    return made;
  }
}
