package jp.madoguchi.kiosk.card.link;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.card.CardLink;
import jp.madoguchi.kiosk.card.chip.Answer;
import jp.madoguchi.kiosk.card.chip.Application;
import jp.madoguchi.kiosk.card.chip.StatusWord;

/**
 * Lets only those commands through that a visit needs, so that no mistake anywhere above can reach
 * the number: neither its file (入力補助AP 0001), nor its hash in 0003, nor 照合番号A and B, nor 券面事項確認AP,
 * nor the signing certificate with its four data, nor a signature. What is not listed here is
 * refused before it leaves, and that is a mistake in this program.
 */
public final class NeverTheNumber implements CardLink {
  /** Where in 入力補助AP's 0003 the hash of the number ends: a hash that anyone can try out. */
  private static final int NUMBER_HASH_END = 40;

  private static final int HASHES = 0x03;

  /** What may be read and which PINs may be verified and changed, by file id. */
  private record Doors(Set<Integer> files, Set<Integer> pins) {}

  private static final Map<Application, Doors> DOORS =
      Map.of(
          Application.JPKI, new Doors(Set.of(0x06, 0x08, 0x0A, 0x0B), Set.of(0x18, 0x1B)),
          Application.TEXT_INPUT, new Doors(Set.of(0x02, HASHES, 0x05), Set.of(0x11)),
          Application.COMMON, new Doors(Set.of(0x01), Set.of(0x1C)),
          Application.RESIDENT_REGISTER, new Doors(Set.of(), Set.of(0x1C)));

  private static final Doors NONE = new Doors(Set.of(), Set.of());

  private final CardLink inner;

  /** Where the card surely is; after a refusal nowhere, until something is selected again. */
  private Optional<Application> application = Optional.empty();

  private int file;

  /** On a link to a card that has just been reset. */
  public NeverTheNumber(CardLink inner) {
    this.inner = inner;
  }

  /**
   * @throws IllegalArgumentException for a command that is not allowed; names only its head
   */
  @Override
  public byte[] transceive(byte[] command) throws Lost {
    int head = command.length < 4 ? 0 : (command[0] & 0xFF) << 8 | (command[1] & 0xFF);
    return switch (head) {
      case 0x00A4 -> command[2] == 0x04 ? selectApplication(command) : selectFile(command);
      case 0x00B0 -> read(command);
      case 0x00B2 -> send(command, command[3] == 0x04 && doors().files().contains(file));
      case 0x0020 -> secret(command, 0x00);
      case 0x0024 -> secret(command, 0x01);
      case 0x8032 -> secret(command, 0x00);
      case 0x00C0 -> send(command, true); // the rest of an answer to an allowed command
      default -> send(command, false);
    };
  }

  private Doors doors() {
    return application.map(DOORS::get).orElse(NONE);
  }

  private byte[] send(byte[] command, boolean allowed) throws Lost {
    if (!allowed) {
      throw new IllegalArgumentException(
          command.length < 4
              ? "never sent to a card: " + command.length + " bytes"
              : "never sent to a card: %02X%02X%02X%02X in %s"
                  .formatted(command[0], command[1], command[2], command[3], application));
    }
    return inner.transceive(command);
  }

  private static Optional<byte[]> selected(byte[] command) {
    return command.length > 5 && command[3] == 0x0C && command.length == 5 + (command[4] & 0xFF)
        ? Optional.of(Arrays.copyOfRange(command, 5, command.length))
        : Optional.empty();
  }

  private byte[] selectApplication(byte[] command) throws Lost {
    Optional<Application> wanted =
        selected(command)
            .flatMap(name ->
                Stream.of(Application.values())
                    .filter(one -> Arrays.equals(one.aid(), name))
                    .findFirst());
    application = Optional.empty();
    file = 0;
    byte[] answer = send(command, wanted.isPresent());
    if (isGood(answer)) {
      application = wanted;
    }
    return answer;
  }

  private byte[] selectFile(byte[] command) throws Lost {
    int wanted =
        selected(command)
            .filter(id -> id.length == 2)
            .map(id -> (id[0] & 0xFF) << 8 | (id[1] & 0xFF))
            .orElse(0);
    boolean known = doors().files().contains(wanted) || doors().pins().contains(wanted);
    file = 0;
    byte[] answer = send(command, command[2] == 0x02 && known);
    file = isGood(answer) ? wanted : 0;
    return answer;
  }

  private byte[] read(byte[] command) throws Lost {
    int p1 = command[2] & 0xFF;
    int p2 = command[3] & 0xFF;
    boolean named = (p1 & 0x80) != 0;
    int id = named ? p1 & 0x7F : file;
    int offset = named ? p2 : p1 << 8 | p2;
    boolean hashOfTheNumber =
        id == HASHES
            && offset < NUMBER_HASH_END
            && application.filter(Application.TEXT_INPUT::equals).isPresent();
    byte[] answer = send(command, doors().files().contains(id) && !hashOfTheNumber);
    if (named) {
      file = isGood(answer) ? id : 0;
    }
    return answer;
  }

  private byte[] secret(byte[] command, int p1) throws Lost {
    int p2 = command[3] & 0xFF;
    int id = p2 == 0x80 ? file : p2 & 0x7F;
    boolean allowed = command[2] == p1 && (p2 & 0x80) != 0 && doors().pins().contains(id);
    byte[] answer = send(command, allowed);
    if (p2 != 0x80) {
      file = id; // a card may or may not make it current; nothing can be read from it either way
    }
    return answer;
  }

  private static boolean isGood(byte[] answer) {
    return Answer.of(answer)
        .map(Answer::status)
        .filter(status ->
            switch (status) {
              case StatusWord.Ok _ -> true;
              case StatusWord.More _ -> true;
              case StatusWord.EndOfFile _ -> true;
              case StatusWord _ -> false;
            })
        .isPresent();
  }
}
