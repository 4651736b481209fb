package jp.madoguchi.kiosk.card.link;

import java.util.Map;
import java.util.Set;
import jp.madoguchi.kiosk.card.CardLink;
import jp.madoguchi.kiosk.card.chip.Application;

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
  private final Whereabouts here = new Whereabouts();

  /** On a link to a card that has just been reset. */
  public NeverTheNumber(CardLink inner) {
    this.inner = inner;
  }

  /**
   * @throws IllegalArgumentException for a command that is not allowed; names only its head
   */
  @Override
  public byte[] transceive(byte[] command) throws Lost {
    if (!allowed(command)) {
      throw new IllegalArgumentException(
          "never sent to a card: %08X, %d bytes, in %s"
              .formatted(
                  command.length < 4 ? 0 : Whereabouts.head(command) << 16 | params(command),
                  command.length,
                  here.application()));
    }
    byte[] answer = inner.transceive(command);
    here.follow(command, answer);
    return answer;
  }

  private boolean allowed(byte[] command) {
    Doors doors = here.application().map(DOORS::get).orElse(NONE);
    return switch (Whereabouts.head(command)) {
      case 0x00A4 ->
          Whereabouts.selectsApplication(command)
              ? Whereabouts.wanted(command).isPresent()
              : selectsFile(command, doors);
      case 0x00B0 -> doors.files().contains(here.file(command)) && !hashOfTheNumber(command);
      case 0x00B2 -> command[3] == 0x04 && doors.files().contains(here.file(command));
      case 0x0020 -> command[2] == 0x00 && isPin(command, doors);
      case 0x0024 -> command[2] == 0x01 && isPin(command, doors);
      case 0x8032 -> command[2] == 0x00 && isPin(command, doors);
      case 0x00C0 -> true; // the rest of an answer to an allowed command
      default -> false;
    };
  }

  private boolean selectsFile(byte[] command, Doors doors) {
    int id = here.file(command);
    return command[2] == 0x02 && (doors.files().contains(id) || doors.pins().contains(id));
  }

  private boolean isPin(byte[] command, Doors doors) {
    return (command[3] & 0x80) != 0 && doors.pins().contains(here.file(command));
  }

  private boolean hashOfTheNumber(byte[] command) {
    return here.in(Application.TEXT_INPUT)
        && here.file(command) == HASHES
        && Whereabouts.offset(command) < NUMBER_HASH_END;
  }

  private static int params(byte[] command) {
    return (command[2] & 0xFF) << 8 | (command[3] & 0xFF);
  }
}
