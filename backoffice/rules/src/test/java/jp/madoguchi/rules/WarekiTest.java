package jp.madoguchi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.madoguchi.rules.Wareki.Era;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarekiTest {
  @ParameterizedTest
  @CsvSource({
    "1946-04-05, 昭和21年4月5日",
    "1926-12-24, 大正15年12月24日",
    "1926-12-25, 昭和元年12月25日",
    "1989-01-07, 昭和64年1月7日",
    "1989-01-08, 平成元年1月8日",
    "2019-04-30, 平成31年4月30日",
    "2019-05-01, 令和元年5月1日",
    "1912-07-29, 明治45年7月29日"
  })
  void aDayHasOneSpellingAndComesBackFromIt(LocalDate date, String written) {
    Wareki wareki = Wareki.of(date).orElseThrow();
    assertThat(wareki.written()).isEqualTo(written);
    assertThat(wareki.date()).contains(date);
  }

  @Test
  void daysOutsideTheirEraDoNotExist() {
    assertThat(new Wareki(Era.HEISEI, 31, 5, 1).date()).isEmpty();
    assertThat(new Wareki(Era.SHOWA, 65, 1, 1).date()).isEmpty();
    assertThat(new Wareki(Era.SHOWA, 21, 2, 30).date()).isEmpty();
    assertThat(new Wareki(Era.SHOWA, 0, 1, 1).date()).isEmpty();
    assertThat(new Wareki(Era.REIWA, 3, 13, 1).date()).isEmpty();
  }

  @Test
  void everyDayFrom1900GoesThereAndBack() {
    for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2031; day = day.plusDays(1)) {
      assertThat(Wareki.of(day).orElseThrow().date()).contains(day);
    }
  }
}
