package jp.madoguchi.kiosk.sync;

import java.time.Instant;

/** One request to the office, complete and signed: whoever drives the engine carries it there. */
public sealed interface OfficeCall {
  /** Makes the call; comes back by its deadline. */
  OfficeLink.Answer over(OfficeLink link);

  /** Sends a blob. */
  record SendBlob(String sha256, byte[] ciphertext, String statement) implements OfficeCall {
    @Override
    public OfficeLink.Answer over(OfficeLink link) {
      return link.sendBlob(sha256, ciphertext, statement);
    }
  }

  /**
   * Sends a batch, or asks for the ack when the body is empty.
   *
   * @param sentAt by the kiosk's clock, as in the statement
   */
  record Push(long firstSeq, byte[] body, String statement, Instant sentAt) implements OfficeCall {
    @Override
    public OfficeLink.Answer over(OfficeLink link) {
      return link.push(firstSeq, body, statement);
    }
  }
}
