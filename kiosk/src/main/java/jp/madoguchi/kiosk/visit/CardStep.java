package jp.madoguchi.kiosk.visit;

import java.util.Locale;

/** The steps of a visit with a card. Which of them it has depends on its purpose. */
public enum CardStep {
  /** Waits for the card. */
  PUT,
  /** What the card says without a PIN. */
  FACTS,
  /** Which PIN, and whether to try or to change it. */
  KIND,
  /** Only one try is left: nothing goes to the card before the resident agrees. */
  LAST_TRY,
  /** The PIN pad. */
  PAD,
  /** What came of it. */
  RESULT,
  /** The four items, to be confirmed. */
  ITEMS,
  /** Why another card is needed. */
  REASON,
  /** What it costs and what to bring. */
  PAPERS;

  /** As it stands in addresses and message keys: {@code last-try}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
