package jp.madoguchi.backoffice.photo;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.PhotoStage;

/**
 * A picture with a verdict: its figures and what became of it.
 *
 * @param profile name and version of the profile that judged it at the kiosk; empty when its entry
 *     is not here
 * @param measures by key; empty when its entry is not here
 * @param excused reasons that its special case excuses
 * @param overridden reasons that staff overrode
 * @param reason what was wrong, with a defect
 */
public record JudgedShot(
    String kiosk,
    String profile,
    Map<String, Double> measures,
    Set<PhotoReason> excused,
    Set<PhotoReason> overridden,
    PhotoOutcome.Result result,
    PhotoOutcome.By by,
    Optional<PhotoReason> reason) {
  /** Copies the figures. */
  public JudgedShot {
    measures = Map.copyOf(measures);
    excused = Set.copyOf(excused);
    overridden = Set.copyOf(overridden);
  }

  /** Whether the card centre took it. */
  public boolean accepted() {
    return result == PhotoOutcome.Result.ACCEPTED;
  }

  /** Whether the verdict is the card centre's own. */
  public boolean decidedByCentre() {
    return by == PhotoOutcome.By.CENTRE;
  }

  /** What this profile says of the finished picture. */
  public PhotoJudgement under(PhotoProfile profile) {
    return profile.judge(measures, PhotoStage.FINAL, excused);
  }

  /** Whether this profile would have let it pass without a person's word. */
  public boolean passes(PhotoProfile profile) {
    return under(profile).verdict() == PhotoJudgement.Verdict.GOOD;
  }
}
