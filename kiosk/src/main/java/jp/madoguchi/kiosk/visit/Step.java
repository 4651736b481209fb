package jp.madoguchi.kiosk.visit;

import java.util.Locale;

/**
 * The steps of a visit, in their order. Before the first one there is no visit, only the start
 * screen.
 */
public enum Step {
  CONSENT(1),
  FORM(2),
  FORM_CHECK(2),
  /** The form's ID is void: the visit can only go back or end. */
  STOPPED(2),
  WHO(3),
  BIRTH(3),
  PERSON(3),
  REPRESENTATIVE(3),
  WISHES(4),
  CONTACT(4),
  PHOTO(5),
  CHECK(6),
  DONE(7);

  /** How many phases the step bar shows. */
  public static final int PHASES = 7;

  private final int phase;

  Step(int phase) {
    this.phase = phase;
  }

  /** Position in the step bar, from 1. */
  public int phase() {
    return phase;
  }

  /** As it stands in addresses and message keys: {@code form-check}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
