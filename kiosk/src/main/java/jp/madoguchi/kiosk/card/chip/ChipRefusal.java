package jp.madoguchi.kiosk.card.chip;

/** The card answered, but not what can be used. Names the step and the status word, no content. */
public final class ChipRefusal extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int UNDERSTOOD_NOTHING = 0x9000;

  private final String step;
  private final int statusWord;

  /** At which step, and with which status word. */
  public ChipRefusal(String step, int statusWord) {
    super("%s answered %04X".formatted(step, statusWord));
    this.step = step;
    this.statusWord = statusWord;
  }

  /** For content that can't be understood, although the card was content with itself. */
  public static ChipRefusal content(String step) {
    return new ChipRefusal(step, UNDERSTOOD_NOTHING);
  }

  /** What was asked for. */
  public String step() {
    return step;
  }

  /** What was answered; 0x9000 if the content was the trouble. */
  public int statusWord() {
    return statusWord;
  }
}
