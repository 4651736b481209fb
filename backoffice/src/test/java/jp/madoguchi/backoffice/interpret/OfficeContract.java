package jp.madoguchi.backoffice.interpret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.backoffice.SealedVisits;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.TestOffice;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.application.Desk;
import jp.madoguchi.backoffice.application.Move;
import jp.madoguchi.backoffice.cardcentre.ExportStore;
import jp.madoguchi.backoffice.intake.Intake.Answer;
import jp.madoguchi.backoffice.seal.SealVerdict;
import jp.madoguchi.backoffice.staff.AuditLine;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the log to the case and through its checks, on every store. */
abstract class OfficeContract {
  private static final InstantSource CLOCK = InstantSource.fixed(TestKiosk.NOON);

  private TestOffice office;
  private TestOffice.Stores stores;
  private InterpretStore interpretStore;
  private CaseStore cases;
  private Interpreter interpreter;
  private Desk desk;
  private TestKiosk kiosk;

  abstract TestOffice.Stores open();

  @BeforeEach
  void openTheOffice() {
    stores = open();
    office = new TestOffice(stores);
    interpretStore = stores.interpret();
    cases = stores.cases();
    interpreter = office.interpreter;
    desk = office.desk;
    kiosk = office.kiosk("k01");
  }

  final CaseStore cases() {
    return cases;
  }

  final Interpreter over(InterpretStore store) {
    return new Interpreter(store, office.opener(List.of(office.key)), CLOCK);
  }

  final void oneApplicationArrives() {
    kiosk.append(kiosk.application(1));
    pushAll();
  }

  /** Staff use a picture in spite of these reasons, and the visit ends. */
  final void oneOverriddenPictureArrives(List<String> reasons) {
    SealedVisits visits = new SealedVisits(kiosk, 1).overriding(reasons);
    office.blob(visits.visit(1, TestKiosk.picture(1)).sealed());
    pushAll();
  }

  private void pushAll() {
    Answer answer =
        office.intake.batch(
            "k01", 1, 1, kiosk.push(1, kiosk.length()), kiosk.batch(1, kiosk.length()));
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
    assertThat(office.vault.opened(file.receipt(), stored)).isPresent();
    assertThat(office.vault.opened("K01-1-00009-AAAA", stored)).isEmpty();
    assertThat(office.seals.look(file).application().orElseThrow().contact().name())
        .isEqualTo("豊中 花子");
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
    List<CaseFile> all = cases.list(EnumSet.of(CaseState.RECEIVED), 10);
    assertThat(all.stream().map(file -> office.seals.look(file).picture().isPresent()))
        .containsExactlyInAnyOrder(true, false);
  }

  private void submitWithPhoto(int number, byte[] sealed) {
    String name = Sha256.hex(sealed);
    office.blob(sealed);
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
    Interpreter without = new Interpreter(interpretStore, office.opener(List.of()), CLOCK);
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
  void everyPictureGetsARowAndAnUnsignedOneIsParked() {
    SealedVisits visits = new SealedVisits(kiosk, 1);
    SealedVisits.Visit visit = visits.visit(1, TestKiosk.picture(1));
    TestKiosk stranger = new TestKiosk("k01", office.key.recipient());
    SealedVisits.Visit forged = new SealedVisits(stranger, 1).stay(2, TestKiosk.picture(2));
    kiosk.append(
        new PhotoTaken(
            "visit-x",
            forged.seal().shutter(),
            "my-number-card/1",
            Map.of(),
            List.of(),
            "fake",
            1,
            PhotoTaken.Mode.AUTO,
            Optional.empty(),
            Optional.empty(),
            TestKiosk.NOON));
    office.blob(visit.sealed());
    pushAll();
    interpreter.workOff();
    assertThat(stores.archive().shot("k01", 1, visit.shotSeq()).orElseThrow().pictureSha256())
        .isEqualTo(Sha256.hex(TestKiosk.picture(1)));
    assertThat(stores.archive().shot("k01", 1, kiosk.length())).isEmpty();
    assertThat(interpretStore.parked(10))
        .singleElement()
        .extracting(ParkedEntry::reason)
        .asString()
        .contains("not signed by this kiosk");
    CaseFile file = onlyCase();
    assertThat(office.seals.look(file).verdict()).isInstanceOf(SealVerdict.Sound.class);
    assertThat(office.seals.look(file).picture().orElseThrow()).isEqualTo(TestKiosk.picture(1));
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
    List<AuditLine> lines =
        stores.audit().newest(10).reversed().stream()
            .filter(line -> line.action().startsWith("CASE_"))
            .toList();
    assertThat(lines)
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
