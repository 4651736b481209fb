package jp.madoguchi.sim.card;

import java.util.Arrays;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/**
 * Cards that are particular about lengths: what 6Cxx and 61xx of ISO/IEC 7816-4 are for. Short
 * commands only; a command of extended length is answered at once.
 */
final class LengthHabits {
  private static final int READ_BINARY = 0xB0;
  private static final int READ_RECORD = 0xB2;
  private static final int GET_DATA = 0xCA;
  private static final int GET_RESPONSE = 0xC0;
  private static final int ANSWER_MAX = 256;

  private byte[] waiting = new byte[0];

  /** Nothing waits any more. */
  synchronized void forget() {
    waiting = new byte[0];
  }

  /** Answers 6Cxx to a reading command whose Le is not exact. */
  byte[] exact(byte[] command, SimulatedCard card) {
    byte[] answer = card.transmit(command);
    int data = answer.length - 2;
    if (!reads(command) || data <= 0 || data == le(command)) {
      return answer;
    }
    return new byte[] {0x6C, (byte) data};
  }

  /** Answers 61xx where there are data, and hands them out to GET RESPONSE. */
  synchronized byte[] fetched(byte[] command, SimulatedCard card) {
    if (command.length == 5 && (command[1] & 0xFF) == GET_RESPONSE) {
      return next(le(command));
    }
    byte[] answer = card.transmit(command);
    boolean extended = command.length > 5 && command[4] == 0;
    if (answer.length <= 2 || extended) {
      waiting = new byte[0];
      return answer;
    }
    waiting = answer;
    return announced();
  }

  private byte[] next(int most) {
    int data = Math.min(most, waiting.length - 2);
    if (data <= 0) {
      return new byte[] {0x69, (byte) 0x85};
    }
    byte[] piece = Arrays.copyOf(waiting, data + 2);
    boolean last = data == waiting.length - 2;
    byte[] rest = Arrays.copyOfRange(waiting, data, waiting.length);
    waiting = last ? new byte[0] : rest;
    byte[] word = last ? rest : announced();
    System.arraycopy(word, 0, piece, data, 2);
    return piece;
  }

  private byte[] announced() {
    return new byte[] {0x61, (byte) Math.min(waiting.length - 2, ANSWER_MAX)};
  }

  private static boolean reads(byte[] command) {
    int instruction = command.length == 5 && command[0] == 0 ? command[1] & 0xFF : 0;
    return instruction == READ_BINARY || instruction == READ_RECORD || instruction == GET_DATA;
  }

  private static int le(byte[] command) {
    int le = command[4] & 0xFF;
    return le == 0 ? ANSWER_MAX : le;
  }
}
