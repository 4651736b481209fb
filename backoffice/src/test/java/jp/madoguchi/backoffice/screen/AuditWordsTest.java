package jp.madoguchi.backoffice.screen;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.backoffice.application.CaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditWordsTest {
  @ParameterizedTest
  @EnumSource(CaseState.class)
  void everyStepOfACaseHasItsWords(CaseState state) {
    assertThat(AuditWords.of("CASE_" + state)).contains(Labels.of(state));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "venue.add", "venue.save", "venue.close", "venue.reopen", "venue.place",
        "venue.withdrawn", "venue.restored", "venue.ended", "CASE_OPENED", "PHOTO_SEEN",
        "SIGN_IN", "SIGN_IN_FAILED", "ACCOUNT_ADDED", "ACCOUNT_ENABLED", "ACCOUNT_DISABLED",
        "PASSWORD_SET", "KIOSK_SUSPENDED", "KIOSK_RESUMED", "REPLAYED", "EXPORTED"
      })
  void whatTheOfficeWritesHasItsWords(String action) {
    assertThat(AuditWords.of(action)).isNotEqualTo(action).matches(".*[ぁ-ヿ一-鿿].*");
  }

  @Test
  void aNameOfALaterVersionIsShownAsItIs() {
    assertThat(AuditWords.of("CASE_TELEPORTED")).isEqualTo("CASE_TELEPORTED");
    assertThat(AuditWords.of("venue.flooded")).isEqualTo("venue.flooded");
    assertThat(AuditWords.of("SOMETHING")).isEqualTo("SOMETHING");
  }
}
