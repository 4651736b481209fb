package jp.madoguchi.web.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextsTest {
  private final Texts texts = Texts.load("sample", "ja", "en");

  @Test
  void aSentenceIsSaidInItsLanguageWithItsArguments() {
    assertThat(texts.in("ja").say("greeting", "山田")).isEqualTo("こんにちは、山田さん");
    assertThat(texts.in("en").say("greeting", "Ann")).isEqualTo("Hello Ann, don't worry");
  }

  @Test
  void aSentenceWithoutArgumentsIsTakenAsItStands() {
    assertThat(texts.in("ja").say("plain")).isEqualTo("it is a brace: {0}");
  }

  @Test
  void aMissingSentenceFallsBackToTheFirstLanguageAndIsReported() {
    assertThat(texts.in("en").say("plain")).isEqualTo("it is a brace: {0}");
    assertThat(texts.missingIn("en")).containsExactly("plain");
    assertThat(texts.missingIn("ja")).isEmpty();
  }

  @Test
  void anUnknownLanguageGetsTheFirstOne() {
    assertThat(texts.in("xx").language()).isEqualTo("ja");
  }

  @Test
  void aKeyThatNobodyHasIsAnError() {
    assertThatThrownBy(() -> texts.in("en").say("none")).hasMessageContaining("none");
  }

  @Test
  void aMissingFileIsAnErrorAtTheStart() {
    assertThatThrownBy(() -> Texts.load("sample", "ja", "fr")).hasMessageContaining("sample.fr");
  }
}
