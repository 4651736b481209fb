package jp.madoguchi.backoffice.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateTest {

  @Test
  void aRateHasOneDecimalRoundedHalfUp() {
    assertThat(Rate.of(237_064, 408_802)).hasToString("58.0");
    assertThat(Rate.of(1, 2_000)).hasToString("0.1");
    assertThat(Rate.of(49, 100_000)).hasToString("0.0");
    assertThat(Rate.of(664_5, 10_000)).hasToString("66.5");
    assertThat(Rate.of(0, 1)).hasToString("0.0");
  }

  @Test
  void aRateMayPassOneHundredSinceCardsAreCumulative() {
    assertThat(Rate.of(101, 100)).hasToString("101.0");
  }

  @Test
  void oneCaseInACityShowsInTheFourthDecimal() {
    assertThat(Rate.points(1, 408_802, 4)).isEqualTo(new BigDecimal("0.0002"));
    assertThat(Rate.points(20, 408_802, 4)).isEqualTo(new BigDecimal("0.0049"));
  }

  @Test
  void pointsBetweenRatesAreExact() {
    Rate later = new Rate(new BigDecimal("66.0"));
    assertThat(later.above(new Rate(new BigDecimal("47.3")))).isEqualTo(new BigDecimal("18.7"));
    assertThat(later).isGreaterThan(new Rate(new BigDecimal("60")));
    assertThat(new Rate(new BigDecimal("66"))).isEqualTo(later);
  }

  @Test
  void impossibleRatesAreRefused() {
    assertThatThrownBy(() -> Rate.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rate(new BigDecimal("-0.1")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Rate.of(11, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ageClassesAreReadAsTheMinistryPrintsThem() {
    for (String text : List.of("全体", "0~4歳", "5~9", "85~89", "90歳以上", "100歳以上")) {
      Optional<Group> group = Group.printed(text, Sex.FEMALE);
      assertThat(group).as(text).isPresent();
      assertThat(Group.ofId(group.orElseThrow().id())).isEqualTo(group.orElseThrow());
    }
    assertThat(Group.printed("85~89", Sex.FEMALE).orElseThrow().label()).isEqualTo("女性 85〜89歳");
    assertThat(Group.printed("90歳以上", Sex.ALL).orElseThrow().label()).isEqualTo("男女計 90歳以上");
    assertThat(Group.printed("全体", Sex.MALE).orElseThrow().label()).isEqualTo("男性 全年齢");
    for (String text : List.of("", "9~5", "0-4", "999歳以上", "200~210", "歳以上", "4歳")) {
      assertThat(Group.printed(text, Sex.ALL)).as(text).isEmpty();
    }
    assertThatThrownBy(() -> Group.ofId("x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCountBehindARateIsThePublishedOneOrTheImpliedOne() {
    assertThat(Figures.issued(Figures.TOYONAKA, "2022-12-31", 408_802, 237_064).countOrImplied(1))
        .isEqualTo(237_064);
    assertThat(
            Figures.rateOnly(RateKind.ISSUED, Figures.TOYONAKA, "2023-03-31", "66.0")
                .countOrImplied(408_802))
        .isEqualTo(269_809);
  }
}
