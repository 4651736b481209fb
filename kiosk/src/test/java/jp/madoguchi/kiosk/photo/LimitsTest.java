package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void everyMeasureHasALimit() {
    Set<Measure> limited = Limits.TABLE.stream().map(Limit::measure).collect(Collectors.toSet());
    assertThat(limited).isEqualTo(EnumSet.allOf(Measure.class));
  }

  @Test
  void instructionsComeInTheOrderOfTheirPriority() {
    // Faces, then size and place, then pose, then cover and eyes, then light, background,
    // sharpness.
    int last = -1;
    for (Limit limit : Limits.of(Limit.Stage.LIVE)) {
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
    for (Limit limit : Limits.TABLE) {
      double bad = limit.bound() == Limit.Bound.AT_LEAST ? limit.value() - 1 : limit.value() + 1;
      assertThat(limit.brokenBy(limit.value())).as(limit.toString()).isFalse();
      assertThat(limit.brokenBy(bad)).as(limit.toString()).isTrue();
      assertThat(limit.stillBrokenBy(bad)).as(limit.toString()).isTrue();
      if (limit.measure() != Measure.FACES && limit.stage() != Limit.Stage.FINAL) {
        assertThat(limit.stillBrokenBy(limit.value())).as(limit.toString()).isTrue();
      }
    }
  }

  @Test
  void aCountOfOneFaceEndsBothFaceLimits() {
    for (Limit limit : Limits.TABLE) {
      if (limit.measure() == Measure.FACES) {
        assertThat(limit.stillBrokenBy(1)).as(limit.toString()).isFalse();
      }
    }
  }

  @Test
  void whatCantBeMeasuredIsBroken() {
    for (Limit limit : Limits.TABLE) {
      assertThat(limit.brokenBy(Double.NaN)).as(limit.toString()).isTrue();
    }
  }
}
