package jp.madoguchi.kiosk.card.pcsc;

import java.util.Set;

/** What a fault of javax.smartcardio is about. It tells it only by the names in its messages. */
enum PcscFault {
  /** The service runs, no reader is plugged in. */
  NO_READER,
  /** The card was taken out or swapped. */
  CARD_GONE,
  /** The reader service has ended or was started again. */
  SERVICE_GONE,
  /** Anything else. */
  OTHER;

  private static final Set<String> READER =
      Set.of(
          "SCARD_E_NO_READERS_AVAILABLE", "SCARD_E_READER_UNAVAILABLE", "SCARD_E_UNKNOWN_READER");
  private static final Set<String> CARD =
      Set.of(
          "SCARD_W_REMOVED_CARD",
          "SCARD_W_RESET_CARD",
          "SCARD_W_UNPOWERED_CARD",
          "SCARD_W_UNRESPONSIVE_CARD",
          "SCARD_E_NO_SMARTCARD",
          "SCARD_E_NOT_TRANSACTED");
  private static final Set<String> SERVICE =
      Set.of(
          "SCARD_E_NO_SERVICE",
          "SCARD_E_SERVICE_STOPPED",
          "SCARD_F_COMM_ERROR",
          "SCARD_E_INVALID_HANDLE");

  /** Looks at the message of the fault and of its causes. */
  static PcscFault of(Throwable fault) {
    for (Throwable at = fault; at != null; at = at.getCause()) {
      String message = String.valueOf(at.getMessage());
      if (READER.stream().anyMatch(message::contains)) {
        return NO_READER;
      }
      if (CARD.stream().anyMatch(message::contains)) {
        return CARD_GONE;
      }
      if (SERVICE.stream().anyMatch(message::contains)) {
        return SERVICE_GONE;
      }
    }
    return OTHER;
  }

  boolean isAboutTheCard() {
    return this == CARD_GONE;
  }
}
