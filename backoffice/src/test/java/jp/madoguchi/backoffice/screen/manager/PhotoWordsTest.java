package jp.madoguchi.backoffice.screen.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhotoWordsTest {
  private final PhotoWords words = new PhotoWords();

  @Test
  void fewPeopleOfASpecialCaseAreNoNumber() {
    assertThat(PhotoWords.people(0)).isEqualTo("0");
    assertThat(PhotoWords.people(1)).isEqualTo(PhotoWords.people(4)).isEqualTo("5未満");
    assertThat(PhotoWords.people(5)).isEqualTo("5");
  }

  @Test
  void whatFewPeopleNeededIsNeitherNamedNorNumbered() {
    assertThat(words.overridden(Map.of())).isEqualTo("—");
    assertThat(words.overridden(Map.of("HAT", 1L))).isEqualTo("ほか 5未満");
    assertThat(words.overridden(Map.of("BG_SHADOW", 8L, "HAT", 2L)))
        .isEqualTo(words.reason("BG_SHADOW") + " 8、ほか 5未満");
    assertThat(words.overridden(Map.of("HAT", 4L, "SHADE", 3L))).isEqualTo("ほか 7");
  }

  @Test
  void theMostFrequentReasonsStandFirst() {
    assertThat(words.counts(Map.of("YAW", 2L, "BG_SHADOW", 9L, "HAT", 3L, "BLUR", 1L)))
        .isEqualTo(
            words.reason("BG_SHADOW")
                + " 9、"
                + words.reason("HAT")
                + " 3、"
                + words.reason("YAW")
                + " 2");
  }
}
