package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
  @ParameterizedTest
  @CsvSource({
    "SHOWA,21,4,5,1946-04-05",
    "REIWA,1,5,1,2019-05-01",
    "WESTERN,1988,4,12,1988-04-12",
    "HEISEI,３,１２,３１,1991-12-31"
  })
  void aBirthDateIsReadFromEitherCalendar(
      String era, String year, String month, String day, LocalDate expected) {
    assertThat(birth(era, year, month, day))
        .isEqualTo(new Input.Understood(new Command.GiveBirth(expected)));
  }

  @ParameterizedTest
  @CsvSource({
    "SHOWA,65,1,1,wrong.birth-none",
    "HEISEI,31,5,1,wrong.birth-none",
    "WESTERN,1999,2,29,wrong.birth-none",
    "WESTERN,21,4,5,wrong.birth-none",
    "NERO,21,4,5,wrong.birth-none",
    "SHOWA,21,,5,wrong.birth-missing",
    "SHOWA,-1,4,5,wrong.birth-missing"
  })
  void anImpossibleBirthDateGetsItsSentence(
      String era, String year, String month, String day, String key) {
    assertThat(birth(era, year, month == null ? "" : month, day))
        .isEqualTo(Input.Wrong.field("birth", key));
  }

  @Test
  void aShortNumberAndNoNumberGetDifferentSentences() {
    assertThat(Inputs.of(Step.FORM, Map.of("id", "1234 5678")))
        .isEqualTo(Input.Wrong.field("id", "wrong.id-length"));
    assertThat(Inputs.of(Step.FORM, Map.of("id", "hello")))
        .isEqualTo(Input.Wrong.field("id", "wrong.id"));
    assertThat(Inputs.of(Step.FORM, Map.of())).isEqualTo(Input.Wrong.field("id", "wrong.id"));
  }

  @Test
  void oneWayToReachTheApplicantIsEnough() {
    assertThat(Inputs.of(Step.CONTACT, Map.of("name", "豊中花子", "phone", "0668582525")))
        .isInstanceOf(Input.Understood.class);
    assertThat(Inputs.of(Step.CONTACT, Map.of("name", "豊中花子", "email", "a@example.jp")))
        .isInstanceOf(Input.Understood.class);
    assertThat(Inputs.of(Step.CONTACT, Map.of("name", "豊中花子")))
        .isEqualTo(Input.Wrong.field("phone", "wrong.contact-none"));
    assertThat(Inputs.of(Step.CONTACT, Map.of("email", "a@", "phone", "12")))
        .isEqualTo(
            new Input.Wrong(
                Map.of("name", "wrong.name", "email", "wrong.email", "phone", "wrong.phone")));
  }

  @Test
  void brailleNeedsKanaOnlyWhenItIsWanted() {
    assertThat(Inputs.of(Step.WISHES, Map.of("braille", "no", "brailleKana", "豊中")))
        .isInstanceOf(Input.Understood.class);
    assertThat(Inputs.of(Step.WISHES, Map.of("braille", "yes", "brailleKana", "豊中")))
        .isEqualTo(Input.Wrong.field("brailleKana", "wrong.braille"));
  }

  @Test
  void allThatIsMissingOfTheRepresentativeIsSaidAtOnce() {
    assertThat(((Input.Wrong) Inputs.of(Step.REPRESENTATIVE, Map.of())).fields())
        .containsOnlyKeys("kana", "name", "relation", "address", "phone");
  }

  private static Input birth(String era, String year, String month, String day) {
    Map<String, String> fields = new HashMap<>();
    fields.put("era", era);
    fields.put("year", year);
    fields.put("month", month);
    fields.put("day", day);
    return Inputs.of(Step.BIRTH, fields);
  }
}
