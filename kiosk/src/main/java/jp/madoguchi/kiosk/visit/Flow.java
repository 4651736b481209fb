package jp.madoguchi.kiosk.visit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.ApplicantRules.Consequences;

/** Which steps a visit has, given what is known; a step never comes before those it depends on. */
final class Flow {
  private static final Set<Step> LINES =
      EnumSet.of(
          Step.FORM,
          Step.WHO,
          Step.BIRTH,
          Step.REPRESENTATIVE,
          Step.WISHES,
          Step.CONTACT,
          Step.PHOTO);

  private Flow() {}

  /** The steps from consent to check. */
  static List<Step> path(Answers answers) {
    boolean photo = answers.person().map(Consequences::photo).orElse(true);
    boolean representative = answers.person().map(Consequences::representative).orElse(false);
    List<Step> path = new ArrayList<>();
    for (Step step : Step.values()) {
      boolean left =
          switch (step) {
            case STOPPED, DONE -> true;
            case PHOTO -> !photo;
            case REPRESENTATIVE -> !representative;
            case WHO, BIRTH, PERSON -> answers.fromCard().isPresent();
            default -> false;
          };
      if (!left) {
        path.add(step);
      }
    }
    return path;
  }

  /** The first step without an answer; CHECK when only that is left. */
  static Step firstOpen(Answers answers) {
    return path(answers).stream().filter(s -> !answers.has(s)).findFirst().orElse(Step.CHECK);
  }

  /** Whether this step is a line of the check page that can be changed from there. */
  static boolean isLine(Step step, Answers answers) {
    return LINES.contains(step) && path(answers).contains(step);
  }

  /** The step after this one; never beyond the first open one. */
  static Step after(Step step, Answers answers) {
    List<Step> path = path(answers);
    Step next = path.get(Math.min(path.indexOf(step) + 1, path.size() - 1));
    Step open = firstOpen(answers);
    return next.compareTo(open) < 0 ? next : open;
  }

  /** The step before this one. */
  static Optional<Step> before(Step step, Answers answers) {
    if (step == Step.STOPPED) {
      return Optional.of(Step.FORM_CHECK);
    }
    List<Step> path = path(answers);
    int at = path.indexOf(step);
    return at <= 0 ? Optional.empty() : Optional.of(path.get(at - 1));
  }
}
