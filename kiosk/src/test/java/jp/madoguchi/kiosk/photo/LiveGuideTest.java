package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.kiosk.photo.Guidance.Check;
import jp.madoguchi.kiosk.photo.Guidance.Instruction;
import jp.madoguchi.kiosk.photo.LiveGuide.Nose;
import jp.madoguchi.kiosk.photo.LiveGuide.Sight;
import jp.madoguchi.sim.camera.Scene;
import org.junit.jupiter.api.Test;

class LiveGuideTest {
  private static final long FRAME = 66_000_000;
  private static final Map<Measure, Double> GOOD = DrawnFaces.measures(Scene.good(), 1);

  private static final List<GuideLimit> LIMITS = GuideLimit.live(DrawnFaces.PROFILE);

  private final LiveGuide guide = new LiveGuide(LiveGuide.Settings.USUAL, LIMITS);
  private long now = 1_000_000_000;

  private Guidance see(Map<Measure, Double> measures, double noseX) {
    now += FRAME;
    return guide.see(new Sight.Frame(measures, Optional.of(new Nose(noseX, 300, 120))), now);
  }

  private Guidance seeFor(double seconds, Map<Measure, Double> measures) {
    Guidance last = see(measures, 640);
    for (double left = seconds * 1e9; left > 0; left -= FRAME) {
      last = see(measures, 640);
    }
    return last;
  }

  private static Map<Measure, Double> with(Measure measure, double value) {
    Map<Measure, Double> changed = new EnumMap<>(GOOD);
    changed.put(measure, value);
    return changed;
  }

  @Test
  void aSteadyGoodFaceOpensTheShutter() {
    Guidance guidance = seeFor(3, GOOD);
    assertThat(guidance.instruction()).isEqualTo(Instruction.GOOD_STAY);
    assertThat(guidance.progress()).isEqualTo(1);
    assertThat(guide.shutter()).isTrue();
    assertThat(guidance.checks()).hasSize(Check.values().length);
    assertThat(guidance.checks().values()).containsOnly(Guidance.State.OK);
  }

  @Test
  void theRingFillsWithoutGoingBackWhileAllIsGood() {
    double last = 0;
    for (int i = 0; i < 60; i++) {
      double progress = see(GOOD, 640).progress();
      assertThat(progress).isGreaterThanOrEqualTo(last);
      last = progress;
    }
    assertThat(last).isEqualTo(1);
  }

  @Test
  void aMovingFaceNeverOpensIt() {
    for (int i = 0; i < 200; i++) {
      Guidance guidance = see(GOOD, 640 + (i % 2) * 12);
      assertThat(guide.shutter()).isFalse();
      if (i > 20) {
        assertThat(guidance.instruction()).isEqualTo(Instruction.HOLD_STILL);
        assertThat(guidance.checks()).containsEntry(Check.STEADY, Guidance.State.NOT_YET);
      }
    }
  }

  @Test
  void aSlowDriftNeverOpensIt() {
    for (int i = 0; i < 200; i++) {
      see(GOOD, 400 + i * 2.5);
      assertThat(guide.shutter()).as("frame %d", i).isFalse();
    }
  }

  @Test
  void onlyTheMostImportantIsSaid() {
    Map<Measure, Double> manyWrong = with(Measure.CROP_HEIGHT, 0.3);
    manyWrong.put(Measure.YAW, 30.0);
    manyWrong.put(Measure.LUMINANCE, 0.01);
    assertThat(seeFor(2, manyWrong).instruction()).isEqualTo(Instruction.COME_CLOSER);
    assertThat(guide.reason()).map(Enum::name).hasValue("HEAD_TOO_SMALL");
  }

  @Test
  void theResidentIsSentToTheirOwnSide() {
    // Right of the picture's middle is the resident's own left: they must move to their right.
    assertThat(seeFor(2, with(Measure.ASIDE, 0.3)).instruction()).isEqualTo(Instruction.MOVE_RIGHT);
    assertThat(seeFor(2, with(Measure.ASIDE, -0.3)).instruction()).isEqualTo(Instruction.MOVE_LEFT);
  }

