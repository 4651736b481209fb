package jp.madoguchi.kiosk.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.RecipientKey;
import jp.madoguchi.sync.Sealing;

/** Makes the entry that follows a head: sealed to the office and bound to its place in the log. */
final class EntrySealer {
  private final KioskIdentity identity;
  private final LongSupplier nanos;
  private final long startedNanos;

  EntrySealer(KioskIdentity identity, LongSupplier nanos) {
    this.identity = identity;
    this.nanos = nanos;
    this.startedNanos = nanos.getAsLong();
  }

  LogEntry entry(
      LogStore.Head before,
      String type,
      RecipientKey recipient,
      byte[] plain,
      Instant at,
      List<Outbox.SealedBlob> blobs) {
    long seq = before.seq() + 1;
    byte[] aad = Sealing.entryAad(identity.kiosk(), identity.epoch(), seq, type, before.hash());
    long uptimeMs = Duration.ofNanos(nanos.getAsLong() - startedNanos).toMillis();
    return new LogEntry(
        LogEntry.VERSION,
        identity.kiosk(),
        identity.epoch(),
        seq,
        before.hash(),
        type,
        new LogEntry.OccurredAt(at, identity.boot(), uptimeMs),
        recipient.keyId(),
        Sealing.seal(recipient, aad, plain),
        blobs.stream().map(Outbox.SealedBlob::sha256).toList());
  }
}
