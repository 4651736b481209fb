package jp.madoguchi.backoffice.cardcentre;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.backoffice.SealedVisits;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.TestOffice;
import jp.madoguchi.backoffice.application.CaseEvent;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.intake.MemoryIntakeStore;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.sim.cardcentre.CardCentreRoutes;
import jp.madoguchi.sim.cardcentre.Verdict;
import jp.madoguchi.web.server.HttpServers;
import jp.madoguchi.web.server.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases on their way through the simulated card centre, whose clock the test moves. */
class FilingDeskTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(TestKiosk.NOON);
  private final InstantSource clock = now::get;
  private final jp.madoguchi.sim.cardcentre.CardCentre centre =
      jp.madoguchi.sim.cardcentre.CardCentre.inMemory(clock, 0);
  private final TestOffice office = new TestOffice(TestOffice.memory());
  private final TestKiosk kiosk = office.kiosk("k01");
  private final SealedVisits visits = new SealedVisits(kiosk, 1);
  private final CaseStore cases = office.stores.cases();
  private final Audit audit = office.stores.audit();
  private String receipt = "";
  private WebServer server;
  private SimulatedCardCentre door;
  private FilingDesk desk;

  @BeforeEach
  void start() {
    server =
        HttpServers.start(
            new ServerSettings("127.0.0.1", 0, 10 * 1024 * 1024, Set.of()),
            routing -> CardCentreRoutes.register(routing, centre));
    door =
        new SimulatedCardCentre(
            URI.create("http://127.0.0.1:" + server.port()), Duration.ofSeconds(20));
    desk =
        new FilingDesk(door, cases, office.batches, office.stores.exports(), () -> "0001", clock);
  }

  @AfterEach
  void stop() {
    door.close();
    server.stop();
  }

  /** A case with a picture that two people have approved. */
  private SealedVisits.Visit approvedCase() {
    SealedVisits.Visit visit = visits.visit(1, CardCentreContract.jpeg(1));
    office.blob(visit.sealed());
    office.arrive(kiosk);
    receipt = office.caseOf(kiosk, visit.seq()).receipt();
    office.approve(receipt);
    return visit;
  }

  private CaseFile file() {
    return cases.find(receipt).orElseThrow();
  }

  private CaseState afterDays(int days) {
    now.set(TestKiosk.NOON.plus(Duration.ofDays(days)));
    desk.round();
    return file().state();
  }

  @Test
  void anApprovedCaseIsFiledAndFollowedUntilTheCardIsShipped() {
    approvedCase();
    assertThat(afterDays(0)).isEqualTo(CaseState.FILED);
    assertThat(file().centreReceipt()).isNotEmpty();
    assertThat(file().filingReference()).isEqualTo(receipt);
    assertThat(afterDays(1)).isEqualTo(CaseState.FILED);
    assertThat(afterDays(2)).isEqualTo(CaseState.VALID);
    assertThat(afterDays(21)).isEqualTo(CaseState.ISSUED);
    assertThat(afterDays(28)).isEqualTo(CaseState.SHIPPED);
    assertThat(cases.events(receipt))
        .extracting(CaseEvent::actor)
        .containsExactly(
            "kiosk k01",
            "anna",
            "ben",
            FilingDesk.ROBOT,
            FilingDesk.ROBOT,
            FilingDesk.ROBOT,
            FilingDesk.ROBOT);
    assertThat(centre.newest()).hasSize(1);
  }

  @Test
  void anOfficeThatWasAwayForAMonthCatchesUp() {
    approvedCase();
    afterDays(0);
    assertThat(afterDays(40)).isEqualTo(CaseState.SHIPPED);
  }

  @Test
  void aDefectComesBackWithItsReasonAndRoundsAfterItChangeNothing() {
    approvedCase();
    afterDays(0);
    centre.decide(file().centreReceipt(), new Verdict.DataDefect(Verdict.DataReason.ID_STALE));
    assertThat(afterDays(3)).isEqualTo(CaseState.DEFECT);
    assertThat(file().reasonCode()).isNotEmpty();
    int version = file().version();
    assertThat(afterDays(30)).isEqualTo(CaseState.DEFECT);
    assertThat(file().version()).isEqualTo(version);
  }

  @Test
  void aClosedCentreLeavesTheCaseReadyAndItIsFiledOnceLater() {
    approvedCase();
    centre.open(false);
    assertThat(afterDays(0)).isEqualTo(CaseState.SECOND_CHECKED);
    assertThat(afterDays(1)).isEqualTo(CaseState.SECOND_CHECKED);
    centre.open(true);
    assertThat(afterDays(2)).isEqualTo(CaseState.FILED);
    assertThat(afterDays(2)).isEqualTo(CaseState.FILED);
    assertThat(centre.newest()).hasSize(1);
  }

  @Test
  void aCaseWhoseSealFailsIsNeverFiledAndWaitsForAPerson() {
    SealedVisits.Visit visit = approvedCase();
    ((MemoryIntakeStore) office.stores.intake())
        .overwriteBlob(visit.shutter().blobSha256(), new byte[200]);
    assertThat(afterDays(0)).isEqualTo(CaseState.SECOND_CHECKED);
    assertThat(desk.export("sue")).isEqualTo(new FilingDesk.Exported.Stopped());
    assertThat(centre.newest()).isEmpty();
    office.desk.sendBack(receipt, file().version(), "sue", "OTHER", "もう一度お願いします。");
    assertThat(desk.export("sue")).isEqualTo(new FilingDesk.Exported.Nothing());
  }

  @Test
  void whatTheProgramDidStandsInTheAudit() {
    approvedCase();
    desk.round();
    assertThat(audit.newest(1).getFirst().actor()).isEqualTo(FilingDesk.ROBOT);
    assertThat(audit.firstBroken()).isEmpty();
  }
}
