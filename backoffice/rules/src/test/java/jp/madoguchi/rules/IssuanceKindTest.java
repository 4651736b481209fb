package jp.madoguchi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuanceKindTest {
  @ParameterizedTest
  @CsvSource({
    "FIRST_ISSUE, true, 0, false",
    "RENEWAL, true, 0, true",
    "ADDENDUM_FULL, true, 0, true",
    "LOST, true, 1000, false",
    "LOST, false, 800, false",
    "DAMAGED, true, 1000, true",
    "DAMAGED, false, 800, true",
    "STAY_LAPSED, true, 1000, true"
  })
  void eachKindHasItsFeeAndTellsWhetherTheOldCardIsGivenUp(
      IssuanceKind kind, boolean certificates, int yen, boolean givesUp) {
    assertThat(kind.feeYen(certificates)).isEqualTo(yen);
    assertThat(kind.givesUpCard()).isEqualTo(givesUp);
  }
}
