package jp.madoguchi.backoffice.screen.venue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The small form that places a kiosk.
 *
 * @param error what is wrong; empty = the rest can be used
 */
record PlacingForm(String kiosk, LocalDate from, Optional<LocalDate> to, String error) {
  private static final Pattern KIOSK = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  static PlacingForm of(Map<String, String> typed) {
    String kiosk = typed.getOrDefault("kiosk", "");
    if (!KIOSK.matcher(kiosk).matches()) {
      return wrong("キオスクの名前を入力してください（英小文字・数字・ハイフン）。");
    }
    try {
      LocalDate from = LocalDate.parse(typed.getOrDefault("from", ""));
      String last = typed.getOrDefault("to", "");
      Optional<LocalDate> to =
          last.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(last));
      return to.isPresent() && to.get().isBefore(from)
          ? wrong("終わる日が、はじまる日より前です。")
          : new PlacingForm(kiosk, from, to, "");
    } catch (DateTimeException e) {
      return wrong("日付を 2026-11-22 のように入力してください。");
    }
  }

  private static PlacingForm wrong(String sentence) {
    return new PlacingForm("", LocalDate.EPOCH, Optional.empty(), sentence);
  }
}
