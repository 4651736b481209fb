package jp.madoguchi.backoffice.photo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.rules.photo.PhotoProfile;

/**
 * Finds for each reason of defects the limits that would have told, and proposes the best one. It
 * never tightens on a hunch: enough pictures, at least half of the defects stopped, at most 1 % of
 * the accepted pictures stopped, and less than 1 % chance that a pattern this clear comes out of
 * nothing, counted over everything that was tried.
 */
public final class ProposeChange {
  /** Fewer defects of a reason teach nothing. */
  public static final int DEFECTS_MIN = 5;

  /** Fewer accepted pictures can't show 1 %. */
  public static final int ACCEPTED_MIN = 100;

  private static final double CAUGHT_SHARE_MIN = 0.5;
  private static final double CHANCE_MAX = 0.01;
  private static final int OTHERS_SHOWN = 2;

  private ProposeChange() {}

  /**
   * What was found for one reason.
   *
   * @param defects of this reason that the profile let pass
   * @param accepted pictures to compare with
   * @param trials best value of each limit, the reason's own first
   * @param proposal the change, if one is good enough
   */
  public record Told(
      PhotoReason reason,
      int defects,
      int accepted,
      List<Trial> trials,
      Optional<Proposal> proposal) {
    /** Copies the trials. */
    public Told {
      trials = List.copyOf(trials);
    }

    /** Whether there are enough pictures to propose anything. */
    public boolean enough() {
      return defects >= DEFECTS_MIN && accepted >= ACCEPTED_MIN;
    }
  }

  /** One answer for each reason that defects came back with, the most frequent first. */
  public static List<Told> told(PhotoProfile now, Collection<JudgedShot> shots) {
    List<JudgedShot> passing =
        shots.stream().filter(s -> !s.measures().isEmpty() && s.passes(now)).toList();
    int accepted = (int) passing.stream().filter(JudgedShot::accepted).count();
    Map<PhotoReason, Integer> defects = new EnumMap<>(PhotoReason.class);
    passing.stream()
        .flatMap(shot -> shot.reason().stream())
        .forEach(reason -> defects.merge(reason, 1, Integer::sum));
    int tried = LimitSearch.candidates(now).size() * defects.size() * LimitSearch.cuts(accepted);
    return defects.entrySet().stream()
        .sorted(Map.Entry.<PhotoReason, Integer>comparingByValue().reversed())
        .map(e -> told(now, e.getKey(), e.getValue(), accepted, passing, tried))
        .toList();
  }

  private static Told told(
      PhotoProfile now,
      PhotoReason reason,
      int defects,
      int accepted,
      List<JudgedShot> passing,
      int tried) {
    List<Trial> own = new ArrayList<>();
    List<Trial> others = new ArrayList<>();
    for (PhotoLimit limit : LimitSearch.candidates(now)) {
      OptionalDouble value = LimitSearch.bestValue(limit, reason, passing);
      if (value.isPresent()) {
        Trial trial = Trial.of(now, limit, value.getAsDouble(), reason, passing);
        (trial.ofSameReason() ? own : others).add(trial);
      }
    }
    Comparator<Trial> best = Comparator.comparingDouble(Trial::gain).reversed();
    own.sort(best);
    others.sort(best);
    Optional<Proposal> proposal =
        own.stream()
            .filter(trial -> goodEnough(trial, tried))
            .findFirst()
            .or(() -> others.stream().filter(trial -> goodEnough(trial, tried)).findFirst())
            .map(trial -> new Proposal(trial, false, 0));
    List<Trial> shown = new ArrayList<>(own);
    others.stream().limit(OTHERS_SHOWN).forEach(shown::add);
    return new Told(reason, defects, accepted, shown, proposal);
  }

  private static boolean goodEnough(Trial trial, int tried) {
    return trial.defects() >= DEFECTS_MIN
        && trial.accepted() >= ACCEPTED_MIN
        && trial.caughtShare() >= CAUGHT_SHARE_MIN
        && trial.falseShare() <= LimitSearch.FALSE_SHARE_MAX
        && chance(trial) * tried <= CHANCE_MAX;
  }

  private static double chance(Trial trial) {
    return Chance.atLeast(
        trial.caught(),
        trial.caught() + trial.falselyRefused(),
        trial.defects(),
        trial.defects() + trial.accepted());
  }

  /** Every change that may be accepted now, tightenings first. */
  public static List<Proposal> all(PhotoProfile now, Collection<JudgedShot> shots) {
    List<Proposal> all = new ArrayList<>();
    told(now, shots).forEach(told -> told.proposal().ifPresent(all::add));
    all.addAll(Loosening.of(now, shots));
    return all;
  }
}
