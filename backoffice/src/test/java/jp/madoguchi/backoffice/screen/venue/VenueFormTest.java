package jp.madoguchi.backoffice.screen.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.madoguchi.backoffice.venue.Venue;
import jp.madoguchi.backoffice.venue.Venues;
import jp.madoguchi.rules.VenueCapability;
import org.junit.jupiter.api.Test;

class VenueFormTest {
  private static final Set<String> APPLY = Set.of("APPLY_ONLY");

  private static Map<String, String> good() {
    Map<String, String> typed = new HashMap<>();
    typed.put("name", "緑地公園 モール");
    typed.put("kana", "リョクチコウエン モール");
    typed.put("address", "豊中市");
    typed.put("place", "SHOPPING");
    typed.put("from", "2026-11-28");
    typed.put("to", "2026-11-29");
    typed.put("opens-6", "10:00");
    typed.put("closes-6", "17:30");
    typed.put("special", "2026-11-28 10:00-15:00 短縮\n\n2026-11-29 休み");
    return typed;
  }

  private static VenueForm with(String field, String value) {
    Map<String, String> typed = good();
    typed.put(field, value);
    return new VenueForm(typed, APPLY);
  }

  @Test
  void aGoodFormBecomesTheVenueThatWasTyped() {
    Venue venue = new VenueForm(good(), APPLY).venue("v1", true, false, 4).orElseThrow();
    assertThat(venue.id()).isEqualTo("v1");
    assertThat(venue.version()).isEqualTo(4);
    assertThat(venue.sample()).isTrue();
    assertThat(venue.to()).contains(LocalDate.parse("2026-11-29"));
    assertThat(venue.hoursOn(LocalDate.parse("2026-11-28")).orElseThrow())
        .hasToString("10:00-15:00");
    assertThat(venue.hoursOn(LocalDate.parse("2026-11-29"))).isEmpty();
  }

  @Test
  void everyFaultIsToldAtItsField() {
    record Wrong(String field, String value, String at) {}
    for (Wrong wrong :
        List.of(
            new Wrong("name", "", "name"),
            new Wrong("name", "あ".repeat(101), "name"),
            new Wrong("kana", "ひらがな", "kana"),
            new Wrong("address", " ", "address"),
            new Wrong("place", "MOON", "place"),
            new Wrong("from", "", "from"),
            new Wrong("from", "11/28", "from"),
            new Wrong("from", "1999-01-01", "from"),
            new Wrong("to", "2026-11-27", "to"),
            new Wrong("to", "2026-02-30", "to"),
            new Wrong("closes-6", "", "hours"),
            new Wrong("closes-6", "09:00", "hours"),
            new Wrong("opens-6", "25:00", "hours"),
            new Wrong("special", "2026-11-28", "special"),
            new Wrong("special", "2026-11-28 いつでも", "special"),
            new Wrong("special", "2026-11-28 15:00-10:00", "special"),
            new Wrong("special", "2026-11-28 休み\n2026-11-28 休み", "special"),
            new Wrong("special", "明日 休み", "special"),
            new Wrong("notes", "x".repeat(1001), "notes"))) {
      VenueForm form = with(wrong.field(), wrong.value());
      assertThat(form.venue("v", false, false, 1)).as(wrong.toString()).isEmpty();
      assertThat(form.errors()).as(wrong.toString()).containsOnlyKeys(wrong.at());
      assertThat(form.text(wrong.field())).as("what was typed stays").isEqualTo(wrong.value());
    }
  }

  @Test
  void atLeastOneCapabilityIsNeededAndUnknownOnesCountForNothing() {
    VenueForm none = new VenueForm(good(), Set.of("TELEPORT"));
    assertThat(none.venue("v", false, false, 1)).isEmpty();
    assertThat(none.errors()).containsOnlyKeys("cap");
  }

  @Test
  void aStoredVenueSurvivesItsOwnForm() {
    for (Venue venue : List.of(Venues.permanent("v1"), Venues.popUp("v2"))) {
      Optional<Venue> again =
          VenueForm.of(venue).venue(venue.id(), venue.sample(), venue.closed(), venue.version());
      assertThat(again).contains(venue);
    }
    assertThat(VenueForm.of(Venues.permanent("v")).ticked(VenueCapability.ISSUE)).isTrue();
    assertThat(VenueForm.of(Venues.permanent("v")).ticked(VenueCapability.PIN_RESET)).isFalse();
  }

  @Test
  void whateverIsTypedTheFormAnswersWithAVenueOrAFault() {
    String alphabet = "0129:-/ 　休み〜あ\n<&\"'";
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      Map<String, String> typed = good();
      for (String field : VenueForm.fields()) {
        if (random.nextInt(4) == 0) {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(24); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
          }
          typed.put(field, text.toString());
        }
      }
      VenueForm form = new VenueForm(typed, APPLY);
      Optional<Venue> venue = form.venue("v", false, false, 1);
      assertThat(venue.isPresent()).as("seed %d", seed).isEqualTo(form.errors().isEmpty());
    }
  }

  @Test
  void placingAKioskNeedsItsNameAndItsDays() {
    assertThat(PlacingForm.of(Map.of("kiosk", "k01", "from", "2026-11-28")).error()).isEmpty();
    for (Map<String, String> wrong :
        List.of(
            Map.of("from", "2026-11-28"),
            Map.of("kiosk", "K 01", "from", "2026-11-28"),
            Map.of("kiosk", "k01", "from", ""),
            Map.of("kiosk", "k01", "from", "2026-11-28", "to", "2026-11-27"),
            Map.of("kiosk", "k01", "from", "2026-11-28", "to", "x"))) {
      assertThat(PlacingForm.of(wrong).error()).as(wrong.toString()).isNotEmpty();
    }
  }
}
