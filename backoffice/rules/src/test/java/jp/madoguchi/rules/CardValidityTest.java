package jp.madoguchi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CardValidityTest {
  @Test
  void anAdultsCardLastsToTheTenthBirthdayAndItsCertificatesToTheFifth() {
    assertThat(validity("1946-04-05", "2026-12-20"))
        .isEqualTo(new CardValidity(LocalDate.of(2036, 4, 5), LocalDate.of(2031, 4, 5)));
  }

  @Test
  void underEighteenTheCardLastsToTheFifthBirthday() {
    assertThat(validity("2008-12-21", "2026-12-20").card()).isEqualTo("2030-12-21");
    assertThat(validity("2008-12-20", "2026-12-20").card()).isEqualTo("2036-12-20");
    assertThat(validity("2026-11-01", "2026-12-20").card()).isEqualTo("2031-11-01");
  }

  private static CardValidity validity(String birthDate, String issueDate) {
    return CardValidity.ifIssuedOn(LocalDate.parse(birthDate), LocalDate.parse(issueDate));
  }
}
