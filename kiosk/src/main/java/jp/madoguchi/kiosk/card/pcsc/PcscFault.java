package jp.madoguchi.kiosk.card.pcsc;

import java.util.Set;
import javax.smartcardio.CardNotPresentException;
import jp.madoguchi.kiosk.card.CardFault;

/** What a fault of javax.smartcardio is about. It tells it only by the names in its messages. */
enum PcscFault {
  /** The service runs, no reader is plugged in. */
  NO_READER,
  /** The card was taken out or swapped. */
  CARD_GONE,
  /** Something lies there but does not answer, or another conversation with it hangs. */
  CARD_SILENT,
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
          "SCARD_E_NO_SMARTCARD",
          "SCARD_E_NOT_TRANSACTED");
  private static final Set<String> SILENT =
      Set.of(
          "SCARD_W_UNRESPONSIVE_CARD",
          "SCARD_E_SHARING_VIOLATION",
          "SCARD_E_TIMEOUT",
          "SCARD_E_PROTO_MISMATCH",
          "SCARD_F_WAITED_TOO_LONG");
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
      if (SILENT.stream().anyMatch(message::contains)) {
        return CARD_SILENT;
      }
      if (SERVICE.stream().anyMatch(message::contains)) {
        return SERVICE_GONE;
      }
    }
    return OTHER;
  }

  /** What a fault of connecting means to a conversation. */
  static CardFault whileOpening(Throwable fault) {
    return fault instanceof CardNotPresentException
        ? CardFault.NO_CARD
        : meaning(fault, CardFault.NO_CARD);
  }

  /** What a fault in the middle means to a conversation. */
  static CardFault whileTalking(Throwable fault) {
    return meaning(fault, CardFault.CARD_REMOVED);
  }

  private static CardFault meaning(Throwable fault, CardFault gone) {
    return switch (of(fault)) {
      case NO_READER -> CardFault.NO_READER;
      case CARD_SILENT -> CardFault.CARD_SILENT;
      case SERVICE_GONE -> CardFault.NO_SERVICE;
      case CARD_GONE, OTHER -> gone;
    };
  }
}
