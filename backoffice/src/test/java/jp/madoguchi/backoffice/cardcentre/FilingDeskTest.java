package jp.madoguchi.backoffice.cardcentre;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.backoffice.TestKiosk;
import jp.madoguchi.backoffice.application.CaseEvent;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseReader;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.Desk;
import jp.madoguchi.backoffice.application.MemoryCaseStore;
import jp.madoguchi.backoffice.application.NewCase;
import jp.madoguchi.backoffice.application.RecordVault;
import jp.madoguchi.backoffice.staff.MemoryAudit;
import jp.madoguchi.sim.cardcentre.CardCentreRoutes;
import jp.madoguchi.sim.cardcentre.Verdict;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.web.server.HttpServers;
import jp.madoguchi.web.server.ServerSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases on their way through the simulated card centre, whose clock the test moves. */
class FilingDeskTest {
  private static final String RECEIPT = "K01-1-00001-ABCD";

  private final AtomicReference<Instant> now = new AtomicReference<>(TestKiosk.NOON);
  private final InstantSource clock = now::get;
  private final jp.madoguchi.sim.cardcentre.CardCentre centre =
      jp.madoguchi.sim.cardcentre.CardCentre.inMemory(clock, 0);
  private final SealingKey key = Sealing.generate();
  private final TestKiosk kiosk = new TestKiosk("k01", key.recipient());
  private final RecordVault vault = new RecordVault(new byte[32], new byte[32], byte[]::new);
  private final MemoryAudit audit = new MemoryAudit();
  private Optional<byte[]> blob = Optional.empty();
  private final MemoryCaseStore cases = new MemoryCaseStore(audit, _ -> blob);
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
        new FilingDesk(
            door,
            cases,
            new CaseReader(cases, vault, key),
            new MemoryExportStore(cases, audit),
            () -> "0001",
            clock);
  }

  @AfterEach
  void stop() {
    door.close();
    server.stop();
  }

  /** A case with a picture that two people have approved. */
  private void approvedCase() {
    String id = kiosk.application(1).applicationId();
    byte[] sealed = kiosk.photo(id, CardCentreContract.jpeg(1));
    String name = Sha256.hex(sealed);
    blob = Optional.of(sealed);
    ApplicationSubmitted application =
        kiosk.application(
            1,
            Optional.of(
                new ApplicationSubmitted.Photo(name, 560, 720, 1, Map.of(), Optional.empty())));
    cases.open(
        new NewCase(
            RECEIPT,
            "k01",
            1,
            1,
            vault.mark(id),
            LocalDate.of(2026, 11, 22),
            TestKiosk.NOON,
            TestKiosk.NOON,
            application.applicant(),
            "ja",
            name,
            vault.close(RECEIPT, PayloadCodec.write(application))),
        TestKiosk.NOON);
    Desk people = new Desk(cases, clock);
    people.approve(RECEIPT, 1, "anna");
    people.approve(RECEIPT, 2, "ben");
  }

  private CaseFile file() {
    return cases.find(RECEIPT).orElseThrow();
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
    assertThat(file().filingReference()).isEqualTo(RECEIPT);
    assertThat(afterDays(1)).isEqualTo(CaseState.FILED);
    assertThat(afterDays(2)).isEqualTo(CaseState.VALID);
    assertThat(afterDays(21)).isEqualTo(CaseState.ISSUED);
    assertThat(afterDays(28)).isEqualTo(CaseState.SHIPPED);
    assertThat(cases.events(RECEIPT))
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
  void aCaseWhosePictureCantBeOpenedIsNeverFiledWithoutIt() {
    approvedCase();
    blob = Optional.of(new byte[200]);
    assertThat(afterDays(0)).isEqualTo(CaseState.DEFECT);
    assertThat(file().reasonCode()).isEqualTo("OTHER");
    assertThat(centre.newest()).isEmpty();
  }

  @Test
  void whatTheProgramDidStandsInTheAudit() {
    approvedCase();
    desk.round();
    assertThat(audit.newest(1).getFirst().actor()).isEqualTo(FilingDesk.ROBOT);
    assertThat(audit.firstBroken()).isEmpty();
  }
}
