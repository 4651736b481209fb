package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a PIN must be and what it had better not be (rules B8). Nothing here makes a String of it:
 * the caller owns the array and wipes it.
 */
public final class PinRules {
  private PinRules() {}

  /** Why the card would not take it. */
  public enum Fault {
    TOO_SHORT,
    TOO_LONG,
    /** Something else than 0 to 9. */
    NOT_DIGITS,
    /** Something else than A to Z and 0 to 9. */
    NOT_LETTERS_AND_DIGITS,
    /** A signing password needs at least one letter. */
    NO_LETTER,
    /** A signing password needs at least one digit. */
    NO_DIGIT
  }

  /** Why it is easily guessed or mistyped; advice only, the rules forbid none of it. */
  public enum Advice {
    /** A birth date: MMDD, the western year, or the era year with the month, and the like. */
    BIRTH_DATE,
    /** The same character all along. */
    REPEATED,
    /** 1234, 9876 and the like. */
    SEQUENTIAL,
    /** Holds O and 0, or I and 1, which are mistaken for each other. */
    LOOKALIKES
  }

  /** Changes lower-case letters into upper-case ones, in place: cards know only those. */
  public static void upperCase(char[] pin) {
    for (int i = 0; i < pin.length; i++) {
      if (pin[i] >= 'a' && pin[i] <= 'z') {
        pin[i] = (char) (pin[i] - 'a' + 'A');
      }
    }
  }

  /** Everything that is wrong with it; empty = the card can take it. */
  public static Set<Fault> faults(PinKind kind, char[] pin) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    if (pin.length < kind.charsMin()) {
      faults.add(Fault.TOO_SHORT);
    }
    if (pin.length > kind.charsMax()) {
      faults.add(Fault.TOO_LONG);
    }
    int letters = 0;
    int digits = 0;
    for (char c : pin) {
      letters += c >= 'A' && c <= 'Z' ? 1 : 0;
      digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    if (kind.digitsOnly()) {
      if (digits < pin.length) {
        faults.add(Fault.NOT_DIGITS);
      }
      return faults;
    }
    if (letters + digits < pin.length) {
      faults.add(Fault.NOT_LETTERS_AND_DIGITS);
    }
    if (letters == 0) {
      faults.add(Fault.NO_LETTER);
    }
    if (digits == 0) {
      faults.add(Fault.NO_DIGIT);
    }
    return faults;
  }

  /** What a friend would say about it. The birth date is looked for only if it is known. */
  public static Set<Advice> advice(char[] pin, Optional<LocalDate> birthDate) {
    Set<Advice> advice = EnumSet.noneOf(Advice.class);
    if (pin.length >= 2 && steps(pin, 0)) {
      advice.add(Advice.REPEATED);
    }
    if (pin.length >= 3 && (steps(pin, 1) || steps(pin, -1))) {
      advice.add(Advice.SEQUENTIAL);
    }
    if (both(pin, 'O', '0') || both(pin, 'I', '1')) {
      advice.add(Advice.LOOKALIKES);
    }
    if (birthDate.filter(day -> holdsDate(pin, day)).isPresent()) {
      advice.add(Advice.BIRTH_DATE);
    }
    return advice;
  }

  private static boolean steps(char[] pin, int by) {
    for (int i = 1; i < pin.length; i++) {
      if (pin[i] - pin[i - 1] != by) {
        return false;
      }
    }
    return true;
  }

  private static boolean both(char[] pin, char one, char other) {
    return holds(pin, one) && holds(pin, other);
  }

  private static boolean holds(char[] pin, char wanted) {
    for (char c : pin) {
      if (c == wanted) {
        return true;
      }
    }
    return false;
  }

  /** MMDD, DDMM, YYYY, YYMM or the era year with the month, anywhere in it. */
  private static boolean holdsDate(char[] pin, LocalDate day) {
    int year = day.getYear();
    int month = day.getMonthValue();
    int dayOfMonth = day.getDayOfMonth();
    int era = Wareki.of(day).map(Wareki::year).orElse(0);
    return holdsNumber(pin, month * 100 + dayOfMonth)
        || holdsNumber(pin, dayOfMonth * 100 + month)
        || holdsNumber(pin, year)
        || holdsNumber(pin, year % 100 * 100 + month)
        || holdsNumber(pin, era * 100 + month);
  }

  /** Whether these four digits stand somewhere in it, next to each other. */
  private static boolean holdsNumber(char[] pin, int fourDigits) {
    for (int at = 0; at + 4 <= pin.length; at++) {
      int rest = fourDigits;
      boolean same = true;
      for (int i = 3; i >= 0; i--) {
        same &= pin[at + i] == '0' + rest % 10;
        rest /= 10;
      }
      if (same) {
        return true;
      }
    }
    return false;
  }
}
