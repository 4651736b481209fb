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

    /** With what happened, in words that name no content. */
    public Lost(String what) {
      super(what);
    }

    /** With what happened and why. */
    public Lost(String what, Throwable cause) {
      super(what, cause);
    }
  }
}
