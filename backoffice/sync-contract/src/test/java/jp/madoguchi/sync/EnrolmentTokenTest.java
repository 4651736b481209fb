package jp.madoguchi.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrolmentTokenTest {
  private static final long SEED = 20261124;
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final Random random = new Random(SEED);

  private EnrolmentToken token() {
    byte[] chance = new byte[17];
    random.nextBytes(chance);
    byte[] key = new byte[91];
    random.nextBytes(key);
    return EnrolmentToken.of(chance, key);
  }

  @Test
  void aTokenComesBackHoweverItIsTyped() {
    for (int i = 0; i < 200; i++) {
      EnrolmentToken token = token();
      String text = token.text();
      assertThat(text).matches("([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}");
      assertThat(EnrolmentToken.parse(text)).isEqualTo(token);
      String sloppy =
          " " + text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o').replace('1', 'l');
      assertThat(EnrolmentToken.parse(sloppy)).as("seed %d", SEED).isEqualTo(token);
    }
  }

  @Test
  void oneWrongCharacterIsAlwaysNoticedButForOneInAMillion() {
    int missed = 0;
    for (int i = 0; i < 2_000; i++) {
      char[] text = token().text().toCharArray();
      int at = random.nextInt(text.length);
      char other = LETTERS.charAt(random.nextInt(LETTERS.length()));
      if (text[at] == '-' || text[at] == other) {
        continue;
      }
      text[at] = other;
      try {
        EnrolmentToken.parse(new String(text));
        missed++;
      } catch (MalformedException _) {
        assertThat(at).isNotNegative(); // noticed
      }
    }
    assertThat(missed).as("seed %d", SEED).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "U", "日本語", "0000-0000"})
  void whatIsNoTokenIsSaidSo(String typed) {
    assertThatThrownBy(() -> EnrolmentToken.parse(typed)).isInstanceOf(MalformedException.class);
  }

  @Test
  void itNeverPrintsItself() {
    EnrolmentToken token = token();
    assertThat(token.toString()).doesNotContain(token.code().substring(0, 4));
    assertThat(new Enrolment.Request("k01", token.code(), new byte[3]).toString())
        .doesNotContain(token.code().substring(0, 4));
    assertThat(EnrolmentToken.fingerprint(token.code())).hasSize(64).doesNotContain(token.code());
  }

  @Test
  void theMessagesComeBack() {
    Enrolment.Request request = new Enrolment.Request("k01", "A".repeat(26), new byte[] {1, 2});
    Enrolment.Request read = Enrolment.read(Enrolment.write(request), Enrolment.Request.class);
    assertThat(read.request()).containsExactly(1, 2);
    assertThatThrownBy(() -> Enrolment.read(new byte[] {'{', '}'}, Enrolment.Granted.class))
        .isInstanceOf(MalformedException.class);
  }
}
