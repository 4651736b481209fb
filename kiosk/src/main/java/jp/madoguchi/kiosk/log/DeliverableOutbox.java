package jp.madoguchi.kiosk.log;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.madoguchi.kiosk.outbox.Exposure;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.Shot;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.VisitErased;

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
  public Shot shutter(Exposure exposure) {
    requireDeliverable();
    return outbox.shutter(exposure);
  }

  @Override
  public Committed commit(Payload payload, List<SealedBlob> blobs) {
    requireDeliverable();
    return outbox.commit(payload, blobs);
  }

  @Override
  public void visitBegins(String visitId) {
    requireDeliverable();
    outbox.visitBegins(visitId);
  }

  @Override
  public Optional<String> unfinishedVisit() {
    return outbox.unfinishedVisit();
  }

  /** Also while nothing can be delivered: the record is the kiosk's own. */
  @Override
  public Committed visitErased(VisitErased erased) {
    return outbox.visitErased(erased);
  }

  private void requireDeliverable() {
    if (!deliverable.getAsBoolean()) {
      throw new OutboxUnavailableException(
          "the office does not take this log", new IllegalStateException("undeliverable"));
    }
  }

  @Override
  public Status status() {
    return outbox.status();
  }
}
