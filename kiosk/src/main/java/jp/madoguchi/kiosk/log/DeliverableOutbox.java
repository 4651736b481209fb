package jp.madoguchi.kiosk.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.outbox.Exposure;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.Shot;
import jp.madoguchi.kiosk.sync.StopCode;
import jp.madoguchi.kiosk.sync.SyncEngine;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.VisitErased;

/**
 * Takes nobody while the log is known to be undeliverable: the office has another log of this name
 * (a restored or copied disk) or has suspended the kiosk, so what is written now would not arrive.
 */
public final class DeliverableOutbox implements Outbox {
  /** Stops after which an entry of this log arrives only if a person at the office decides so. */
  private static final Set<String> UNDELIVERABLE =
      Set.of(
          Refusal.LOG_FORK,
          Refusal.LOG_EPOCH,
          Refusal.KIOSK_SUSPENDED,
          Refusal.KIOSK_UNKNOWN,
          Refusal.KIOSK_RETIRED,
          Refusal.CERTIFICATE_INVALID,
          StopCode.OFFICE_AHEAD);

  private final Outbox outbox;
  private final SyncEngine sync;

  /** This outbox, as long as the sync can deliver it. */
  public DeliverableOutbox(Outbox outbox, SyncEngine sync) {
    this.outbox = outbox;
    this.sync = sync;
  }

  @Override
  public boolean ready() {
    return isDeliverable() && outbox.ready();
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

  private boolean isDeliverable() {
    return sync.stopped().filter(UNDELIVERABLE::contains).isEmpty();
  }

  private void requireDeliverable() {
    if (!isDeliverable()) {
      throw new OutboxUnavailableException(
          "the office does not take this log", new IllegalStateException("undeliverable"));
    }
  }

  @Override
  public Status status() {
    return outbox.status();
  }
}
