package jp.madoguchi.backoffice.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseReader;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.application.Desk;
import jp.madoguchi.backoffice.application.Move;
import jp.madoguchi.backoffice.application.RecordVault;
import jp.madoguchi.backoffice.cardcentre.ExportStore;
import jp.madoguchi.backoffice.intake.Intake;
import jp.madoguchi.backoffice.intake.Intake.Answer;
import jp.madoguchi.backoffice.intake.IntakeStore;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the log to the case and through its checks, on every store. */
abstract class OfficeContract {
  private static final InstantSource CLOCK = InstantSource.fixed(TestKiosk.NOON);

  private final SealingKey key = Sealing.generate();
  private Stores stores;
  private Intake intake;
  private InterpretStore interpretStore;
  private CaseStore cases;
  private RecordVault vault;
  private Interpreter interpreter;
  private Desk desk;
  private TestKiosk kiosk;

  /**
   * The stores of one empty office.
   *
   * @param visits how many visits were counted
   */
  record Stores(
      IntakeStore intake,
      InterpretStore interpret,
      CaseStore cases,
      ExportStore exports,
      Audit audit,
      LongSupplier visits) {}

  abstract Stores open();

  @BeforeEach
  void openTheOffice() {
    stores = open();
    intake = new Intake(stores.intake(), Signer.generate(), key.recipient(), CLOCK);
    interpretStore = stores.interpret();
    cases = stores.cases();
    vault = new RecordVault(new byte[32], new byte[32], byte[]::new);
    interpreter = new Interpreter(interpretStore, opener(List.of(key)), CLOCK);
    desk = new Desk(cases, CLOCK);
    kiosk = new TestKiosk("k01", key.recipient());
    intake.firstContact("k01", kiosk.hello());
  }

  final CaseStore cases() {
    return cases;
  }

  final Interpreter over(InterpretStore store) {
    return new Interpreter(store, opener(List.of(key)), CLOCK);
  }

  private Opener opener(List<SealingKey> keys) {
    return new Opener(keys, vault, name -> stores.intake().kiosk(name).map(Kiosk::verifier));
  }

  final void oneApplicationArrives() {
    kiosk.append(kiosk.application(1));
    pushAll();
  }

  private void pushAll() {
    Answer answer =
        intake.batch("k01", 1, 1, kiosk.push(1, kiosk.length()), kiosk.batch(1, kiosk.length()));
    assertThat(answer).isInstanceOf(Answer.Acked.class);
  }

