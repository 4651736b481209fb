package jp.madoguchi.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import jp.madoguchi.sim.demo.KioskVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a resident was told is done arrives in the office, once, whatever happens in between. */
class NothingIsLostIT {
  @TempDir Path data;

  private final List<Resident> residents =
      Roster.on(LocalDate.now(ZoneId.of("Asia/Tokyo"))).first(3);
  private TestWorld world;

  @BeforeEach
  void start() {
    world = TestWorld.start(data);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void anApplicationMadeWhileTheOfficeIsAwayArrivesOnceWhenItIsBack() {
    world.programs().stopBackoffice();
    KioskVisitor.Outcome outcome = world.visitor().apply(residents.get(0), false, false);

    world.programs().startBackoffice();

    assertThat(world.office().awaitReceipts(1)).containsExactly(outcome.receiptNumber());
  }

  @Test
  void killingTheKioskRightAfterDoneLosesNothing() {
    world.programs().stopBackoffice();
    KioskVisitor.Outcome first = world.visitor().applyButStay(residents.get(0), false, false);
    world.programs().killKiosk();
    world.programs().startKiosk();
    KioskVisitor.Outcome second = world.visitor().applyButStay(residents.get(1), false, false);
    world.programs().killKiosk();
    world.programs().startKiosk();
    world.programs().startBackoffice();

    assertThat(world.office().awaitReceipts(2))
        .containsExactlyInAnyOrder(first.receiptNumber(), second.receiptNumber());
  }

  @Test
  void aKilledKioskStartsWithoutTheLastVisit() {
    world.visitor().applyButStay(residents.get(2), false, false);
    world.programs().killKiosk();
    world.programs().startKiosk();

    assertThat(world.visitor().stepNow()).isEqualTo("start");
  }
}
