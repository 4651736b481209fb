package jp.madoguchi.kiosk.qr;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.rules.ApplicationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {
  private static final String ID = "99999000000000000000123";
  private static final String SITE =
      "https://net.kojinbango-card.go.jp/SS_SERVICE_OUT/FA01S001Action.do";
  private static final FormCode READ = new FormCode.Read(new ApplicationId(ID));

  @ParameterizedTest
  @ValueSource(
      strings = {
        SITE + "?x=" + ID,
        SITE + "?a=1&id=" + ID + "&b=22",
        "HTTPS://NET.KOJINBANGO-CARD.GO.JP/a/" + ID,
        ID,
        " " + ID + "\n",
        "9999 9000 0000 0000 0000 123",
        "9999-9000-0000-0000-0000-123"
      })
  void theIdIsFoundInTheSitesAddressAndAsBareDigits(String text) {
    assertThat(FormText.parse(text)).isEqualTo(READ);
    assertThat(FormQrReader.parse(text)).isEqualTo(READ);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example.jp/coupon?c=20OFF",
        "https://shop.example.jp/?id=" + ID,
        "http://net.kojinbango-card.go.jp/?id=" + ID,
        "https://net.kojinbango-card.go.jp.evil.example/?id=" + ID,
        "https://net.kojinbango-card.go.jp@evil.example/?id=" + ID,
        "https://evil@net.kojinbango-card.go.jp/?id=" + ID,
        "https://evil.example/net.kojinbango-card.go.jp/" + ID,
        "javascript:alert(1)",
        "WIFI:S:x;T:WPA;P:y;;",
        "hello",
        "",
        "1234567"
      })
  void whatIsNotTheFormIsForeign(String text) {
    assertThat(FormText.parse(text)).isInstanceOf(FormCode.Foreign.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SITE,
        SITE + "?x=9999900000000000000012",
        SITE + "?x=999990000000000000001234",
        "9999900000000000000012",
        "999990000000000000001234"
      })
  void aFormWithoutExactlyTwentyThreeDigitsIsOfTheWrongLength(String text) {
    assertThat(FormText.parse(text)).isInstanceOf(FormCode.WrongLength.class);
  }

  @Test
  void fullWidthDigitsInAQrAreNotTheForms() {
    assertThat(FormText.parse("９".repeat(23))).isInstanceOf(FormCode.Foreign.class);
  }

  @Test
  void aVeryLongTextIsForeign() {
    assertThat(FormText.parse("9".repeat(5000))).isInstanceOf(FormCode.Foreign.class);
  }

  @Test
  void typedDigitsAreTaken() {
    assertThat(FormQrReader.typed("９９９９ 9000 0000 0000 0000 123")).isEqualTo(READ);
    assertThat(FormQrReader.typed("123")).isInstanceOf(FormCode.WrongLength.class);
  }
}
