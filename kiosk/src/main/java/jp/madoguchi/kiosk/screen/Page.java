package jp.madoguchi.kiosk.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    House house) {

  /**
   * What is the same on every page.
   *
   * @param venue name of the place
   * @param simulated whether to say so
   * @param helpCalled whether staff has been called
   */
  public record House(String venue, boolean simulated, boolean helpCalled) {}

  /** The sentence. */
  public String say(String key, Object... args) {
    return t.say(key, args);
  }

  /** What the field shows. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /** The sentence at the field, or null for none (as templates leave an attribute out). */
  public String wrongAt(String field) {
    return Optional.ofNullable(wrong.get(field)).map(t::say).orElse(null);
  }

  /** What the next request has to carry; empty without a visit. */
  public String token() {
    return snapshot.map(Snapshot::token).orElse("");
  }

  /** The step's name in addresses and message keys; {@code start} without a visit. */
  public String step() {
    return snapshot.map(s -> s.visit().step().slug()).orElse("start");
  }

  /** The answers; only where there is a visit. */
  public Answers answers() {
    return snapshot.orElseThrow().visit().answers();
  }

  /** Whether there is a step to go back to. */
  public boolean canGoBack() {
    return snapshot.filter(s -> s.visit().canGoBack()).isPresent();
  }

  /** Position in the step bar, from 1; 0 without a visit. */
  public int phase() {
    return snapshot.map(s -> s.visit().step().phase()).orElse(0);
  }

  /** The names of the phases. */
  public List<String> phases() {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= Step.PHASES; i++) {
      names.add(say("phase." + i));
    }
    return names;
  }

  /** A day as it is written, with the era in Japanese. */
  public String day(LocalDate day) {
    return DateWords.full(day, t.language());
  }

  /** A day to come, by the western year. */
  public String comingDay(LocalDate day) {
    return DateWords.plain(day, t.language());
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
