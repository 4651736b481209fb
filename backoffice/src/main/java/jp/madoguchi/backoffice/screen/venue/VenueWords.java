package jp.madoguchi.backoffice.screen.venue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.backoffice.venue.Hours;
import jp.madoguchi.backoffice.venue.KioskAssignment;
import jp.madoguchi.backoffice.venue.Venue;
import jp.madoguchi.backoffice.venue.VenueBook;
import jp.madoguchi.rules.VenueCapability;

/** What staff read about venues. */
public final class VenueWords {
  private VenueWords() {}

  /** A capability, short. */
  public static String of(VenueCapability capability) {
    return switch (capability) {
      case APPLY_ONLY -> "申請のみ";
      case APPLY_WITH_ID_CHECK -> "申請時来庁方式";
      case ISSUE -> "交付";
      case PIN_RESET -> "暗証番号の再設定";
    };
  }

  /** What a capability needs and allows. */
  public static String note(VenueCapability capability) {
    return switch (capability) {
      case APPLY_ONLY -> "本人確認は受け取りのときに行う";
      case APPLY_WITH_ID_CHECK -> "ここで本人確認をして、カードは郵送できる";
      case ISSUE -> "カードを渡す。全国のシステムへの回線が必要";
      case PIN_RESET -> "全国のシステムへの回線が必要";
    };
  }

  /** 2026-11-21 – 2026-11-22, or 常設. */
  public static String period(Venue venue) {
    return venue
        .to()
        .map(to -> to.equals(venue.from()) ? to + " の1日" : venue.from() + " – " + to)
        .orElse(venue.from() + " から 常設");
  }

  /** An assignment's period. */
  public static String period(KioskAssignment assignment) {
    return assignment.from() + " – " + assignment.to().map(LocalDate::toString).orElse("期限なし");
  }

  /** 月. */
  public static String of(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.JAPAN);
  }

  /** The week in as few words as it allows: 月–金 10:00–17:30 ・ 土 10:00–15:00. */
  public static String week(Venue venue) {
    List<String> parts = new ArrayList<>();
    DayOfWeek from = DayOfWeek.MONDAY;
    while (from != null) {
      DayOfWeek to = from;
      Optional<Hours> hours = Optional.ofNullable(venue.opening().weekly().get(from));
      while (to != DayOfWeek.SUNDAY
          && Optional.ofNullable(venue.opening().weekly().get(to.plus(1))).equals(hours)) {
        to = to.plus(1);
      }
      String days = from == to ? of(from) : of(from) + "–" + of(to);
      hours.ifPresent(h -> parts.add(days + " " + h.label()));
      from = to == DayOfWeek.SUNDAY ? null : to.plus(1);
    }
    return parts.isEmpty() ? "曜日の時間なし（特別な日だけ）" : String.join(" ・ ", parts);
  }

  /** Why a kiosk can't stand there. */
  static String refusal(VenueBook.Placing placing) {
    return switch (placing) {
      case VenueBook.Placing.Done _ -> "";
      case VenueBook.Placing.Taken(KioskAssignment by, Optional<Venue> venue) ->
          "キオスク "
              + by.kiosk()
              + " は "
              + period(by)
              + " に「"
              + venue.map(Venue::name).orElse("別の会場")
              + "」にあります。1台は同じ日に1か所だけです。";
      case VenueBook.Placing.Outside(Venue venue) ->
          "この会場の期間（" + period(venue) + "）の外です。会場の期間に収まる日を入れてください。";
      case VenueBook.Placing.NoVenue _ -> "この会場は閉じられているか、見つかりません。";
      case VenueBook.Placing.NoAssignment _ -> "この割り当ては見つかりません。";
    };
  }
}
