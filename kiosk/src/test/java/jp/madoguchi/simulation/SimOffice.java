package jp.madoguchi.simulation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.backoffice.application.RecordVault;
import jp.madoguchi.backoffice.intake.Intake;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.backoffice.interpret.Interpreter;
import jp.madoguchi.backoffice.interpret.Opener;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlIntakeStore;
import jp.madoguchi.backoffice.storage.SqlInterpretStore;
import jp.madoguchi.backoffice.storage.SqlKioskDirectory;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.sync.OfficeCall;
import jp.madoguchi.kiosk.sync.OfficeLink;
import jp.madoguchi.simulation.disk.DiskFaults;
import jp.madoguchi.simulation.disk.SimDisk;
import jp.madoguchi.sync.RecipientKey;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Verifier;

/**
 * The office: its real intake and interpreter over its real tables in Derby on a simulated disk.
 */
final class SimOffice {
  static final SealingKey KEY = Sealing.generate();
  private static final Signer ACK_KEY = Signer.generate();

  /** What every kiosk knows of it. */
  static final OfficeKeys KEYS =
      new OfficeKeys() {
        @Override
        public RecipientKey recipient() {
          return KEY.recipient();
        }

        @Override
        public Verifier ack() {
          return ACK_KEY.verifier();
        }
      };

  private static final Pattern HEAD = Pattern.compile("\"head\":([0-9]+)");
  private static final String NAME = "office";
  private static final long BOOT_MS = 20_000;

  private final World world;
  private final Map<String, Long> signedFor = new HashMap<>();
  private SimDisk disk;
  private Optional<Running> running = Optional.empty();
  private long vaultNonce;
  private boolean interpreting;

  private record Running(
      Database database, Intake intake, Interpreter interpreter, SqlKioskDirectory directory) {}

  SimOffice(World world, long seed) {
    this.world = world;
    this.disk = OfficeDisk.fresh(seed);
  }

  /** The program starts, if it doesn't run. */
  void start() {
    if (running.isPresent()) {
      return;
    }
    if (disk.isOff()) {
      disk.powerOn();
    }
    disk.faults(DiskFaults.NONE);
    Database database = OfficeDisk.open(disk);
    SqlIntakeStore intakeStore = new SqlIntakeStore(database);
    RecordVault vault = new RecordVault(new byte[32], new byte[32], this::nonce);
    Opener opener = new Opener(List.of(KEY), vault, intakeStore::device);
    running =
        Optional.of(
            new Running(
                database,
                new Intake(intakeStore, ACK_KEY, world::instant),
                new Interpreter(new SqlInterpretStore(database), opener, world::instant),
                new SqlKioskDirectory(database)));
    world.note(NAME, "runs");
    interpretSoon();
  }

  /** The program ends in order. */
  void stop() {
    running.ifPresent(r -> r.database().close());
    running = Optional.empty();
  }

  /** The program ends in order, and its disk is taken away. */
  void end() {
    stop();
    if (!disk.isOff()) {
      disk.powerCut();
    }
  }

  /** The program ends in order and starts again. */
  void restart() {
    stop();
    world.after(BOOT_MS, this::start);
  }

  /** The power fails after so many more operations of the disk, or now if nothing happens. */
  void powerCutSoon(int operations) {
    disk.faults(DiskMedium.in(operations, DiskFaults.Fate.POWER_CUT));
    world.after(
        BOOT_MS,
        () -> {
          if (running.isPresent() && !disk.isOff()) {
            disk.powerCut();
          }
          died();
        });
  }

  private void died() {
    if (disk.isOff() && running.isPresent()) {
      world.note(NAME, "has no power");
      stop();
      world.after(BOOT_MS, this::start);
    }
  }

  SimDisk image(long seed) {
    return disk.image(seed);
  }

  /** Its database is replaced by this copy. */
  void restore(SimDisk copy) {
    disk.powerCut();
    stop();
    disk = copy;
    world.after(BOOT_MS, this::start);
  }

  Optional<Database> database() {
    return running.map(Running::database);
  }

