package jp.madoguchi.backoffice.photo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.rules.photo.PhotoProfile;

/** Makes the next version of a profile; the one it is made from stays as it is. */
public final class NextProfile {
  private NextProfile() {}

  /** The same profile with another value of one limit. */
  static PhotoProfile withValue(PhotoProfile profile, String limit, double value, String source) {
    List<PhotoLimit> limits =
        profile.limits().stream()
            .map(one -> one.id().equals(limit) ? one.at(value, source) : one)
            .toList();
    return new PhotoProfile(
        profile.name(),
        profile.version(),
        profile.effective(),
        profile.note(),
        profile.crop(),
        limits);
  }

  /** The profile that a proposal makes; the changed limit says where its number comes from. */
  public static PhotoProfile of(PhotoProfile now, Proposal proposal, int version, LocalDate day) {
    Trial trial = proposal.trial();
    String source =
        String.format(
            Locale.ROOT,
            "%s by this office on %s: of %d known %s pictures %d, of %d accepted pictures %d would"
                + " have been stopped; %s in %s",
            proposal.loosens() ? "loosened" : "tightened",
            day,
            trial.defects(),
            trial.reason(),
            trial.caught(),
            trial.accepted(),
            trial.falselyRefused(),
            number(trial.limit().value()),
            now.id());
    PhotoProfile changed = withValue(now, trial.limit().id(), trial.proposed(), source);
    String note =
        trial.limit().id()
            + " "
            + number(trial.limit().value())
            + " -> "
            + number(trial.proposed());
    return numbered(changed, version, day, note);
  }

  /** A former profile as a new version: how a change is taken back. */
  public static PhotoProfile again(PhotoProfile former, int version, LocalDate day) {
    return numbered(former, version, day, "as " + former.id());
  }

  private static PhotoProfile numbered(
      PhotoProfile profile, int version, LocalDate day, String note) {
    return new PhotoProfile(profile.name(), version, day, note, profile.crop(), profile.limits());
  }

  /** A number without digits that say nothing. */
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
