package jp.madoguchi.kiosk.visit;

import java.util.Collections;
import java.util.List;
import jp.madoguchi.rules.ApplicantRules.Consequences;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.OverrideReason;
import jp.madoguchi.rules.photo.SpecialCase;

/** What resident and staff agree on about the picture, within the photo step. */
final class Coach {
  private Coach() {}

  /** What a command of the coach comes to. */
  sealed interface Next {
    /** The answers change like this. */
    record Changed(AnswersChange answers) implements Next {}

    /** Nothing changes. */
    record No(Refusal why) implements Next {}
  }

  static Next on(Command command, Answers a) {
    return switch (command) {
      case Command.OpenCoach _ -> to(a, new Coaching.Choosing());
      case Command.DropCase _ -> to(a, new Coaching.None());
      case Command.ChooseCase(SpecialCase what) -> choose(a, what);
      case Command.AgreeCase(boolean byStaff) -> agree(a, byStaff);
      case Command.OverridePicture(String reason) -> override(a, reason);
      default -> throw new IllegalArgumentException("not the coach's: " + command);
    };
  }

  /** One page back within the coach. */
  static Coaching back(Coaching from) {
    return from instanceof Coaching.Proposed ? new Coaching.Choosing() : new Coaching.None();
  }

  private static Next choose(Answers a, SpecialCase what) {
    boolean possible =
        a.person().map(Consequences::age).filter(age -> !what.possibleAt(age)).isEmpty();
    return possible
        ? to(a, new Coaching.Proposed(what))
        : new Next.No(new Refusal.CaseNotPossible());
  }

  private static Next agree(Answers a, boolean byStaff) {
    if (!(a.coaching() instanceof Coaching.Proposed(SpecialCase what))) {
      return new Next.No(new Refusal.WrongStep(Step.PHOTO));
    }
    return what.staffConfirms() && !byStaff
        ? new Next.No(new Refusal.StaffNeeded())
        : to(a, new Coaching.Agreed(what, byStaff));
  }

  private static Next override(Answers a, String reason) {
    if (a.picture().filter(p -> !p.good()).isEmpty()) {
      return new Next.No(new Refusal.NoPicture());
    }
    List<PhotoReason> against = a.picture().get().portrait().report().reasons();
    return Collections.disjoint(against, OverrideReason.NEVER_OVERRIDDEN)
        ? new Next.Changed(a.change().staffLook(new StaffLook(reason, against)))
        : new Next.No(new Refusal.NeverOverridden());
  }

  private static Next to(Answers a, Coaching next) {
    return new Next.Changed(a.change().coaching(next));
  }
}
