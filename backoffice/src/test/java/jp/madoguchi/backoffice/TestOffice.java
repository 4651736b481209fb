package jp.madoguchi.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.application.Desk;
import jp.madoguchi.backoffice.application.MemoryCaseStore;
import jp.madoguchi.backoffice.application.RecordVault;
import jp.madoguchi.backoffice.application.SealDesk;
import jp.madoguchi.backoffice.cardcentre.BatchCheck;
import jp.madoguchi.backoffice.cardcentre.ExportStore;
import jp.madoguchi.backoffice.cardcentre.MemoryExportStore;
import jp.madoguchi.backoffice.enrolment.EnrolmentStore;
import jp.madoguchi.backoffice.enrolment.MemoryEnrolmentStore;
import jp.madoguchi.backoffice.intake.Intake;
import jp.madoguchi.backoffice.intake.IntakeStore;
import jp.madoguchi.backoffice.intake.MemoryIntakeStore;
import jp.madoguchi.backoffice.interpret.InterpretStore;
import jp.madoguchi.backoffice.interpret.Interpreter;
import jp.madoguchi.backoffice.interpret.MemoryInterpretStore;
import jp.madoguchi.backoffice.interpret.Opener;
import jp.madoguchi.backoffice.seal.MemorySealAlarms;
import jp.madoguchi.backoffice.seal.MemorySealArchive;
import jp.madoguchi.backoffice.seal.SealAlarms;
import jp.madoguchi.backoffice.seal.SealArchive;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.backoffice.staff.MemoryAudit;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlAudit;
import jp.madoguchi.backoffice.storage.SqlCaseStore;
import jp.madoguchi.backoffice.storage.SqlEnrolmentStore;
import jp.madoguchi.backoffice.storage.SqlExportStore;
import jp.madoguchi.backoffice.storage.SqlIntakeStore;
import jp.madoguchi.backoffice.storage.SqlInterpretStore;
import jp.madoguchi.backoffice.storage.SqlSealAlarms;
import jp.madoguchi.backoffice.storage.SqlSealArchive;
import jp.madoguchi.sync.EnrolmentToken;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;

/** An office without its web server: from the kiosk's push to the desk. */
public final class TestOffice {
  private static final InstantSource CLOCK = InstantSource.fixed(TestKiosk.NOON);

  /** The office's private key. */
  public final SealingKey key;

  public final RecordVault vault;
  public final Stores stores;
  public final Intake intake;
  public final Interpreter interpreter;
  public final SealDesk seals;
  public final Desk desk;
  public final BatchCheck batches;
  private final Map<String, Integer> pushed = new HashMap<>();

  /**
   * The stores of one empty office.
   *
   * @param visits how many visits were counted
   */
  public record Stores(
      IntakeStore intake,
      EnrolmentStore enrolments,
      InterpretStore interpret,
      CaseStore cases,
      ExportStore exports,
      SealArchive archive,
      SealAlarms alarms,
      Audit audit,
      LongSupplier visits) {}

  /** Over these stores. */
  public TestOffice(Stores stores) {
    this(stores, Sealing.generate(), new RecordVault(new byte[32], new byte[32], byte[]::new));
  }

  /** Over these stores, with keys that somebody keeps. */
  TestOffice(Stores stores, SealingKey key, RecordVault vault) {
    this.stores = stores;
    this.key = key;
    this.vault = vault;
    intake = new Intake(stores.intake(), Signer.generate(), CLOCK);
    interpreter = new Interpreter(stores.interpret(), opener(List.of(key)), CLOCK);
    seals = new SealDesk(stores.archive(), key, vault, stores.alarms(), CLOCK);
    desk = new Desk(stores.cases(), seals, CLOCK);
    batches = new BatchCheck(stores.cases(), seals, stores.archive());
  }

  /** The interpreter's opener with these keys. */
  public Opener opener(List<SealingKey> keys) {
    return new Opener(keys, vault, stores.intake()::device);
  }

  /** Fakes in memory. */
  public static Stores memory() {
    MemoryAudit audit = new MemoryAudit();
    MemoryIntakeStore intake = new MemoryIntakeStore();
    MemoryCaseStore cases = new MemoryCaseStore(audit);
    MemoryInterpretStore interpret = new MemoryInterpretStore(intake, cases);
    return new Stores(
        intake,
        new MemoryEnrolmentStore(intake, audit),
        interpret,
        cases,
        new MemoryExportStore(cases, audit),
        new MemorySealArchive(intake, interpret, cases),
        new MemorySealAlarms(),
        audit,
        () -> interpret.visits().size());
  }

  /** Tables of this database. */
  public static Stores sql(Database database, LongSupplier visits) {
    return new Stores(
        new SqlIntakeStore(database),
        new SqlEnrolmentStore(database),
        new SqlInterpretStore(database),
        new SqlCaseStore(database),
        new SqlExportStore(database),
        new SqlSealArchive(database),
        new SqlSealAlarms(database),
        new SqlAudit(database),
        visits);
  }

  /** A kiosk that this office knows. */
  public TestKiosk kiosk(String name) {
    TestKiosk kiosk = new TestKiosk(name, key.recipient());
    enrol(stores.enrolments(), name, kiosk.key());
    return kiosk;
  }

  /** Makes a kiosk known with this key. */
  public static void enrol(EnrolmentStore enrolments, String name, String deviceKey) {
    String code = EnrolmentToken.fingerprint(name);
    enrolments.issue(
        new EnrolmentStore.NewCode(
            code, name, "admin", TestKiosk.NOON, TestKiosk.NOON.plusSeconds(60)));
    assertThat(enrolments.redeem(name, code, deviceKey, TestKiosk.NOON))
        .isInstanceOf(EnrolmentStore.Redeemed.Enrolled.class);
  }

  /** Takes in a sealed picture. */
  public void blob(byte[] sealed) {
    intake.blob(Sha256.hex(sealed), sealed);
  }

  /** Takes in what the kiosk has written since the last time, and interprets it. */
  public void arrive(TestKiosk kiosk) {
    int first = pushed.getOrDefault(kiosk.name(), 0) + 1;
    int last = kiosk.length();
    assertThat(
            intake.batch(kiosk.name(), 1, first, kiosk.push(first, last), kiosk.batch(first, last)))
        .isInstanceOf(Intake.Answer.Acked.class);
    pushed.put(kiosk.name(), last);
    interpreter.workOff();
  }

  /** The case of this entry. */
  public CaseFile caseOf(TestKiosk kiosk, long seq) {
    return stores.cases().list(EnumSet.allOf(CaseState.class), Integer.MAX_VALUE).stream()
        .filter(f -> f.opened().kiosk().equals(kiosk.name()) && f.opened().seq() == seq)
        .findFirst()
        .orElseThrow();
  }

  /** Two people approve it. */
  public void approve(String receipt) {
    assertThat(desk.approve(receipt, 1, "anna")).isInstanceOf(Desk.Outcome.Done.class);
    assertThat(desk.approve(receipt, 2, "ben")).isInstanceOf(Desk.Outcome.Done.class);
  }
}
