package jp.madoguchi.kiosk.log;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import jp.madoguchi.kiosk.keys.Enrolled;
import jp.madoguchi.kiosk.keys.KeyFolder;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.outbox.LogOutbox;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.outbox.RecoveringLogStore;
import jp.madoguchi.kiosk.outbox.VisitMark;
import jp.madoguchi.kiosk.receipt.KnownKeys;
import jp.madoguchi.kiosk.stick.LogExport;
import jp.madoguchi.kiosk.stick.Sticks;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import jp.madoguchi.kiosk.sync.SyncEngine;
import jp.madoguchi.kiosk.sync.SyncLoop;
import jp.madoguchi.kiosk.sync.SyncStatus;
import jp.madoguchi.kiosk.sync.http.CertificateKeeper;
import jp.madoguchi.kiosk.sync.http.HttpOfficeLink;

/** The kiosk's log on disk with its way to the office, opened and closed as one. */
public final class KioskLog implements AutoCloseable {
  private final RecoveringLogStore store;
  private final SyncEngine engine;
  private final SyncLoop sync;
  private final Outbox outbox;
  private final KioskIdentity identity;
  private final ScheduledFuture<?> looks;
  private final ScheduledExecutorService hourly;

  private KioskLog(
      RecoveringLogStore store,
      SyncEngine engine,
      SyncLoop sync,
      Outbox outbox,
      KioskIdentity identity,
      ScheduledFuture<?> looks,
      ScheduledExecutorService hourly) {
    this.looks = looks;
    this.hourly = hourly;
    this.store = store;
    this.engine = engine;
    this.sync = sync;
    this.outbox = outbox;
    this.identity = identity;
  }

  /**
   * What has to be chosen.
   *
   * @param dataDir holds {@code keys/} and {@code db/}; nothing readable of a visit
   * @param kiosk its name: lower-case letters, digits, hyphens
   * @param office base address of the back office
   * @param contactEvery how often the office is asked when there is nothing to send
   * @param entriesKept how many acknowledged entries keep their sealed payload
   */
  public record Settings(
      Path dataDir, String kiosk, URI office, Duration contactEvery, long entriesKept) {
    /** With the usual rhythm: a contact a minute, 500 entries kept. */
    public Settings(Path dataDir, String kiosk, URI office) {
      this(dataDir, kiosk, office, Duration.ofMinutes(1), 500);
    }
  }

  /**
   * The clocks and the dice that are handed in.
   *
   * @param wall for people only
   * @param nanos monotonic, nanoseconds
   * @param random for the name of this run, the retry's jitter and the salts of shutter seals: not
   *     predictable; keys have their own
   */
  public record Clocks(Clock wall, LongSupplier nanos, RandomGenerator random) {}

  /**
   * Opens or creates everything and starts the sync.
   *
   * @throws jp.madoguchi.kiosk.outbox.LogStore.StoreFailedException when the log can't be opened
   * @throws IllegalStateException when the kiosk isn't enrolled, or the folder is another's
   * @throws IllegalArgumentException when the office's address can't be used
   */
  public static KioskLog open(Settings settings, Clocks clocks) {
    KioskIdentity identity =
        KioskIdentity.open(settings.dataDir(), settings.kiosk(), clocks.random());
    Enrolled enrolled = new KeyFolder(settings.dataDir()).enrolled().orElseThrow();
    OfficeKeys officeKeys = OfficeKeys.of(enrolled);
    HttpOfficeLink link =
        new HttpOfficeLink(settings.office(), enrolled, HttpOfficeLink.Deadlines.NORMAL);
    RecoveringLogStore store =
        new RecoveringLogStore(
            () ->
                LogOutbox.checked(
                    DerbyLogStore.open(identity.logFolder(settings.dataDir())), identity),
            clocks.nanos());
    SyncEngine engine =
        new SyncEngine(
            store,
            identity,
            officeKeys,
            new SyncEngine.Settings(settings.contactEvery(), settings.entriesKept()),
            clocks.wall(),
            clocks.nanos(),
            clocks.random());
    SyncLoop sync = new SyncLoop(engine, link);
    Outbox outbox =
        new DeliverableOutbox(
            new LogOutbox(
                store,
                identity,
                officeKeys,
                clocks.wall(),
                clocks.nanos(),
                clocks.random(),
                new VisitMark(settings.dataDir()),
                sync::wake),
            engine);
    sync.start();
    CertificateKeeper keeper =
        new CertificateKeeper(new KeyFolder(settings.dataDir()), link, clocks.wall());
    ScheduledExecutorService hourly =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("certificate").factory());
    ScheduledFuture<?> looks = hourly.scheduleWithFixedDelay(keeper::look, 0, 1, TimeUnit.HOURS);
    return new KioskLog(store, engine, sync, outbox, identity, looks, hourly);
  }

  /** The log as a visit sees it. */
  public Outbox outbox() {
    return outbox;
  }

  /** Public key that checks this kiosk's receipts, as JWK. */
  public String receiptKey() {
    return identity.device().verifier().publicJwk();
  }

  /** The keys that receipts are checked with: this kiosk's own, and those of the file. */
  public KnownKeys receiptKeys(Path fleet) {
    return new KnownKeys(
        identity.kiosk(), identity.epoch(), identity.device().verifier(), Optional.of(fleet));
  }

  /** The export of what is unsent, for sticks mounted under this folder. */
  public Sticks sticks(Optional<Path> mounted, Clock wall) {
    return new Sticks(mounted, new LogExport(store, identity, wall));
  }

  /** How the sync stands, for the staff page. */
  public SyncStatus syncStatus() {
    return engine.status();
  }

  /** Tries the office now, also after a stop: a person has looked. */
  public void resumeSync() {
    sync.resume();
  }

  @Override
  public void close() {
    looks.cancel(false);
    hourly.shutdown();
    sync.close();
    store.close();
  }
}
