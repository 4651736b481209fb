package jp.madoguchi.backoffice.photo;

import java.util.Map;

/**
 * What a kiosk's visits came to in a period, as far as pictures go.
 *
 * @param visits with at least one picture
 * @param pictures taken in them
 * @param overridden pictures that staff used in spite of a refusal
 * @param special pictures of a special case (写真特例)
 * @param liveRefusals how often the live check stopped on which reason, by PhotoReason's name
 */
public record KioskTally(
    String kiosk,
    long visits,
    long pictures,
    long overridden,
    long special,
    Map<String, Long> liveRefusals) {
  /** Copies the counts. */
  public KioskTally {
    liveRefusals = Map.copyOf(liveRefusals);
  }

  /** Pictures beyond the first, for each visit; not a number without visits. */
  public double retakesPerVisit() {
    return (double) (pictures - visits) / visits;
  }
}
