package jp.madoguchi.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Completed years of life; who is born on 29 February completes them on 1 March in other years. */
public final class Age {
  private Age() {}

  /** Completed years on that day; negative before birth. */
  public static int on(LocalDate birthDate, LocalDate day) {
    return (int) ChronoUnit.YEARS.between(birthDate, day);
  }
}
