package jp.madoguchi.sim.card.chip;

import java.util.Arrays;

/** The status words of ISO/IEC 7816-4 that the card answers with, and how an answer is built. */
final class StatusWord {
  static final int OK = 0x9000;
  static final int TRIES_LEFT = 0x63C0;
  static final int MEMORY_FAILURE = 0x6581;
  static final int WRONG_LENGTH = 0x6700;
  static final int CHANNEL_NOT_SUPPORTED = 0x6881;
  static final int NO_SECURE_MESSAGING_SESSION = 0x69FC;
  static final int SECURE_MESSAGING_OBJECTS_MISSING = 0x6987;
  static final int INCOMPATIBLE_FILE = 0x6981;
  static final int NOT_VERIFIED = 0x6982;
  static final int BLOCKED = 0x6984;
  static final int CONDITIONS_NOT_MET = 0x6985;
  static final int NO_CURRENT_FILE = 0x6986;
  static final int WRONG_DATA = 0x6A80;
  static final int FUNCTION_NOT_SUPPORTED = 0x6A81;
  static final int FILE_NOT_FOUND = 0x6A82;
  static final int RECORD_NOT_FOUND = 0x6A83;
  static final int WRONG_P1_P2 = 0x6A86;
  static final int DATA_NOT_FOUND = 0x6A88;
  static final int OFFSET_BEYOND_END = 0x6B00;
  static final int WRONG_LE = 0x6C00;
  static final int INSTRUCTION_UNKNOWN = 0x6D00;
  static final int CLASS_UNKNOWN = 0x6E00;

  private StatusWord() {}

  /** An answer without data. */
  static byte[] alone(int statusWord) {
    return with(new byte[0], statusWord);
  }

  /** Data and 9000. */
  static byte[] ok(byte[] data) {
    return with(data, OK);
  }

  /** 63Cx: {@code x} tries are left. */
  static byte[] triesLeft(int tries) {
    return alone(TRIES_LEFT | Math.min(tries, 15));
  }

  /**
   * Data and 9000 as far as the command left room for it: 6700 when it asked for no data or when a
   * short command can't take so much, 6Cxx with the right length when it asked for too little.
   */
  static byte[] fitting(byte[] data, CommandApdu apdu) {
    if (data.length <= apdu.expected()) {
      return ok(data);
    }
    boolean shortRoom = apdu.expected() > 0 && data.length <= 256;
    return alone(shortRoom ? WRONG_LE | (data.length & 0xFF) : WRONG_LENGTH);
  }

  private static byte[] with(byte[] data, int statusWord) {
    byte[] answer = Arrays.copyOf(data, data.length + 2);
    answer[data.length] = (byte) (statusWord >> 8);
    answer[data.length + 1] = (byte) statusWord;
    return answer;
  }
}
