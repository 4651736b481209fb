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
    assertThat(Issuance.possible(Optional.of(UNTIL), LocalDate.of(2026, 11, 17)))
        .containsExactly(Issuance.NO_ROOM, Issuance.DAMAGED);
    assertThat(Issuance.possible(Optional.of(UNTIL), LocalDate.of(2026, 11, 18)))
        .containsExactly(Issuance.RENEWAL, Issuance.NO_ROOM, Issuance.DAMAGED);
    assertThat(Issuance.possible(Optional.of(UNTIL), UNTIL.plusDays(1)))
        .startsWith(Issuance.RENEWAL)
        .contains(Issuance.STAY_LAPSED);
    assertThat(Issuance.possible(Optional.empty(), UNTIL)).doesNotContain(Issuance.RENEWAL);
  }

  @Test
  void onlyLossFaultAndALapsedStayCostMoney() {
    assertThat(Issuance.RENEWAL.feeYen(true)).isZero();
    assertThat(Issuance.NO_ROOM.feeYen(true)).isZero();
    assertThat(Issuance.LOST.feeYen(true)).isEqualTo(1000);
    assertThat(Issuance.LOST.feeYen(false)).isEqualTo(800);
    assertThat(Issuance.DAMAGED.feeYen(true)).isEqualTo(1000);
    assertThat(Issuance.STAY_LAPSED.feeYen(true)).isEqualTo(1000);
  }

  @Test
  void expressIsForTheCitysOwnDeskAndNotForAPlainRenewal() {
    assertThat(Issuance.RENEWAL.expressAtDesk()).isFalse();
    assertThat(Issuance.LOST.expressAtDesk()).isTrue();
    assertThat(Issuance.LOST.cardAtHand()).isFalse();
  }
}
