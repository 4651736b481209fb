package jp.madoguchi.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.visit.Cases;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.SpecialCase;

/** What the pages of the special-case coach (写真特例) show. */
public final class CoachView {
  private final Page page;

  /** For this page of the photo step. */
  public CoachView(Page page) {
    this.page = page;
  }

  /** The cases under their headings, as far as somebody of this age can have them. */
  public List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (SpecialCase.Group group : SpecialCase.Group.values()) {
      groups.add(
          new Group(
              page.say("special.group." + group.name()),
              Cases.TABLE.of(group, page.person().age())));
    }
    return groups;
  }

  /** A heading and its cases. */
  public record Group(String title, List<SpecialCase> cases) {}

  /** The case that was chosen; only on its pages. */
  public SpecialCase chosen() {
    return page.answers().coaching().chosen().orElseThrow();
  }

  /** A sentence of the chosen case: {@code text}, {@code how} or {@code form}. */
  public String part(String part) {
    return page.say("special.case." + chosen().code() + "." + part);
  }

  /** What the case excuses, each named without blame, in one line. */
  public String excused() {
    return chosen().excusesInOrder().stream()
        .map(PhotoReason::name)
        .map(name -> page.say("special.excuses." + name))
        .reduce((a, b) -> page.say("staff-case.and", a, b))
        .orElseGet(() -> page.say("staff-case.nothing"));
  }

  /** The sentence of an instruction, which may be another one for how this case is taken. */
  public static String instruction(Page page, Guidance.Instruction say) {
    String other =
        page.answers()
            .coaching()
            .agreed()
            .map(c -> "special.say." + c.framing().name() + "." + say.name())
            .orElse("");
    return page.say(page.t().has(other) ? other : "photo.say." + say.name());
  }
}
