package jp.madoguchi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenewalTest {
  private static final LocalDate UNTIL = LocalDate.of(2027, 2, 17);

  @Test
  void renewalOpensOnTheDayAfterTheThreeMonthMark() {
    assertThat(Renewal.of(UNTIL, LocalDate.of(2026, 11, 17)))
        .isEqualTo(new Renewal.NotYet(LocalDate.of(2026, 11, 18)));
    assertThat(Renewal.of(UNTIL, LocalDate.of(2026, 11, 18))).isEqualTo(new Renewal.Open(91));
  }

  @Test
  void theLastDayIsStillValid() {
    assertThat(Renewal.of(UNTIL, UNTIL)).isEqualTo(new Renewal.Open(0));
    assertThat(Renewal.of(UNTIL, UNTIL.plusDays(1))).isEqualTo(new Renewal.Lapsed(UNTIL));
  }

  @Test
  void theMarkOfALongMonthIsTheEndOfAShortOne() {
    assertThat(Renewal.opensOn(LocalDate.of(2027, 5, 31))).isEqualTo(LocalDate.of(2027, 3, 1));
    assertThat(Renewal.opensOn(LocalDate.of(2028, 5, 31))).isEqualTo(LocalDate.of(2028, 3, 1));
  }

  @Test
  void aRenewalIsProposedOnlyWhenItsWindowIsOpen() {
    assertThat(Renewal.reasons(Optional.of(UNTIL), LocalDate.of(2026, 11, 17)))
        .containsExactly(IssuanceKind.ADDENDUM_FULL, IssuanceKind.DAMAGED);
    assertThat(Renewal.reasons(Optional.of(UNTIL), LocalDate.of(2026, 11, 18)))
        .containsExactly(IssuanceKind.RENEWAL, IssuanceKind.ADDENDUM_FULL, IssuanceKind.DAMAGED);
    assertThat(Renewal.reasons(Optional.of(UNTIL), UNTIL.plusDays(1)))
        .startsWith(IssuanceKind.RENEWAL)
        .contains(IssuanceKind.STAY_LAPSED);
    assertThat(Renewal.reasons(Optional.empty(), UNTIL)).doesNotContain(IssuanceKind.RENEWAL);
  }

  @Test
  void expressIsForTheCitysOwnDeskAndNotForAPlainRenewal() {
    assertThat(IssuanceKind.RENEWAL.expressAtDesk()).isFalse();
    assertThat(IssuanceKind.LOST.expressAtDesk()).isTrue();
  }
}
