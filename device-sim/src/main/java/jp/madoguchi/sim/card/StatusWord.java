package jp.madoguchi.sim.card;

import java.util.Arrays;

/** The status words of ISO/IEC 7816-4 that the card answers with, and how an answer is built. */
final class StatusWord {
  static final int OK = 0x9000;
  static final int TRIES_LEFT = 0x63C0;
  static final int MEMORY_FAILURE = 0x6581;
  static final int WRONG_LENGTH = 0x6700;
  static final int CHANNEL_NOT_SUPPORTED = 0x6881;
  static final int INCOMPATIBLE_FILE = 0x6981;
  static final int NOT_VERIFIED = 0x6982;
  static final int BLOCKED = 0x6984;
  static final int CONDITIONS_NOT_MET = 0x6985;
  static final int NO_CURRENT_FILE = 0x6986;
  static final int FILE_NOT_FOUND = 0x6A82;
  static final int WRONG_P1_P2 = 0x6A86;
  static final int DATA_NOT_FOUND = 0x6A88;
  static final int OFFSET_BEYOND_END = 0x6B00;
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

  private static byte[] with(byte[] data, int statusWord) {
    byte[] answer = Arrays.copyOf(data, data.length + 2);
    answer[data.length] = (byte) (statusWord >> 8);
    answer[data.length + 1] = (byte) statusWord;
    return answer;
  }
}
