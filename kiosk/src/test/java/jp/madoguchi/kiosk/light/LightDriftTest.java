package jp.madoguchi.kiosk.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Days made from seeds; what is assumed of people, lamps and weather stands in MadeDays. */
class LightDriftTest {
  private static final int USUAL_DAYS = 15;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 200);
  }

  private static LightDrift day(LightDrift drift, MadeDays days, long number) {
    days.nextDay();
    LightDrift next = drift;
    for (int i = 0; i < MadeDays.PICTURES_A_DAY; i++) {
      next = next.with(days.picture(), number);
    }
    return next;
  }

  private static LightDrift usual(MadeDays days) {
    LightDrift drift = LightDrift.UNKNOWN;
    for (int number = 1; number <= USUAL_DAYS; number++) {
      drift = day(drift, days, number);
    }
    return drift;
  }

  @Test
  void aThousandUsualDaysRaiseNoAlarm() {
    Map<Advice, Integer> alarms = new EnumMap<>(Advice.class);
    int kiosks = 20;
    int days = 1000;
    for (long seed = 1; seed <= kiosks; seed++) {
      MadeDays made = new MadeDays(seed);
      LightDrift drift = LightDrift.UNKNOWN;
      Optional<Advice> before = Optional.empty();
      for (int number = 1; number <= days; number++) {
        made.nextDay();
        for (int i = 0; i < MadeDays.PICTURES_A_DAY; i++) {
          drift = drift.with(made.picture(), number);
          Optional<Advice> now = drift.advice();
          if (!now.equals(before)) {
            now.ifPresent(advice -> alarms.merge(advice, 1, Integer::sum));
          }
          before = now;
        }
      }
    }
    int all = alarms.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "lights: %d false alarms in %d x %d usual days of %d pictures %s%n",
        all, kiosks, days, MadeDays.PICTURES_A_DAY, alarms);
    assertThat(all).isLessThan(kiosks);
  }

  /** After how many pictures the advice came first; empty when not within the day. */
  private static Optional<Integer> toldAfter(long seed, Advice advice, Consumer<MadeDays> change) {
    MadeDays made = new MadeDays(seed);
    LightDrift drift = usual(made);
    made.nextDay();
    change.accept(made);
    for (int i = 1; i <= MadeDays.PICTURES_A_DAY; i++) {
      drift = drift.with(made.picture(), USUAL_DAYS + 1);
      if (drift.advice().equals(Optional.of(advice))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static void assertToldWithinTheDay(
      String what, Advice advice, Consumer<MadeDays> change) {
    int[] after =
        seeds()
            .mapToObj(seed -> toldAfter(seed, advice, change))
            .flatMap(Optional::stream)
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    System.out.printf(
        "lights: %-26s %-12s told within the day %d of %d, median after %d of %d pictures%n",
        what,
        advice,
        after.length,
        seeds().count(),
        after.length == 0 ? -1 : after[after.length / 2],
        MadeDays.PICTURES_A_DAY);
    assertThat(after.length).isGreaterThanOrEqualTo((int) (seeds().count() * 0.95));
  }

  @Test
  void aQuarterLessOfTheLeftLightIsToldWithinTheDay() {
    assertToldWithinTheDay("left lamp -25 %", Advice.LEFT_LIGHT, made -> made.leftLamp = 0.75);
  }

  @Test
  void aQuarterLessOfTheRightLightIsToldWithinTheDay() {
    assertToldWithinTheDay("right lamp -25 %", Advice.RIGHT_LIGHT, made -> made.rightLamp = 0.75);
  }

  @Test
  void bothLampsDarkerOrBrighterIsNoMatterOfSides() {
    assertToldWithinTheDay(
        "both lamps -35 %",
        Advice.ALL_DARKER,
        made -> {
          made.leftLamp = 0.65;
          made.rightLamp = 0.65;
        });
    assertToldWithinTheDay(
        "both lamps +50 %",
        Advice.ALL_BRIGHTER,
        made -> {
          made.leftLamp = 1.5;
          made.rightLamp = 1.5;
        });
  }

  @Test
  void anotherColourOfTheLightIsTold() {
    assertToldWithinTheDay("warm cast, b* +12", Advice.COLOUR, made -> made.castB = 12);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aDayOfOneSkinIsNoChangeOfTheLight(long seed) {
    for (double tone : new double[] {0.12, 0.60}) {
      MadeDays made = new MadeDays(seed);
      LightDrift drift = usual(made);
      made.skinFrom = tone;
      made.skinTo = tone + 0.05;
      assertThat(day(drift, made, USUAL_DAYS + 1).advice()).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void theAdviceEndsWhenTheLampIsMended() {
    MadeDays made = new MadeDays(4);
    LightDrift drift = usual(made);
    made.leftLamp = 0.6;
    drift = day(drift, made, USUAL_DAYS + 1);
    assertThat(drift.advice()).contains(Advice.LEFT_LIGHT);
    made.leftLamp = 1;
    drift = day(drift, made, USUAL_DAYS + 2);
    assertThat(drift.advice()).isEmpty();
  }

  @Test
  void aKioskThatStoodStillForAMonthLearnsAnew() {
    MadeDays made = new MadeDays(5);
    LightDrift drift = usual(made);
    made.leftLamp = 0.5;
    assertThat(day(drift, made, USUAL_DAYS + 32).advice()).isEmpty();
  }

  @Test
  void whatIsMissingOrNoNumberIsNotUsed() {
    LightDrift drift =
        LightDrift.UNKNOWN
            .with(Map.of("yawDegrees", 3.0), 1)
            .with(Map.of("cheekLeftLuminance", 0.2), 1)
            .with(Map.of("cheekLeftLuminance", 0.2, "cheekRightLuminance", 0.0), 1)
            .with(Map.of("backgroundLuminance", Double.NaN), 1);
    assertThat(drift.balance()).isEqualTo(Signal.UNKNOWN);
    assertThat(drift.background()).isEqualTo(Signal.UNKNOWN);
  }
}
