package jp.madoguchi.backoffice.photo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.rules.photo.PhotoFinding;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.rules.photo.PhotoLevel;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.rules.photo.PhotoProfile;

/**
 * A wider limit, proposed only where staff used pictures in spite of it often and the card centre
 * took nearly all of those.
 */
final class Loosening {
  /** Overridden pictures with a verdict that are needed. */
  static final int OVERRIDDEN_MIN = 10;

  private static final double ACCEPTED_LOW_MIN = 0.8;
  private static final double PASSED_SHARE = 0.9;

  private Loosening() {}

  static List<Proposal> of(PhotoProfile now, Collection<JudgedShot> shots) {
    List<Proposal> found = new ArrayList<>();
    for (PhotoLimit limit : LimitSearch.candidates(now)) {
      List<JudgedShot> overridden =
          shots.stream()
              .filter(JudgedShot::decidedByCentre)
              .filter(shot -> shot.overridden().contains(limit.reason()))
              .filter(shot -> stoppedOnlyBy(now, limit, shot))
              .toList();
      proposal(now, limit, overridden).ifPresent(found::add);
    }
    return found;
  }

  private static boolean stoppedOnlyBy(PhotoProfile now, PhotoLimit limit, JudgedShot shot) {
    PhotoJudgement judgement = shot.under(now);
    List<PhotoFinding> stopping =
        judgement.findings().stream().filter(f -> f.level() != PhotoLevel.WARN).toList();
    return stopping.size() == 1 && stopping.getFirst().limit().equals(limit.id());
  }

  private static Optional<Proposal> proposal(
      PhotoProfile now, PhotoLimit limit, List<JudgedShot> overridden) {
    List<JudgedShot> taken = overridden.stream().filter(JudgedShot::accepted).toList();
    boolean sure =
        overridden.size() >= OVERRIDDEN_MIN
            && FirstPass.wilson(taken.size(), overridden.size()).low() >= ACCEPTED_LOW_MIN;
    if (!sure) {
      return Optional.empty();
    }
    boolean atMost = limit.bound() == PhotoLimit.Bound.AT_MOST;
    double[] outwards =
        taken.stream()
            .mapToDouble(shot -> shot.measures().get(limit.measure()))
            .map(value -> atMost ? value : -value)
            .sorted()
            .toArray();
    int at = (int) Math.ceil(PASSED_SHARE * outwards.length) - 1;
    double edge = atMost ? outwards[at] : -outwards[at];
    double wider =
        BigDecimal.valueOf(edge)
            .round(new MathContext(3, atMost ? RoundingMode.CEILING : RoundingMode.FLOOR))
            .doubleValue();
    PhotoProfile changed = NextProfile.withValue(now, limit.id(), wider, limit.source());
    int passed = (int) taken.stream().filter(shot -> shot.passes(changed)).count();
    int refused = overridden.size() - taken.size();
    int stillStopped =
        (int) overridden.stream().filter(s -> !s.accepted() && !s.passes(changed)).count();
    Trial trial =
        new Trial(
            limit,
            wider,
            limit.reason(),
            stillStopped,
            refused,
            taken.size() - passed,
            taken.size());
    return Optional.of(new Proposal(trial, true, passed));
  }
}
