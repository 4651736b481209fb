package jp.madoguchi.kiosk.screen;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.kiosk.visit.Answers;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.rules.Wareki;

/** What a step's form shows when the resident comes back to it: the answers given before. */
final class Prefill {
  private Prefill() {}

  static Map<String, String> of(Step step, Answers a) {
    Map<String, String> typed = new HashMap<>();
    switch (step) {
      case FORM -> a.form().ifPresent(id -> typed.put("id", id.digits()));
      case BIRTH ->
          a.birthDate()
              .flatMap(Wareki::of)
              .ifPresent(w -> {
                typed.put("era", w.era().name());
                typed.put("year", Integer.toString(w.year()));
                typed.put("month", Integer.toString(w.month()));
                typed.put("day", Integer.toString(w.day()));
              });
      case REPRESENTATIVE ->
          a.representative()
              .ifPresent(r -> {
                typed.put("kana", r.kana());
                typed.put("name", r.name());
                typed.put("relation", r.relation());
                typed.put("address", r.address());
                typed.put("phone", r.phone());
              });
      case WISHES ->
          a.wishes()
              .ifPresent(w -> {
                typed.put("signing", w.signingCertificate() ? "yes" : "no");
                typed.put("authentication", w.authenticationCertificate() ? "yes" : "no");
                typed.put("braille", w.brailleKana().isPresent() ? "yes" : "no");
                typed.put("brailleKana", w.brailleKana().orElse(""));
              });
      case CONTACT -> {
        a.fromCard().ifPresent(card -> typed.put("name", card.name()));
        // Who fills in for a child is who is called.
        a.representative()
            .ifPresent(r -> {
              typed.put("name", r.name());
              typed.put("phone", r.phone());
            });
        a.contact()
            .ifPresent(c -> {
              typed.put("name", c.name());
              typed.put("email", c.email().orElse(""));
              typed.put("phone", c.phone().orElse(""));
            });
      }
      default -> {}
    }
    return typed;
  }
}
