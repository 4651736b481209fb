package jp.madoguchi.kiosk.log;

import java.util.List;
import java.util.function.BooleanSupplier;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.sync.Payload;

/**
 * Takes nobody while the log is known to be undeliverable: the office has another log of this name
 * (a restored or copied disk) or has suspended the kiosk, so what is written now would not arrive.
 */
final class DeliverableOutbox implements Outbox {
  private final Outbox outbox;
  private final BooleanSupplier deliverable;

  DeliverableOutbox(Outbox outbox, BooleanSupplier deliverable) {
    this.outbox = outbox;
    this.deliverable = deliverable;
  }

  @Override
  public boolean ready() {
    return deliverable.getAsBoolean() && outbox.ready();
  }

  @Override
  public SealedBlob sealPhoto(byte[] jpeg, String applicationId) {
    return outbox.sealPhoto(jpeg, applicationId);
  }

  @Override
  public Committed commit(Payload payload, List<SealedBlob> blobs) {
    if (!deliverable.getAsBoolean()) {
      throw new OutboxUnavailableException(
          "the office does not take this log", new IllegalStateException("undeliverable"));
    }
    return outbox.commit(payload, blobs);
  }

  @Override
  public Status status() {
    return outbox.status();
  }
}