  private CaseFile onlyCase() {
    List<CaseFile> all = cases.list(EnumSet.allOf(CaseState.class), 10);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private CaseFile receivedCase() {
    kiosk.append(kiosk.application(1));
    pushAll();
    interpreter.workOff();
    return onlyCase();
  }

  @Test
  void anApplicationBecomesOneCaseHoweverOftenTheInterpreterRuns() {
    CaseFile file = receivedCase();
    kiosk.append(kiosk.visit(3, 2));
    pushAll();
    interpreter.workOff();
    assertThat(interpreter.workOff()).isZero();
    assertThat(onlyCase().state()).isEqualTo(CaseState.RECEIVED);
    assertThat(file.receipt()).matches("K01-1-00001-[0-9A-F]{4}");
    assertThat(stores.visits().getAsLong()).isEqualTo(1);
  }

  @Test
  void thePersonalPartLiesEncryptedAndOpensOnlyForItsOwnCase() {
    CaseFile file = receivedCase();
    byte[] stored = file.opened().personal();
    assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("hanako", "豊中");
    CaseReader reader = new CaseReader(cases, vault, key);
    assertThat(reader.application(file).contact().name()).isEqualTo("豊中 花子");
    assertThatThrownBy(() -> vault.open("K01-1-00009-AAAA", stored))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void thePhotoOpensOnlyWithTheApplicationIdItWasTakenFor() {
    ApplicationSubmitted plain = kiosk.application(1);
    byte[] sealed = kiosk.photo(plain.applicationId(), TestKiosk.picture(1));
    byte[] foreign = kiosk.photo("9".repeat(23), TestKiosk.picture(2));
    submitWithPhoto(1, sealed);
    submitWithPhoto(2, foreign);
    pushAll();
    interpreter.workOff();
    CaseReader reader = new CaseReader(cases, vault, key);
    List<CaseFile> all = cases.list(EnumSet.of(CaseState.RECEIVED), 10);
    assertThat(all.stream().map(file -> reader.photo(file).isPresent()))
        .containsExactlyInAnyOrder(true, false);
  }

  private void submitWithPhoto(int number, byte[] sealed) {
    String name = Sha256.hex(sealed);
    intake.blob(name, sealed);
    kiosk.append(
        kiosk.application(
            number,
            Optional.of(
                new ApplicationSubmitted.Photo(name, 560, 720, 1, Map.of(), Optional.empty()))),
        name);
  }

  @Test
  void whatCantBeReadIsParkedBlocksNothingAndCanBeTriedAgain() {
    long unknown = kiosk.append("card.looked-at.v7", "{}".getBytes(StandardCharsets.UTF_8));
    kiosk.append(ApplicationSubmitted.TYPE, "{\"half\":".getBytes(StandardCharsets.UTF_8));
    kiosk.append(kiosk.application(1));
    pushAll();
    interpreter.workOff();
    assertThat(onlyCase().state()).isEqualTo(CaseState.RECEIVED);
    assertThat(interpretStore.parked(10)).hasSize(2);
    assertThat(interpreter.replay("k01", 1, unknown)).containsInstanceOf(Effect.Park.class);
    assertThat(interpretStore.parked(10)).hasSize(2);
    assertThat(interpreter.replay("k01", 1, 99)).isEmpty();
  }

  @Test
  void anEntrySealedToALostKeyIsReadAfterTheKeyIsFoundExactlyOnce() {
    kiosk.append(kiosk.application(1));
    pushAll();
    Interpreter without = new Interpreter(interpretStore, opener(List.of()), CLOCK);
    without.workOff();
    assertThat(interpretStore.parked(10)).hasSize(1);
    assertThat(interpreter.replay("k01", 1, 1)).containsInstanceOf(Effect.OpenCase.class);
    assertThat(interpreter.replay("k01", 1, 1)).isEmpty();
    assertThat(interpretStore.parked(10)).isEmpty();
    assertThat(onlyCase().state()).isEqualTo(CaseState.RECEIVED);
  }

  @Test
  void theSameApplicationIdWhileOneIsPendingIsADuplicate() {
    kiosk.append(kiosk.application(1));
    kiosk.append(kiosk.application(1));
    pushAll();
    interpreter.workOff();
    assertThat(cases.counts()).containsEntry(CaseState.RECEIVED, 1L);
    assertThat(cases.counts()).containsEntry(CaseState.DUPLICATE, 1L);
  }

  @Test
  void theSecondPersonCantBeTheFirst() {
    CaseFile file = receivedCase();
    String receipt = file.receipt();
    assertThat(desk.approve(receipt, 1, "anna"))
        .isEqualTo(new Desk.Outcome.Done(CaseState.FIRST_CHECKED));
    assertThat(desk.approve(receipt, 2, "anna"))
        .isEqualTo(new Desk.Outcome.Refused(Desk.Why.SAME_PERSON));
    assertThat(desk.approve(receipt, 1, "ben"))
        .isEqualTo(new Desk.Outcome.Refused(Desk.Why.CHANGED_MEANWHILE));
    assertThat(desk.approve(receipt, 2, "ben"))
        .isEqualTo(new Desk.Outcome.Done(CaseState.SECOND_CHECKED));
    assertThat(desk.approve(receipt, 3, "carla"))
        .isEqualTo(new Desk.Outcome.Refused(Desk.Why.WRONG_STATE));
    assertThat(cases.events(receipt))
        .extracting("actor")
        .containsExactly("kiosk k01", "anna", "ben");
  }

  @Test
  void aCaseGoesIntoOneBatchOnly() {
    CaseFile file = receivedCase();
    desk.approve(file.receipt(), 1, "anna");
    desk.approve(file.receipt(), 2, "ben");
    ExportStore exports = stores.exports();
    Instant at = TestKiosk.NOON;
    assertThat(exports.begin("b1", List.of(file.receipt()), "sue", at))
        .containsExactly(file.receipt());
    assertThat(exports.begin("b2", List.of(file.receipt()), "sue", at)).isEmpty();
    assertThat(exports.batches(10))
        .containsExactly(new ExportStore.ExportBatch("b1", "sue", at, 1, 1));
    assertThat(exports.receipts("b1")).containsExactly(file.receipt());
  }

  @Test
  void everyStepOfACaseStandsInTheAudit() {
    CaseFile file = receivedCase();
    desk.approve(file.receipt(), 1, "anna");
    desk.approve(file.receipt(), 1, "ben");
    desk.sendBack(file.receipt(), 2, "ben", "BLUR", "もう一度お願いします。");
    assertThat(stores.audit().newest(10).reversed())
        .extracting("actor", "action", "subject")
        .containsExactly(
            tuple("anna", "CASE_FIRST_CHECKED", file.receipt()),
            tuple("ben", "CASE_SENT_BACK", file.receipt()));
    CaseFile now = cases.find(file.receipt()).orElseThrow();
    assertThat(now.version()).isEqualTo(3);
    assertThat(now.reasonCode()).isEqualTo("BLUR");
    assertThat(cases.move(Move.of(file, CaseState.WITHDRAWN, "sue", TestKiosk.NOON, ""))).isFalse();
  }
}
