package jp.madoguchi.kiosk.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.presence.Presence;
import jp.madoguchi.kiosk.presence.Standing;
import jp.madoguchi.kiosk.session.PresenceView;
import jp.madoguchi.kiosk.session.Snapshot;
import jp.madoguchi.kiosk.visit.Answers;
import jp.madoguchi.kiosk.visit.Picture;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.rules.ApplicantKind;
import jp.madoguchi.rules.ApplicantRules.Consequences;
import jp.madoguchi.rules.CardValidity;
import jp.madoguchi.web.text.Phrases;

/**
 * What every template gets. Personal data when there is a visit.
 *
 * @param t the sentences
 * @param view language, size, contrast
 * @param snapshot the visit, if there is one
 * @param typed what the form's fields show
 * @param wrong field name to message key
 * @param notice message key of a sentence over the question; empty = none
 * @param variant of the page, such as the number pad; empty = the usual one
 * @param house what is the same on every page
 */
public record Page(
    Phrases t,
    View view,
    Optional<Snapshot> snapshot,
    Map<String, String> typed,
    Map<String, String> wrong,
    String notice,
    String variant,
    House house)
    implements Frame {

  /**
   * What is the same on every page.
   *
   * @param venue name of the place
   * @param simulated whether to say so
   * @param helpCalled whether staff has been called
   */
  public record House(String venue, boolean simulated, boolean helpCalled) {}

  /** What the field shows. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  @Override
  public String base() {
    return "/visit";
  }

  @Override
  public boolean running() {
    return snapshot.isPresent();
  }

  @Override
  public String endText() {
    return step().equals("done") ? "end.text.done" : "end.text";
  }

  @Override
  public String token() {
    return snapshot.map(Snapshot::token).orElse("");
  }

  @Override
  public String step() {
    return snapshot.map(s -> s.visit().step().slug()).orElse("start");
  }

  /** The answers; only where there is a visit. */
  public Answers answers() {
    return snapshot.orElseThrow().visit().answers();
  }

  @Override
  public boolean canGoBack() {
    return snapshot.filter(s -> s.visit().canGoBack()).isPresent();
  }

  @Override
  public int phase() {
    return snapshot.map(s -> s.visit().step().phase()).orElse(0);
  }

  @Override
  public List<String> phases() {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= Step.PHASES; i++) {
      names.add(say("phase." + i));
    }
    return names;
  }

  /** The day of the visit. */
  public LocalDate today() {
    return snapshot.orElseThrow().visit().day();
  }

  /** What follows from the birth date. */
  public Consequences person() {
    return answers().person().orElseThrow();
  }

  /** Until when the card would be valid if it were issued in two months. */
  public CardValidity validity() {
    return CardValidity.ifIssuedOn(answers().birthDate().orElseThrow(), today().plusMonths(2));
  }

  /** Whether the card is for the one who stands here. */
  public boolean self() {
    return answers().kind().filter(k -> k == ApplicantKind.SELF).isPresent();
  }

  /** The picture taken, if any. */
  public Optional<Picture> picture() {
    return snapshot.flatMap(s -> s.visit().answers().picture());
  }

  @Override
  public boolean watched() {
    return snapshot.filter(s -> s.presence().watching()).isPresent();
  }

  /** What the camera says of who is there; only where there is a visit. */
  public PresenceView presence() {
    return snapshot.orElseThrow().presence();
  }

  /** Whether staff has to look who confirms, as the camera can't tell. */
  public boolean staffLooks() {
    return picture().isPresent()
        && (presence().standing() == Standing.STAFF
            || presence().confirmation() == Presence.Confirmation.STAFF);
  }

  /** What the representative is to the person: one of our words in this language, or as it came. */
  public String relation(String relation) {
    return t.has("relation." + relation) ? say("relation." + relation) : relation;
  }

  /** The key of a sentence that differs for oneself and for another person. */
  public String forWhom(String key) {
    return say(key + (self() ? ".self" : ".other"));
  }

  @Override
  public String toString() {
    return "Page[" + step() + "]";
  }
}
