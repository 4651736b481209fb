package jp.madoguchi.kiosk.card.chip;

/** The two bytes at the end of an answer, as far as this kiosk tells them apart. */
public sealed interface StatusWord {
  /** 9000. */
  record Ok() implements StatusWord {}

  /** 61xx: so many bytes wait for GET RESPONSE. */
  record More(int bytes) implements StatusWord {}

  /** 6Cxx: ask again for exactly so many bytes. */
  record Exact(int bytes) implements StatusWord {}

  /** 63Cx with at least one try left. */
  record TriesLeft(int count) implements StatusWord {}

  /** 63C0 on the try that used them up, 6984 or 6983 afterwards. */
  record Blocked() implements StatusWord {}

  /** 6300: wrong, and the card does not count. */
  record WrongUncounted() implements StatusWord {}

  /** 6982: a PIN is needed first. */
  record PinNeeded() implements StatusWord {}

  /** 6A82, 6A83, 6A88: no such file, record or reference. */
  record Missing() implements StatusWord {}

  /** 6282: fewer bytes than asked for, because the file ends here. */
  record EndOfFile() implements StatusWord {}

  /** Anything else. */
  record Other(int value) implements StatusWord {}

  /** Reads two bytes; every value means something. */
  static StatusWord of(int value) {
    return switch (value) {
      case 0x9000 -> new Ok();
      case 0x63C0, 0x6983, 0x6984 -> new Blocked();
      case 0x6300 -> new WrongUncounted();
      case 0x6982 -> new PinNeeded();
      case 0x6A82, 0x6A83, 0x6A88 -> new Missing();
      case 0x6282 -> new EndOfFile();
      default -> counted(value);
    };
  }

  private static StatusWord counted(int value) {
    int low = value & 0xFF;
    return switch (value & 0xFF00) {
      case 0x6100 -> new More(low == 0 ? 256 : low);
      case 0x6C00 -> new Exact(low == 0 ? 256 : low);
      case 0x6300 -> (low & 0xF0) == 0xC0 ? new TriesLeft(low & 0x0F) : new Other(value);
      default -> new Other(value);
    };
  }
}
