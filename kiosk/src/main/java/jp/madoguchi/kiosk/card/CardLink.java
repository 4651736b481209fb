package jp.madoguchi.kiosk.card;

import java.io.IOException;

/** A connection to one card: bytes in, bytes out. Decorators add deadlines, records, redaction. */
@FunctionalInterface
public interface CardLink {
  /** Sends a command and returns data and status word (at least two bytes). */
  byte[] transceive(byte[] command) throws Lost;

  /**
   * The card did not answer. The link is of no use any more: whatever was read before must not be
   * mixed with what a new link reads, because it may be another card.
   */
  final class Lost extends IOException {
    private static final long serialVersionUID = 1L;

    private final CardFault fault;

    /** With what happened, in words that name no content. */
    public Lost(CardFault fault, String what) {
      super(what);
      this.fault = fault;
    }

    /** With what happened and why. */
    public Lost(CardFault fault, String what, Throwable cause) {
      super(what, cause);
      this.fault = fault;
    }

    /** What it means. */
    public CardFault fault() {
      return fault;
    }
  }
}
