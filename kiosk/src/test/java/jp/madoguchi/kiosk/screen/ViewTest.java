package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewTest {
  private static final List<String> LANGUAGES = List.of("ja", "ja-x-easy", "en");

  @Test
  void aViewComesBackFromItsCookie() {
    View view = new View("en", 3, true);
    assertThat(View.ofCookie(view.cookie(), LANGUAGES)).isEqualTo(view);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "en", "xx.9.maybe", "../../etc.1.off", "a.b.c.d"})
  void aForgedCookieIsTheUsualView(String cookie) {
    View view = View.ofCookie(cookie, LANGUAGES);
    assertThat(view.language()).isEqualTo("ja");
    assertThat(view.size()).isEqualTo(1);
  }

  @Test
  void theSizeButtonGoesRound() {
    assertThat(new View("ja", 1, false).nextSize()).isEqualTo(2);
    assertThat(new View("ja", 4, false).nextSize()).isEqualTo(1);
  }

  @Test
  void daysAreWrittenAsTheirLanguageWritesThem() {
    LocalDate day = LocalDate.of(2019, 5, 1);
    assertThat(DateWords.full(day, "ja")).isEqualTo("令和元年（2019年）5月1日");
    assertThat(DateWords.full(day, "ja-x-easy")).isEqualTo("令和元年（2019年）5月1日");
    assertThat(DateWords.full(day, "en")).isEqualTo("1 May 2019");
    assertThat(DateWords.plain(day, "ja")).isEqualTo("2019年5月1日");
  }
}
