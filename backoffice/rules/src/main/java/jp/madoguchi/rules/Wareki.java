package jp.madoguchi.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.temporal.ChronoField;
import java.util.Optional;

/**
 * 和暦: a day by the Japanese calendar. The eras and their first days are those of {@link
 * JapaneseDate}.
 *
 * @param era one of the five since 1868
 * @param year of the era, from 1 (元年)
 * @param month 1 to 12
 * @param day 1 to 31
 */
public record Wareki(Era era, int year, int month, int day) {

  /** The eras in which a living person can be born, newest first. */
  public enum Era {
    REIWA("令和", JapaneseEra.REIWA),
    HEISEI("平成", JapaneseEra.HEISEI),
    SHOWA("昭和", JapaneseEra.SHOWA),
    TAISHO("大正", JapaneseEra.TAISHO),
    MEIJI("明治", JapaneseEra.MEIJI);

    private final String kanji;
    private final JapaneseEra calendarEra;

    Era(String kanji, JapaneseEra calendarEra) {
      this.kanji = kanji;
      this.calendarEra = calendarEra;
    }

    /** As it is written. */
    public String kanji() {
      return kanji;
    }
  }

  /** The day in the Japanese calendar; empty before 1873, when that calendar's days begin. */
  public static Optional<Wareki> of(LocalDate date) {
    try {
      JapaneseDate day = JapaneseDate.from(date);
      for (Era era : Era.values()) {
        if (era.calendarEra.equals(day.getEra())) {
          int year = day.get(ChronoField.YEAR_OF_ERA);
          return Optional.of(new Wareki(era, year, date.getMonthValue(), date.getDayOfMonth()));
        }
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The same day in the western calendar; empty when there is none (平成31年5月1日, 2月30日). */
  public Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.from(JapaneseDate.of(era.calendarEra, year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** As it is written: 昭和21年4月5日, 令和元年5月1日. */
  public String written() {
    return era.kanji + (year == 1 ? "元" : Integer.toString(year)) + "年" + month + "月" + day + "日";
  }
}
