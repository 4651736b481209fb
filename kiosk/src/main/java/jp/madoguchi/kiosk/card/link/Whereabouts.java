package jp.madoguchi.kiosk.card.link;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.card.chip.Answer;
import jp.madoguchi.kiosk.card.chip.Application;
import jp.madoguchi.kiosk.card.chip.StatusWord;

/**
 * Where on the card a conversation surely is, told by what was sent and answered. After a refusal
 * it is nowhere until something is selected again.
 */
final class Whereabouts {
  private static final int BY_SHORT_ID = 0x80;
  private static final int AID_P1 = 0x04;

  private Optional<Application> application = Optional.empty();
  private int file;

  Optional<Application> application() {
    return application;
  }

  boolean in(Application wanted) {
    return application.filter(wanted::equals).isPresent();
  }

  /** CLA and INS as one number; 0 for what is too short. */
  static int head(byte[] command) {
    return command.length < 4 ? 0 : (command[0] & 0xFF) << 8 | (command[1] & 0xFF);
  }

  /** Whether a command can hold a PIN. */
  static boolean isSecret(byte[] command) {
    return switch (head(command) & 0xFF) {
      case 0x20, 0x24, 0x32 -> command.length > 4;
      default -> false;
    };
  }

  /** Which application a SELECT means; empty if it is none of those that this kiosk knows. */
  static Optional<Application> wanted(byte[] select) {
    return body(select)
        .flatMap(name ->
            Stream.of(Application.values())
                .filter(one -> Arrays.equals(one.aid(), name))
                .findFirst());
  }

  static boolean selectsApplication(byte[] select) {
    return select[2] == AID_P1;
  }

  /** The file that a command is about: the one it selects or names, or the current one. */
  int file(byte[] command) {
    int p1 = command[2] & 0xFF;
    int p2 = command[3] & 0xFF;
    return switch (head(command) & 0xFF) {
      case 0xA4 ->
          body(command)
              .filter(id -> id.length == 2)
              .map(id -> (id[0] & 0xFF) << 8 | (id[1] & 0xFF))
              .orElse(0);
      case 0xB0 -> (p1 & BY_SHORT_ID) != 0 ? p1 & ~BY_SHORT_ID : file;
      case 0x20, 0x24, 0x32 -> p2 == BY_SHORT_ID ? file : p2 & ~BY_SHORT_ID;
      default -> file;
    };
  }

  /** Where a READ BINARY begins. */
  static int offset(byte[] read) {
    int p1 = read[2] & 0xFF;
    int p2 = read[3] & 0xFF;
    return (p1 & BY_SHORT_ID) != 0 ? p2 : p1 << 8 | p2;
  }

  private static Optional<byte[]> body(byte[] select) {
    return select.length > 5 && select[3] == 0x0C && select.length == 5 + (select[4] & 0xFF)
        ? Optional.of(Arrays.copyOfRange(select, 5, select.length))
        : Optional.empty();
  }

  /** Goes where the command has led, if the answer says so. */
  void follow(byte[] command, byte[] answer) {
    boolean good = isGood(answer);
    switch (head(command)) {
      case 0x00A4 -> {
        if (selectsApplication(command)) {
          application = good ? wanted(command) : Optional.empty();
          file = 0;
        } else {
          file = good ? file(command) : 0;
        }
      }
      case 0x00B0 -> {
        if ((command[2] & BY_SHORT_ID) != 0) {
          file = good ? file(command) : 0;
        }
      }
      // A card may or may not make a PIN's file current; nothing can be read from it either way.
      case 0x0020, 0x0024, 0x8032 -> file = file(command);
      default -> {
        // stays where it is
      }
    }
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
