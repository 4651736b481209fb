package jp.madoguchi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.madoguchi.rules.PinRules.Advice;
import jp.madoguchi.rules.PinRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinRulesTest {
  private static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(1946, 4, 5));

  @ParameterizedTest
  @ValueSource(strings = {"ABC123", "A1A1A1A1A1A1A1A1", "0000000A"})
  void aSigningPasswordOfSixToSixteenWithLetterAndDigitIsTaken(String password) {
    assertThat(faults(PinKind.SIGNING, password)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ABC12, TOO_SHORT",
    "ABCDEFGH123456789, TOO_LONG",
    "ABCDEF, NO_DIGIT",
    "123456, NO_LETTER",
    "abc123, NOT_LETTERS_AND_DIGITS",
    "ABC-123, NOT_LETTERS_AND_DIGITS",
    "ＡBC123, NOT_LETTERS_AND_DIGITS"
  })
  void whatIsWrongWithASigningPasswordIsTold(String password, Fault fault) {
    assertThat(faults(PinKind.SIGNING, password)).contains(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "AUTHENTICATION, 123, TOO_SHORT",
    "RESIDENT_REGISTER, 12345, TOO_LONG",
    "TEXT_INPUT, 12A4, NOT_DIGITS",
    "TEXT_INPUT, １２３４, NOT_DIGITS"
  })
  void whatIsWrongWithFourDigitsIsTold(PinKind kind, String pin, Fault fault) {
    assertThat(faults(kind, pin)).containsExactly(fault);
  }

  @Test
  void everyFourDigitsAreTakenForEachFourDigitPin() {
    for (int number = 0; number < 10_000; number++) {
      char[] pin = "%04d".formatted(number).toCharArray();
      assertThat(PinRules.faults(PinKind.AUTHENTICATION, pin)).isEmpty();
    }
  }

  @Test
  void lowerCaseBecomesUpperCaseAndNothingElseChanges() {
    char[] pin = "aZ9-é".toCharArray();
    PinRules.upperCase(pin);
    assertThat(pin).containsExactly("AZ9-é".toCharArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0405", "0504", "1946", "4604", "2104", "AB0405C"})
  void aBirthDateInAnyDisguiseIsAdvisedAgainst(String pin) {
    assertThat(PinRules.advice(pin.toCharArray(), BORN)).contains(Advice.BIRTH_DATE);
  }

  @ParameterizedTest
  @CsvSource({"7777, REPEATED", "1234, SEQUENTIAL", "9876, SEQUENTIAL", "PO0T12, LOOKALIKES"})
  void easyOnesAreAdvisedAgainst(String pin, Advice advice) {
    assertThat(PinRules.advice(pin.toCharArray(), Optional.empty())).contains(advice);
  }

  @Test
  void anInconspicuousPinGetsNoAdvice() {
    assertThat(PinRules.advice("7305".toCharArray(), BORN)).isEqualTo(Set.of());
  }

  @Test
  void whateverIsTypedTheRulesAnswerAndLeaveItAlone() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      char[] pin = new char[random.nextInt(20)];
      for (int i = 0; i < pin.length; i++) {
        pin[i] = (char) random.nextInt(0x3000);
      }
      char[] before = pin.clone();
      PinKind kind = random.nextBoolean() ? PinKind.SIGNING : PinKind.TEXT_INPUT;
      assertThat(PinRules.faults(kind, pin)).as("seed %s round %s", seed, round).isNotNull();
      assertThat(PinRules.advice(pin, BORN)).as("seed %s round %s", seed, round).isNotNull();
      assertThat(pin).as("seed %s round %s", seed, round).containsExactly(before);
    }
  }

  private static Set<Fault> faults(PinKind kind, String pin) {
    return PinRules.faults(kind, pin.toCharArray());
  }
}