  /** The newest entry of this kiosk that the office has ever signed for. */
  long signedFor(String kiosk) {
    return signedFor.getOrDefault(kiosk, 0L);
  }

  /** The newest stored entry of each kiosk; empty while the office doesn't run. */
  Map<String, Long> heads() {
    Map<String, Long> heads = new HashMap<>();
    running.ifPresent(r -> r.directory().all().forEach(k -> heads.put(k.kiosk().id(), k.head())));
    return heads;
  }

  void suspend(String kiosk) {
    byStaff(r -> r.directory().suspend(kiosk, "a trial", "staff", world.instant()));
  }

  /** What staff do; the power may fail in the middle of it. */
  private void byStaff(Consumer<Running> work) {
    try {
      running.ifPresent(work);
    } catch (RuntimeException e) {
      if (!disk.isOff()) {
        throw new IllegalStateException("the office failed though its disk is sound", e);
      }
    } finally {
      died();
    }
  }

  /** Releases every suspended kiosk that does not stand under an alarm. */
  void release() {
    byStaff(r ->
        r.directory().all().stream()
            .filter(k -> k.kiosk().state() == Kiosk.State.SUSPENDED && k.alarms().isEmpty())
            .forEach(k -> r.directory().resume(k.kiosk().id(), "staff", world.instant())));
  }

  /** What a kiosk's request comes to, as the routes and the kiosk's HTTP client hand it over. */
  OfficeLink.Answer take(String kiosk, OfficeCall call) {
    if (running.isEmpty()) {
      return new OfficeLink.Answer.Failed("ConnectException", Optional.empty());
    }
    try {
      return handedOver(kiosk, answer(running.orElseThrow().intake(), kiosk, call));
    } catch (RuntimeException e) {
      if (!disk.isOff()) {
        throw new IllegalStateException("the office failed though its disk is sound", e);
      }
      return new OfficeLink.Answer.Failed("status 500", Optional.empty());
    } finally {
      died();
    }
  }

  private static Intake.Answer answer(Intake intake, String kiosk, OfficeCall call) {
    return switch (call) {
      case OfficeCall.SendBlob(String sha256, byte[] content, String statement) ->
          intake
              .blobAnnounced(kiosk, statement, sha256)
              .<Intake.Answer>map(Intake.Answer.Refused::new)
              .orElseGet(() -> intake.blob(sha256, content));
      case OfficeCall.Push push ->
          intake.batch(kiosk, 1, push.firstSeq(), push.statement(), push.body());
    };
  }

  private OfficeLink.Answer handedOver(String kiosk, Intake.Answer answer) {
    return switch (answer) {
      case Intake.Answer.Acked(String jws) -> {
        signedFor.merge(kiosk, headIn(jws), Math::max);
        interpretSoon();
        yield new OfficeLink.Answer.Accepted(jws.getBytes(StandardCharsets.US_ASCII));
      }
      case Intake.Answer.BlobStored _ -> new OfficeLink.Answer.Accepted(new byte[0]);
      case Intake.Answer.Refused(Refusal refusal) ->
          new OfficeLink.Answer.Refused(Refusal.read(refusal.write()));
    };
  }

  private static long headIn(String jws) {
    String payload =
        new String(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    Matcher head = HEAD.matcher(payload);
    if (!head.find()) {
      throw new IllegalStateException("an ack without head: " + payload);
    }
    return Long.parseLong(head.group(1));
  }

  private void interpretSoon() {
    if (!interpreting) {
      interpreting = true;
      world.after(5_000, this::interpret);
    }
  }

  private void interpret() {
    interpreting = false;
    if (running.isEmpty()) {
      return;
    }
    try {
      int done = running.orElseThrow().interpreter().workOff();
      if (done > 0) {
        world.note(NAME, "interpreted " + done);
      }
    } catch (RuntimeException e) {
      if (!disk.isOff()) {
        throw new IllegalStateException("the interpreter failed though its disk is sound", e);
      }
      died();
    }
  }

  private byte[] nonce(int bytes) {
    byte[] nonce = new byte[bytes];
    java.nio.ByteBuffer.wrap(nonce).putLong(++vaultNonce);
    return nonce;
  }
}
