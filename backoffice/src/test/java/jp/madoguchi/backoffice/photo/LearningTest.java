package jp.madoguchi.backoffice.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sync.PhotoProfiles;
import org.junit.jupiter.api.Test;

/** From defects to a proposed limit and back to fewer defects, on simulated kiosks. */
class LearningTest {
  private static final PhotoProfile SHIPPED = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final int NOISE_SEEDS = 200;

  private static FirstPass of(List<JudgedShot> shots, String kiosk) {
    return FirstPass.of(shots.stream().filter(s -> s.kiosk().equals(kiosk)).toList());
  }

  @Test
  void aStricterCentreTeachesTheRightLimitAndTheNextRoundPasses() {
    for (long seed = 1; seed <= 20; seed++) {
      SimulatedKiosks kiosks = new SimulatedKiosks(SHIPPED, seed);
      List<JudgedShot> before = kiosks.round(SHIPPED, 120);
      List<Proposal> proposals = ProposeChange.all(SHIPPED, before);
      assertThat(proposals).as("seed %d", seed).hasSize(1);
      Trial trial = proposals.getFirst().trial();
      assertThat(trial.limit().id()).as("seed %d", seed).isEqualTo("background-shadow-grey.max");
      assertThat(trial.proposed())
          .as("seed %d", seed)
          .isCloseTo(SimulatedKiosks.CENTRE_TAKES_SHADOW_TO, within(4.0));
      assertThat(trial.falseShare()).isLessThanOrEqualTo(0.01);

      PhotoProfile learnt = NextProfile.of(SHIPPED, proposals.getFirst(), 1001, DAY);
      List<JudgedShot> after = kiosks.round(learnt, 120);
      double rise =
          of(after, SimulatedKiosks.BAD_LAMP).share()
              - of(before, SimulatedKiosks.BAD_LAMP).share();
      System.out.printf(
          "seed %d: %s -> %s, caught %d of %d, falsely %d of %d; first pass at the bad lamp"
              + " %.3f -> %.3f, all %.3f -> %.3f%n",
          seed,
          trial.limit().value(),
          trial.proposed(),
          trial.caught(),
          trial.defects(),
          trial.falselyRefused(),
          trial.accepted(),
          of(before, SimulatedKiosks.BAD_LAMP).share(),
          of(after, SimulatedKiosks.BAD_LAMP).share(),
          FirstPass.of(before).share(),
          FirstPass.of(after).share());
      assertThat(rise).as("seed %d", seed).isGreaterThan(0.15);
      assertThat(ProposeChange.all(learnt, after)).as("seed %d: nothing left", seed).isEmpty();
    }
  }

  @Test
  void theKioskWithTheBadLampIsNamedAndNoOther() {
    List<JudgedShot> shots = new SimulatedKiosks(SHIPPED, 7).round(SHIPPED, 120);
    Map<String, List<KioskDrift>> drifts =
        KioskDrift.of(shots, shots.getFirst().measures().keySet());
    assertThat(drifts.get(SimulatedKiosks.BAD_LAMP))
        .extracting(KioskDrift::measure)
        .containsExactly("backgroundShadowGrey");
    assertThat(drifts.entrySet())
        .filteredOn(e -> !e.getKey().equals(SimulatedKiosks.BAD_LAMP))
        .allSatisfy(e -> assertThat(e.getValue()).isEmpty());
  }

  @Test
  void pureNoiseProposesNothing() {
    int proposed = 0;
    for (long seed = 1; seed <= NOISE_SEEDS; seed++) {
      List<JudgedShot> noise = new SimulatedKiosks(SHIPPED, seed).noise(SHIPPED, 300, 0.08);
      proposed += ProposeChange.all(SHIPPED, noise).isEmpty() ? 0 : 1;
    }
    System.out.printf("proposals on pure noise: %d of %d seeds%n", proposed, NOISE_SEEDS);
    assertThat(proposed).isLessThanOrEqualTo(4);
  }

