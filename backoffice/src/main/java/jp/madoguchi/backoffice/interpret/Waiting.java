package jp.madoguchi.backoffice.interpret;

import java.time.Instant;

/** An entry to be interpreted, as it was stored. */
public record Waiting(
    String kiosk, int epoch, long seq, String type, byte[] bytes, Instant receivedAt) {
  /** Its place, for messages. */
  public String place() {
    return kiosk + "/" + epoch + "/" + seq;
  }
}
