package jp.madoguchi.kiosk.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.LogEntry;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.RecipientKey;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.ShutterSeal;
import jp.madoguchi.sync.Statement;

/** Seals payloads to the office and appends them to the log. */
public final class LogOutbox implements Outbox {
  private final LogStore store;
  private final KioskIdentity identity;
  private final OfficeKeys officeKeys;
  private final Clock wall;
  private final LongSupplier nanos;
  private final RandomGenerator random;
  private final Runnable grown;
  private final long startedNanos;
  private volatile Status lastStatus = new Status(0, 0, Optional.empty());

  /**
   * Connects the parts.
   *
   * @param store the log, opened with {@link #checked}
   * @param wall for people only: no decision depends on it
   * @param nanos monotonic clock, nanoseconds
   * @param random for the salts of commitments: must not be predictable
   * @param grown called after every commit
   */
  public LogOutbox(
      LogStore store,
      KioskIdentity identity,
      OfficeKeys officeKeys,
      Clock wall,
      LongSupplier nanos,
      RandomGenerator random,
      Runnable grown) {
    this.store = store;
    this.identity = identity;
    this.officeKeys = officeKeys;
    this.wall = wall;
    this.nanos = nanos;
    this.random = random;
    this.grown = grown;
    this.startedNanos = nanos.getAsLong();
  }

  /**
   * The store, if the end of its chain is this kiosk's and unbroken.
   *
   * @throws LogStore.StoreFailedException when it isn't
   */
  public static LogStore checked(LogStore store, KioskIdentity identity) {
    try {
      ChainCheck.run(store, identity.kiosk(), identity.epoch());
    } catch (LogStore.StoreFailedException e) {
      store.close();
      throw e;
    }
    return store;
  }

  @Override
  public boolean ready() {
    try {
      store.head();
      return true;
    } catch (LogStore.StoreFailedException e) {
      return false; // logged where it happened
    }
  }

  @Override
  public Shot shutter(Exposure exposure) {
    byte[] aad = Sealing.photoAad(identity.kiosk(), exposure.applicationId());
    byte[] ciphertext = Sealing.seal(officeKeys.recipient(), aad, exposure.jpeg());
    SealedBlob blob = new SealedBlob(Sha256.hex(ciphertext), ciphertext);
    byte[] salt = new byte[ShutterSeal.SALT_BYTES];
    random.nextBytes(salt);
    String saltHex = HexFormat.of().formatHex(salt);
    Instant at = wall.instant().truncatedTo(ChronoUnit.MILLIS);
    Statement.Shutter seal =
        exposure.statement(identity.kiosk(), identity.epoch(), blob.sha256(), saltHex, at);
    String signed = identity.device().sign(seal);
    Committed entry = commit(exposure.entry(signed, at), List.of());
    return new Shot(blob, seal, signed, saltHex, entry.seq());
  }

  @Override
  public Committed commit(Payload payload, List<SealedBlob> blobs) {
    RecipientKey recipient = officeKeys.recipient();
    byte[] plain = PayloadCodec.write(payload);
    Instant at = wall.instant().truncatedTo(ChronoUnit.MILLIS);
    LogStore.Head head;
    try {
      head =
          store.append(before -> {
            LogEntry entry =
                entry(before, PayloadCodec.typeOf(payload), recipient, plain, at, blobs);
            return new LogStore.NewEntry(EntryCodec.write(entry), at, blobs);
          });
    } catch (LogStore.StoreFailedException e) {
      throw new OutboxUnavailableException("the log can't be written", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
    grown.run();
    Statement.Receipt receipt =
        new Statement.Receipt(identity.kiosk(), identity.epoch(), head.seq(), head.hash(), at);
    return new Committed(
        receipt.number(), head.seq(), head.hash(), identity.device().sign(receipt), at);
  }

  @Override
  public Status status() {
    try {
      LogStore.Head head = store.head();
      lastStatus = new Status(head.seq(), head.acked(), store.oldestUnacked());
    } catch (LogStore.StoreFailedException _) {
      return lastStatus; // the failure is logged and makes ready() false
    }
    return lastStatus;
  }

  private LogEntry entry(
      LogStore.Head before,
      String type,
      RecipientKey recipient,
      byte[] plain,
      Instant at,
      List<SealedBlob> blobs) {
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
        blobs.stream().map(SealedBlob::sha256).toList());
  }
}
