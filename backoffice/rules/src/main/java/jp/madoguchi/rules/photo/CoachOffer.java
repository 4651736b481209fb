package jp.madoguchi.rules.photo;

/**
 * When a special case is offered without being asked for: an instruction has been shown for so
 * long, or so often, that following it may not be possible.
 *
 * @param say the instruction, by the kiosk's name
 * @param seconds shown for so long in all
 * @param times or begun so often
 */
public record CoachOffer(String say, int seconds, int times) {
  /** Refuses an offer that would come at once. */
  public CoachOffer {
    if (say.isBlank() || seconds < 5 || times < 2) {
      throw new IllegalArgumentException("an offer waits for 5 seconds and 2 times at least");
    }
  }

  /** Whether it is time to offer. */
  public boolean dueAfter(double secondsShown, int timesShown) {
    return secondsShown >= seconds || timesShown >= times;
  }
}
