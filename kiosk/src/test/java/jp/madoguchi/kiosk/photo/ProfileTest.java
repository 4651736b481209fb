package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.rules.photo.PhotoLevel;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.PhotoStage;
import jp.madoguchi.sync.PhotoProfiles;
import org.junit.jupiter.api.Test;

/** The built-in profile and this program know the same names. */
class ProfileTest {
  private static final PhotoProfile PROFILE = DrawnFaces.PROFILE;

  @Test
  void everyLimitNamesAMeasureACheckAndAnInstructionOfThisProgram() {
    assertThat(PROFILE.limits().stream().map(GuideLimit::of)).hasSize(PROFILE.limits().size());
  }

  @Test
  void everyMeasureHasALimitUnlessItOnlyInforms() {
    Set<Measure> limited =
        PROFILE.limits().stream().map(l -> Measure.of(l.measure())).collect(Collectors.toSet());
    for (Measure measure : Measure.values()) {
      assertThat(limited.contains(measure)).as(measure.key()).isNotEqualTo(measure.informational());
    }
  }

  @Test
  void aWarningNeverHoldsTheShutter() {
    assertThat(GuideLimit.live(PROFILE))
        .isNotEmpty()
        .noneMatch(limit -> limit.limit().level() == PhotoLevel.WARN);
  }

  @Test
  void instructionsComeInTheOrderOfTheirPriority() {
    // Faces, then size and place, then pose, then cover and eyes, then light, background,
    // sharpness.
    int last = -1;
    for (GuideLimit limit : GuideLimit.live(PROFILE)) {
      int rank = rank(limit.check(), limit.measure());
      assertThat(rank).as(limit.toString()).isGreaterThanOrEqualTo(last);
      last = rank;
    }
  }

  private static int rank(Guidance.Check check, Measure measure) {
    return switch (check) {
      case ONE_PERSON -> 0;
      case SIZE -> 1;
      case FACING -> measure == Measure.LOWER_FACE ? 3 : 2;
      case EYES -> 3;
      case LIGHT -> 4;
      case BACKGROUND -> 5;
      case SHARP -> 6;
      case STEADY -> 7;
    };
  }

  @Test
  void whatIsBrokenNeedsMoreToBeKeptAgain() {
    for (PhotoLimit limit : PROFILE.limits()) {
      double bad =
          limit.bound() == PhotoLimit.Bound.AT_LEAST ? limit.value() - 1 : limit.value() + 1;
      assertThat(limit.brokenBy(limit.value())).as(limit.id()).isFalse();
      assertThat(limit.brokenBy(bad)).as(limit.id()).isTrue();
      assertThat(limit.stillBrokenBy(bad)).as(limit.id()).isTrue();
      if (!limit.measure().equals("faces") && limit.stage() != PhotoStage.FINAL) {
        assertThat(limit.stillBrokenBy(limit.value())).as(limit.id()).isTrue();
      }
    }
  }

  @Test
  void whatCantBeMeasuredIsBroken() {
    for (PhotoLimit limit : PROFILE.limits()) {
      assertThat(limit.brokenBy(Double.NaN)).as(limit.id()).isTrue();
    }
  }

  @Test
  void theSameMeasuresGiveTheSameVerdictAndTheVerdictNamesTheVersion() {
    Map<String, Double> turned = Map.of("faces", 1.0, "yawDegrees", 20.0);
    PhotoJudgement judged = PROFILE.judge(turned, PhotoStage.FINAL, Set.of());
    assertThat(judged).isEqualTo(PROFILE.judge(turned, PhotoStage.FINAL, Set.of()));
    assertThat(judged.profile()).isEqualTo("my-number-card/" + PROFILE.version());
    assertThat(judged.verdict()).isEqualTo(PhotoJudgement.Verdict.RETAKE);
  }

  @Test
  void whatASpecialCaseExcusesIsAWarningThatSaysSo() {
    PhotoJudgement judged =
        PROFILE.judge(
            Map.of("eyeOpeningOverT", 0.01), PhotoStage.FINAL, Set.of(PhotoReason.EYES_CLOSED));
    assertThat(judged.verdict()).isEqualTo(PhotoJudgement.Verdict.GOOD);
    assertThat(judged.findings()).singleElement().matches(f -> f.excused());
  }

  @Test
  void aWrittenProfileReadsAsItWas() {
    assertThat(PhotoProfiles.read(PhotoProfiles.write(PROFILE))).isEqualTo(PROFILE);
    assertThat(List.copyOf(PROFILE.limits())).isNotEmpty();
  }
}
