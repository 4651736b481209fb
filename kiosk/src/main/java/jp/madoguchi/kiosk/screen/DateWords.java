package jp.madoguchi.kiosk.screen;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.madoguchi.rules.Wareki;

/** Days as residents write them: with the era in Japanese, month by name in English. */
final class DateWords {
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private DateWords() {}

  /** 昭和21年（1946年）4月5日; 5 April 1946. */
  static String full(LocalDate day, String language) {
    if (!language.startsWith("ja")) {
      return ENGLISH.format(day);
    }
    return Wareki.of(day)
        .map(w ->
            w.era().kanji()
                + (w.year() == 1 ? "元" : Integer.toString(w.year()))
                + "年（"
                + day.getYear()
                + "年）"
                + w.month()
                + "月"
                + w.day()
                + "日")
        .orElse(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
  }

  /** 2026年11月22日 9時05分; 22 November 2026, 9:05. */
  static String minute(ZonedDateTime at, String language) {
    String minutes = String.format(Locale.ROOT, "%02d", at.getMinute());
    return plain(at.toLocalDate(), language)
        + (language.startsWith("ja")
            ? " " + at.getHour() + "時" + minutes + "分"
            : ", " + at.getHour() + ":" + minutes);
  }

  /** 2036年4月5日; 5 April 2036: days to come are said by the western year. */
  static String plain(LocalDate day, String language) {
    return language.startsWith("ja")
        ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
        : ENGLISH.format(day);
  }
}
