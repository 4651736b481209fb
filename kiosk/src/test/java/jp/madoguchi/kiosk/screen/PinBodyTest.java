package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.kiosk.card.Pin;
import jp.madoguchi.web.server.ProblemException;
import org.junit.jupiter.api.Test;

class PinBodyTest {
  @Test
  void thePinsAreReadIntoArraysAndWipedOnClosing() {
    PinBody body = parse("token=0a1b&current=1357&new=ABC123&again=ABC123");
    char[] current = body.current().orElseThrow().chars();
    char[] next = body.next().orElseThrow().chars();
    assertThat(body.token()).isEqualTo("0a1b");
    assertThat(current).containsExactly('1', '3', '5', '7');
    assertThat(body.same()).isTrue();
    body.close();
    assertThat(current).containsOnly('\0');
    assertThat(next).containsOnly('\0');
  }

  @Test
  void twoDifferentNewPinsAreNotTheSame() {
    assertThat(parse("current=1&new=12&again=21").same()).isFalse();
    assertThat(parse("current=1&new=12&again=1").same()).isFalse();
    assertThat(parse("current=1&new=12").same()).isFalse();
  }

  @Test
  void percentSignsAreDecoded() {
    assertThat(chars(parse("current=%31%2B%ff").current().orElseThrow()))
        .containsExactly('1', '+', '\u00ff');
  }

  @Test
  void anEmptyPinIsAPinWithoutCharacters() {
    assertThat(parse("current=").current().orElseThrow().chars()).isEmpty();
    assertThat(parse("").current()).isEmpty();
  }

  @Test
  void whatIsNoSuchFormIsRefusedWithoutQuotingIt() {
    for (String bad :
        new String[] {
          "current=1357&current=1357",
          "pin=1357",
          "current=%4",
          "current=%zz1357",
          "current=" + "1357".repeat(17)
        }) {
      assertThatThrownBy(() -> parse(bad))
          .isInstanceOf(ProblemException.class)
          .hasMessageNotContaining("1357");
    }
  }

  @Test
  void nothingOfItCanBePrinted() {
    assertThat(parse("current=1357")).hasToString("PinBody[secret]");
  }

  private static char[] chars(Pin pin) {
    return pin.chars();
  }

  private static PinBody parse(String form) {
    byte[] bytes = form.getBytes(StandardCharsets.US_ASCII);
    return PinBody.parse(bytes, bytes.length);
  }
}
