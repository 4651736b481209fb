package jp.madoguchi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MunicipalityCodeTest {

  /** Codes as printed by the ministry; the remainders 0 and 1 of the modulus are among them. */
  private static final List<String> REAL =
      List.of(
          "011002", "012025", "271004", "271403", "272035", "272043", "272051", "272078", "272108",
          "272116", "272205", "272248", "272272", "282022", "282073", "282171", "473812", "473821",
          "121002", "122025", "122033", "122041");

  @Test
  void realCodesAreTakenAsTheyAre() {
    for (String code : REAL) {
      assertThat(MunicipalityCode.read(code)).as(code).contains(new MunicipalityCode(code));
    }
  }

  @Test
  void aLostLeadingZeroComesBack() {
    assertThat(MunicipalityCode.read("11002")).contains(new MunicipalityCode("011002"));
    assertThat(MunicipalityCode.read(" 12025 ")).contains(new MunicipalityCode("012025"));
    assertThat(new MunicipalityCode("011002").prefecture()).isEqualTo(1);
  }

  @Test
  void anyOneWrongDigitIsNoticedExceptWhereTheModulusFolds() {
    for (String code : REAL) {
      for (int at = 0; at < 5; at++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          String wrong = code.substring(0, at) + digit + code.substring(at + 1);
          boolean taken = MunicipalityCode.read(wrong).isPresent();
          // Remainders 0 and 1 give check digits 1 and 0, as 10 and 11 do: the scheme folds there.
          boolean folds = code.charAt(5) <= '1';
          assertThat(taken && !wrong.equals(code) && !folds).as(code + " -> " + wrong).isFalse();
        }
      }
    }
  }

  @Test
  void aCodeWithoutItsCheckDigitIsRefused() {
    assertThat(MunicipalityCode.read("27203")).isEmpty();
  }

  @Test
  void whatIsNoCodeIsRefused() {
    for (String text :
        List.of(
            "", "<NA>", "272036", "000019", "482015", "2720355", "２７２０３５", "27-203", "abcdef")) {
      assertThat(MunicipalityCode.read(text)).as(text).isEmpty();
      assertThatThrownBy(() -> new MunicipalityCode(text))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void codesSortAsInTheMinistrysTable() {
    assertThat(new MunicipalityCode("011002")).isLessThan(new MunicipalityCode("272035"));
    assertThat(new MunicipalityCode("272035")).hasToString("272035");
  }
}