  @Test
  void aValueThatTremblesAroundALimitDoesNotFlicker() {
    int changes = 0;
    Instruction last = seeFor(2, GOOD).instruction();
    for (int i = 0; i < 300; i++) {
      Instruction next = see(with(Measure.YAW, i % 2 == 0 ? 9.7 : 10.3), 640).instruction();
      changes += next == last ? 0 : 1;
      last = next;
    }
    assertThat(changes).isLessThanOrEqualTo(1);
  }

  @Test
  void withoutAFaceItSaysSoAndChecksAreUnknown() {
    Guidance guidance = seeFor(2, new EnumMap<>(Map.of(Measure.FACES, 0.0)));
    assertThat(guidance.instruction()).isEqualTo(Instruction.NO_FACE);
    assertThat(guidance.checks()).containsEntry(Check.ONE_PERSON, Guidance.State.NOT_YET);
    assertThat(guidance.checks()).containsEntry(Check.LIGHT, Guidance.State.UNKNOWN);
  }

  @Test
  void aLostCameraEndsTheRun() {
    seeFor(1.5, GOOD);
    now += FRAME;
    Guidance guidance = guide.see(new Sight.NoFrame(true), now);
    assertThat(guidance.progress()).isZero();
    assertThat(guide.shutter()).isFalse();
    now += 1_000_000_000;
    assertThat(guide.see(new Sight.NoFrame(true), now).instruction())
        .isEqualTo(Instruction.CAMERA_LOST);
    assertThat(seeFor(0.8, GOOD).progress()).isLessThan(1);
  }

  /** Random sights: instructions stand for the dwell time, the shutter only after a good run. */
  @Test
  void whateverIsSeenInstructionsStandAndTheShutterWaits() {
    for (long seed = 1; seed <= 60; seed++) {
      Random random = new Random(seed);
      LiveGuide each = new LiveGuide(LiveGuide.Settings.USUAL, LIMITS);
      Run run = new Run();
      long time = random.nextInt(1_000_000);
      double nose = 640;
      for (int i = 0; i < 400; i++) {
        time += 20_000_000 + random.nextInt(120_000_000);
        nose += random.nextInt(10) == 0 ? 8 : random.nextGaussian() * 0.5;
        Map<Measure, Double> measures = random.nextInt(6) == 0 ? disturbed(random) : GOOD;
        Guidance guidance =
            each.see(new Sight.Frame(measures, Optional.of(new Nose(nose, 300, 120))), time);
        run.follow(seed, measures == GOOD, guidance, each.shutter(), time);
      }
    }
  }

  private static Map<Measure, Double> disturbed(Random random) {
    List<Measure> all = List.copyOf(GOOD.keySet());
    Measure measure = all.get(random.nextInt(all.size()));
    return with(measure, GOOD.get(measure) + random.nextGaussian() * 20);
  }

  /** What must hold from one guidance to the next. */
  private static final class Run {
    private Instruction last = Instruction.CAMERA_STARTING;
    private long since = Long.MIN_VALUE;
    private int good;

    void follow(long seed, boolean isGood, Guidance guidance, boolean shutter, long time) {
      good = isGood ? good + 1 : 0;
      if (guidance.instruction() != last) {
        if (since != Long.MIN_VALUE) {
          assertThat(time - since)
              .as("seed %d: %s after %s", seed, guidance.instruction(), last)
              .isGreaterThanOrEqualTo(LiveGuide.Settings.USUAL.dwellNanos());
        }
        last = guidance.instruction();
        since = time;
      }
      if (shutter) {
        assertThat(guidance.instruction()).as("seed %d", seed).isEqualTo(Instruction.GOOD_STAY);
        assertThat(guidance.progress()).as("seed %d", seed).isEqualTo(1);
      } else {
        assertThat(guidance.progress()).as("seed %d", seed).isLessThan(1);
      }
    }
  }
}
