package jp.madoguchi.kiosk.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.web.text.Phrases;

/** What the frame of every page needs, whichever kind of visit stands in it. */
public interface Frame {
  /** The sentences. */
  Phrases t();

  /** Language, size, contrast. */
  View view();

  /** What is the same on every page. */
  Page.House house();

  /** Field name to message key. */
  Map<String, String> wrong();

  /** Message key of a sentence over the question; empty = none. */
  String notice();

  /** Of the page, such as the number pad; empty = the usual one. */
  String variant();

  /** Where this kind of visit has its addresses. */
  String base();

  /** The step's name in addresses and message keys; {@code start} without a visit. */
  String step();

  /** What the next request has to carry; empty without a visit. */
  String token();

  /** Whether a visit runs. */
  boolean running();

  /** Whether there is a step to go back to. */
  boolean canGoBack();

  /** Position in the step bar, from 1; 0 without a visit. */
  int phase();

  /** The names of the phases. */
  List<String> phases();

  /** Message key of what ending now would mean. */
  String endText();

  /** Whether the camera watches who is there; the page says so. */
  default boolean watched() {
    return false;
  }

  /** Whether the notice is a kind request, not a fault. */
  default boolean kindNotice() {
    return notice().startsWith("presence.");
  }

  /** The sentence. */
  default String say(String key, Object... args) {
    return t().say(key, args);
  }

  /** The sentence at the field, or null for none (as templates leave an attribute out). */
  default String wrongAt(String field) {
    return Optional.ofNullable(wrong().get(field)).map(t()::say).orElse(null);
  }

  /** A day as it is written, with the era in Japanese. */
  default String day(LocalDate day) {
    return DateWords.full(day, t().language());
  }

  /** A day to come, by the western year. */
  default String comingDay(LocalDate day) {
    return DateWords.plain(day, t().language());
  }
}
