package jp.madoguchi.backoffice.screen;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.rules.PhotoReason;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private final Reasons reasons = new Reasons();

  @Test
  void everyReasonHasALabelAndASentenceInEveryLanguage() {
    for (String language : reasons.sentences().languages()) {
      assertThat(reasons.sentences().missingIn(language)).as(language).isEmpty();
      assertThat(reasons.photo(language)).hasSize(PhotoReason.values().length);
      assertThat(reasons.data(language)).hasSize(Reasons.DATA.size());
    }
  }

  @Test
  void anUnknownCodeIsShownAsItIs() {
    assertThat(reasons.label("SOMETHING_NEW")).isEqualTo("SOMETHING_NEW");
    assertThat(reasons.has("SOMETHING_NEW")).isFalse();
  }
}