  @Test
  void aLimitThatStaffOverruleRightlyIsProposedWiderAndMarkedSo() {
    List<JudgedShot> shots = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      shots.add(overridden(72 + i * 0.2, true));
    }
    shots.add(overridden(90, false));
    List<Proposal> proposals = ProposeChange.all(SHIPPED, shots);
    assertThat(proposals).hasSize(1);
    assertThat(proposals.getFirst().loosens()).isTrue();
    assertThat(proposals.getFirst().trial().proposed()).isBetween(76.0, 78.5);
    assertThat(proposals.getFirst().passedAfter()).isGreaterThanOrEqualTo(27);
    assertThat(proposals.getFirst().trial().caught()).as("the bad one stays stopped").isEqualTo(1);
  }

  @Test
  void overrulingThatTheCentreRefusesLoosensNothing() {
    List<JudgedShot> shots = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      shots.add(overridden(72 + i * 0.2, i % 3 != 0));
    }
    assertThat(ProposeChange.all(SHIPPED, shots)).isEmpty();
  }

  private static JudgedShot overridden(double shadow, boolean accepted) {
    return new JudgedShot(
        "k01",
        SHIPPED.id(),
        Map.of("backgroundShadowGrey", shadow),
        Set.of(),
        Set.of(PhotoReason.BG_SHADOW),
        accepted ? PhotoOutcome.Result.ACCEPTED : PhotoOutcome.Result.DEFECT,
        PhotoOutcome.By.CENTRE,
        accepted ? Optional.empty() : Optional.of(PhotoReason.BG_SHADOW));
  }

  @Test
  void aPictureWhoseSpecialCaseExcusesTheReasonIsNeverStoppedByThatLimit() {
    Map<String, Double> dark = new HashMap<>(Map.of("backgroundShadowGrey", 60.0));
    JudgedShot excused =
        new JudgedShot(
            "k01",
            SHIPPED.id(),
            dark,
            Set.of(PhotoReason.BG_SHADOW),
            Set.of(),
            PhotoOutcome.Result.ACCEPTED,
            PhotoOutcome.By.CENTRE,
            Optional.empty());
    Trial trial =
        Trial.of(
            SHIPPED,
            SHIPPED.limits().stream()
                .filter(l -> l.id().equals("background-shadow-grey.max"))
                .findFirst()
                .orElseThrow(),
            30,
            PhotoReason.BG_SHADOW,
            List.of(excused));
    assertThat(trial.falselyRefused()).isZero();
    assertThat(trial.accepted()).isEqualTo(1);
  }

  @Test
  void theNewVersionSaysWhereItsNumberComesFromAndTheOldOneStaysAsItIs() {
    List<JudgedShot> shots = new SimulatedKiosks(SHIPPED, 3).round(SHIPPED, 120);
    Proposal proposal = ProposeChange.all(SHIPPED, shots).getFirst();
    PhotoProfile learnt = NextProfile.of(SHIPPED, proposal, 1001, DAY);
    assertThat(learnt.limits()).hasSameSizeAs(SHIPPED.limits());
    assertThat(learnt.limits())
        .filteredOn(limit -> !SHIPPED.limits().contains(limit))
        .singleElement()
        .satisfies(limit -> {
          assertThat(limit.id()).isEqualTo("background-shadow-grey.max");
          assertThat(limit.source())
              .startsWith("tightened by this office on 2026-11-24")
              .endsWith("70 in " + SHIPPED.id());
        });
    assertThat(learnt.shippedVersion()).isEqualTo(1);
    assertThat(PhotoProfiles.read(PhotoProfiles.write(learnt))).isEqualTo(learnt);
    PhotoProfile undone = NextProfile.again(SHIPPED, 1002, DAY);
    assertThat(undone.limits()).isEqualTo(SHIPPED.limits());
    assertThat(undone.id()).isEqualTo("my-number-card/1002");
  }
}
