package jp.madoguchi.backoffice.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FirstPassTest {
  @Test
  void theIntervalIsWilsons() {
    FirstPass.Interval of90in100 = FirstPass.wilson(90, 100);
    assertThat(of90in100.low()).isCloseTo(0.8256, within(0.0001));
    assertThat(of90in100.high()).isCloseTo(0.9448, within(0.0001));
    assertThat(FirstPass.wilson(3, 3).low()).isCloseTo(0.4385, within(0.0001));
    assertThat(FirstPass.wilson(0, 0)).isEqualTo(new FirstPass.Interval(0, 1));
  }

  @Test
  void threeVerdictsSayNothing() {
    assertThat(new FirstPass(3, 0).tooFew()).isTrue();
    assertThat(new FirstPass(18, 2).tooFew()).isFalse();
  }

  @Test
  void chanceIsFishersExactTest() {
    assertThat(Chance.atLeast(3, 4, 4, 8)).isCloseTo(0.2429, within(0.0001));
    assertThat(Chance.atLeast(4, 4, 4, 8)).isCloseTo(1.0 / 70, within(1e-9));
    assertThat(Chance.atLeast(0, 4, 4, 8)).isCloseTo(1, within(1e-9));
  }
}
