package jp.madoguchi.kiosk.outbox;

import java.time.Clock;
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
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.RecipientKey;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.ShutterSeal;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.VisitErased;

/** Seals payloads to the office and appends them to the log. */
public final class LogOutbox implements Outbox {
  private final LogStore store;
  private final KioskIdentity identity;
  private final OfficeKeys officeKeys;
  private final Clock wall;
  private final RandomGenerator random;
  private final Runnable grown;
  private final SealedEntries entries;
  private final VisitLedger visits;
  private Optional<Unsure> unsure = Optional.empty();
  private volatile Status lastStatus = new Status(0, 0, Optional.empty());

  /**
   * Connects the parts.
   *
   * @param store the log, opened with {@link #checked}
   * @param wall for people only: no decision depends on it
   * @param nanos monotonic clock, nanoseconds
   * @param random for the salts of commitments: must not be predictable
   * @param mark notes the running visit
   * @param grown called after every commit
   */
  public LogOutbox(
      LogStore store,
      KioskIdentity identity,
      OfficeKeys officeKeys,
      Clock wall,
      LongSupplier nanos,
      RandomGenerator random,
      VisitMark mark,
      Runnable grown) {
    this.store = store;
    this.identity = identity;
    this.officeKeys = officeKeys;
    this.wall = wall;
    this.random = random;
    this.grown = grown;
    entries = new SealedEntries(identity, nanos);
    visits = new VisitLedger(store, mark, erased -> commit(erased, List.of()), this::committed);
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
  public synchronized Committed commit(Payload payload, List<SealedBlob> blobs) {
    RecipientKey recipient = officeKeys.recipient();
    byte[] plain = PayloadCodec.write(payload);
    String meaning = Unsure.meaningOf(payload);
    Instant at = wall.instant().truncatedTo(ChronoUnit.MILLIS);
    try {
      Optional<Unsure> before = unsure.filter(u -> u.meaning().equals(meaning) && u.isIn(store));
      Unsure done =
          before.isPresent()
              ? before.orElseThrow()
              : appended(
                  meaning,
                  at,
                  head ->
                      entries.after(
                          head, PayloadCodec.typeOf(payload), recipient, plain, at, blobs));
      unsure = Optional.empty();
      grown.run();
      return committed(done.seq(), done.hash(), done.at());
    } catch (LogStore.StoreFailedException e) {
      throw new OutboxUnavailableException("the log can't be written", e);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private Unsure appended(String meaning, Instant at, LogStore.EntryMaker maker) {
    LogStore.Head head =
        store.append(before -> {
          LogStore.NewEntry made = maker.after(before);
          String hash = Sha256.hex(made.bytes());
          unsure = Optional.of(new Unsure(meaning, before.seq() + 1, hash, at));
          return made;
        });
    return new Unsure(meaning, head.seq(), head.hash(), at);
  }

  private Committed committed(long seq, String hash, Instant at) {
    Statement.Receipt receipt =
        new Statement.Receipt(identity.kiosk(), identity.epoch(), seq, hash, at);
    return new Committed(receipt.number(), seq, hash, identity.device().sign(receipt), at);
  }

  @Override
  public void visitBegins(String visitId) {
    visits.begins(visitId);
  }

  @Override
  public Optional<String> unfinishedVisit() {
    return visits.unfinished();
  }

  @Override
  public Committed visitErased(VisitErased erased) {
    return visits.erased(erased);
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
}
