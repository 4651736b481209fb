package jp.madoguchi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTest {
  @ParameterizedTest
  @CsvSource({
    "090-1234-5678, 09012345678",
    "０６ー６８５８ー２５２５, 0668582525",
    "(06) 6858 2525, 0668582525",
    "+81 90 1234 5678, 09012345678"
  })
  void phoneNumbersComeOutAsDigits(String typed, String digits) {
    assertThat(ContactRules.phone(typed)).contains(digits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123", "9012345678", "0901234567890", "09o12345678"})
  void otherPhoneNumbersAreNot(String typed) {
    assertThat(ContactRules.phone(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hanako@example.jp", "a.b+c@mail.example.co.jp", "ｈａｎａ＠example.jp"})
  void plausibleMailAddressesAreTaken(String typed) {
    assertThat(ContactRules.email(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hanako",
        "hanako@",
        "@example.jp",
        "a@b",
        "a b@example.jp",
        "a..b@example.jp",
        "<a@b.jp>"
      })
  void slipsInMailAddressesAreFound(String typed) {
    assertThat(ContactRules.email(typed)).isEmpty();
  }

  @Test
  void brailleIsKanaOfAtMostTwentyFour() {
    assertThat(ContactRules.brailleKana("トヨナカ　ハナコ")).isPresent();
    assertThat(ContactRules.brailleKana("ﾄﾖﾅｶ ﾊﾅｺ")).contains("トヨナカ ハナコ");
    assertThat(ContactRules.brailleKana("豊中")).isEmpty();
    assertThat(ContactRules.brailleKana("ア".repeat(24))).isPresent();
    assertThat(ContactRules.brailleKana("ア".repeat(25))).isEmpty();
  }

  @Test
  void aLineIsOneLine() {
    assertThat(ContactRules.line("  豊中\n花子 ")).contains("豊中 花子");
    assertThat(ContactRules.line(" \t ")).isEmpty();
    assertThat(ContactRules.line("𠮷".repeat(120))).isPresent();
    assertThat(ContactRules.line("𠮷".repeat(121))).isEmpty();
  }
}
