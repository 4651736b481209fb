package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.madoguchi.web.server.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {
  @Test
  void fieldsComeOutDecoded() {
    assertThat(parse("name=%E8%B1%8A%E4%B8%AD+%E8%8A%B1%E5%AD%90&phone=&flag"))
        .isEqualTo(Map.of("name", "豊中 花子", "phone", "", "flag", ""));
    assertThat(parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1&a=2", "a=%zz", "a=%", "a=%ff", "a=%C3%28"})
  void whatIsNoFormIsRefused(String body) {
    assertThatThrownBy(() -> parse(body))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(400));
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    assertThatThrownBy(() -> FormBody.parse(new byte[] {'a', '=', (byte) 0xC3, '('}))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void tooManyOrTooLongFieldsAreRefused() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 41; i++) {
      many.append("f").append(i).append("=1&");
    }
    assertThatThrownBy(() -> parse(many.toString())).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> parse("a=" + "x".repeat(2001))).isInstanceOf(ProblemException.class);
  }

  private static Map<String, String> parse(String body) {
    return FormBody.parse(body.getBytes(StandardCharsets.UTF_8));
  }
}
