package jp.madoguchi.kiosk.card.pcsc;

import java.util.Map;
import javax.smartcardio.CardException;

/** The result codes of PC/SC that occur here, by the names that pcsclite.h gives them. */
final class PcscCode {
  static final int SUCCESS = 0;
  static final int CANCELLED = 0x80100002;
  static final int TIMEOUT = 0x8010000A;
  static final int NO_SMARTCARD = 0x8010000C;
  static final int NO_SERVICE = 0x8010001D;
  static final int NO_READERS_AVAILABLE = 0x8010002E;
  static final int REMOVED_CARD = 0x80100069;

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(0x80100001, "SCARD_F_INTERNAL_ERROR"),
          Map.entry(CANCELLED, "SCARD_E_CANCELLED"),
          Map.entry(0x80100003, "SCARD_E_INVALID_HANDLE"),
          Map.entry(0x80100004, "SCARD_E_INVALID_PARAMETER"),
          Map.entry(0x80100006, "SCARD_E_NO_MEMORY"),
          Map.entry(0x80100007, "SCARD_F_WAITED_TOO_LONG"),
          Map.entry(0x80100008, "SCARD_E_INSUFFICIENT_BUFFER"),
          Map.entry(0x80100009, "SCARD_E_UNKNOWN_READER"),
          Map.entry(TIMEOUT, "SCARD_E_TIMEOUT"),
          Map.entry(0x8010000B, "SCARD_E_SHARING_VIOLATION"),
          Map.entry(NO_SMARTCARD, "SCARD_E_NO_SMARTCARD"),
          Map.entry(0x8010000F, "SCARD_E_PROTO_MISMATCH"),
          Map.entry(0x80100010, "SCARD_E_NOT_READY"),
          Map.entry(0x80100011, "SCARD_E_INVALID_VALUE"),
          Map.entry(0x80100012, "SCARD_E_SYSTEM_CANCELLED"),
          Map.entry(0x80100013, "SCARD_F_COMM_ERROR"),
          Map.entry(0x80100014, "SCARD_F_UNKNOWN_ERROR"),
          Map.entry(0x80100016, "SCARD_E_NOT_TRANSACTED"),
          Map.entry(0x80100017, "SCARD_E_READER_UNAVAILABLE"),
          Map.entry(NO_SERVICE, "SCARD_E_NO_SERVICE"),
          Map.entry(0x8010001E, "SCARD_E_SERVICE_STOPPED"),
          Map.entry(NO_READERS_AVAILABLE, "SCARD_E_NO_READERS_AVAILABLE"),
          Map.entry(0x8010002F, "SCARD_E_COMM_DATA_LOST"),
          Map.entry(0x80100066, "SCARD_W_UNRESPONSIVE_CARD"),
          Map.entry(0x80100067, "SCARD_W_UNPOWERED_CARD"),
          Map.entry(0x80100068, "SCARD_W_RESET_CARD"),
          Map.entry(REMOVED_CARD, "SCARD_W_REMOVED_CARD"));

  private PcscCode() {}

  /** Passes only success; anything else leaves under its name. */
  static void check(long result) throws CardException {
    if ((int) result != SUCCESS) {
      throw new CardException(name((int) result));
    }
  }

  static String name(int code) {
    return NAMES.getOrDefault(code, "SCARD 0x%08X".formatted(code));
  }
}
