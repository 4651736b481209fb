package jp.madoguchi.backoffice.photo;

import java.util.Map;

/**
 * What a kiosk's visits came to in a period, as far as pictures go.
 *
 * @param visits with at least one picture
 * @param pictures taken in them
 * @param special visits with a picture of a special case (写真特例)
 * @param overridden visits in which staff used a picture in spite of which reason, by PhotoReason's
 *     name
 * @param liveRefusals how often the live check stopped on which reason, by PhotoReason's name
 */
public record KioskTally(
    String kiosk,
    long visits,
    long pictures,
    long special,
    Map<String, Long> overridden,
    Map<String, Long> liveRefusals) {
  /** Copies the counts. */
  public KioskTally {
    overridden = Map.copyOf(overridden);
    liveRefusals = Map.copyOf(liveRefusals);
  }

  /** Pictures beyond the first, for each visit; not a number without visits. */
  public double retakesPerVisit() {
    return (double) (pictures - visits) / visits;
  }
}
