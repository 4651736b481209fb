package jp.madoguchi.backoffice.photo;

import java.util.Collection;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.rules.photo.PhotoProfile;

/**
 * What another value of one limit would have done to pictures whose fate is known: the profile's
 * own verdict, computed again from the stored measures.
 *
 * @param limit as it is now
 * @param proposed the other value
 * @param reason the defects looked at
 * @param caught of those, how many would have been stopped
 * @param defects that passed at the kiosk as the profile is now
 * @param falselyRefused accepted pictures that would have been stopped
 * @param accepted pictures that the card centre took and the profile lets pass
 */
public record Trial(
    PhotoLimit limit,
    double proposed,
    PhotoReason reason,
    int caught,
    int defects,
    int falselyRefused,
    int accepted) {

  /** Judges every picture under the profile as it is and with the other value. */
  public static Trial of(
      PhotoProfile now,
      PhotoLimit limit,
      double proposed,
      PhotoReason reason,
      Collection<JudgedShot> shots) {
    PhotoProfile changed = NextProfile.withValue(now, limit.id(), proposed, limit.source());
    int caught = 0;
    int defects = 0;
    int falselyRefused = 0;
    int accepted = 0;
    for (JudgedShot shot : shots) {
      boolean passesNow = shot.passes(now);
      if (passesNow && shot.accepted()) {
        accepted++;
        falselyRefused += shot.passes(changed) ? 0 : 1;
      } else if (passesNow && shot.reason().filter(reason::equals).isPresent()) {
        defects++;
        caught += shot.passes(changed) ? 0 : 1;
      }
    }
    return new Trial(limit, proposed, reason, caught, defects, falselyRefused, accepted);
  }

  /** Whether the limit is one of the reason's own. */
  public boolean ofSameReason() {
    return limit.reason() == reason;
  }

  /** Share of the defects that would have been stopped, 0 to 1. */
  public double caughtShare() {
    return defects == 0 ? 0 : (double) caught / defects;
  }

  /** Share of the accepted pictures that would have been stopped, 0 to 1. */
  public double falseShare() {
    return accepted == 0 ? 0 : (double) falselyRefused / accepted;
  }

  /** What is gained: a false refusal of 1 % weighs as much as 10 % of the defects. */
  double gain() {
    return caughtShare() - 10 * falseShare();
  }
}
