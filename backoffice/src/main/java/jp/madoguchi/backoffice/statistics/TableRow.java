package jp.madoguchi.backoffice.statistics;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.rules.MunicipalityCode;

/** One line of a table with its columns by name; every reader says what is wrong and where. */
record TableRow(Map<String, Integer> columns, List<String> fields) {
  private static final Pattern DATE =
      Pattern.compile("(\\d{4})[/-](\\d{1,2})[/-](\\d{1,2})|(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern COUNT = Pattern.compile("\\d{1,12}|\\d{1,3}(,\\d{3}){1,3}");
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)%?");
  private static final int TEXT_CHARS_MAX = 200;

  /** The earliest year a figure can have: numbers were first sent out in October 2015. */
  private static final int YEAR_MIN = 2015;

  private static final int YEAR_MAX = 2100;

  String text(String column) {
    String text = fields.get(columns.get(column));
    if (text.isEmpty()) {
      throw new BadLineException("「" + column + "」が空です");
    }
    if (text.length() > TEXT_CHARS_MAX || text.codePoints().anyMatch(Character::isISOControl)) {
      throw new BadLineException("「" + column + "」に使えない文字があるか、長すぎます");
    }
    return text;
  }

  boolean isEmpty(String column) {
    return fields.get(columns.get(column)).isEmpty();
  }

  LocalDate date(String column) {
    String text = text(column);
    Matcher parts = DATE.matcher(text);
    if (!parts.matches()) {
      throw new BadLineException("「" + column + "」が日付（年/月/日）ではありません: " + shown(text));
    }
    int from = parts.group(1) == null ? 4 : 1;
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(parts.group(from)),
              Integer.parseInt(parts.group(from + 1)),
              Integer.parseInt(parts.group(from + 2)));
      if (date.getYear() < YEAR_MIN || date.getYear() > YEAR_MAX) {
        throw new BadLineException("「" + column + "」の年がありえません: " + shown(text));
      }
      return date;
    } catch (DateTimeException e) {
      throw new BadLineException("「" + column + "」の日付は暦にありません: " + shown(text));
    }
  }

  Optional<LocalDate> optionalDate(String column) {
    return isEmpty(column) ? Optional.empty() : Optional.of(date(column));
  }

  long count(String column) {
    String text = text(column);
    if (!COUNT.matcher(text).matches()) {
      throw new BadLineException("「" + column + "」が 0 以上の整数ではありません: " + shown(text));
    }
    return Long.parseLong(text.replace(",", ""));
  }

  OptionalLong optionalCount(String column) {
    return isEmpty(column) ? OptionalLong.empty() : OptionalLong.of(count(column));
  }

  long population(String column) {
    long people = count(column);
    if (people == 0) {
      throw new BadLineException("「" + column + "」が 0 です");
    }
    return people;
  }

  OptionalLong optionalPopulation(String column) {
    return isEmpty(column) ? OptionalLong.empty() : OptionalLong.of(population(column));
  }

  Rate rate(String column) {
    String text = text(column);
    Matcher percent = PERCENT.matcher(text);
    if (!percent.matches()) {
      throw new BadLineException("「" + column + "」が率（%）ではありません: " + shown(text));
    }
    return new Rate(new BigDecimal(percent.group(1)));
  }

  MunicipalityCode municipality(String column) {
    String text = text(column);
    return MunicipalityCode.read(text)
        .orElseThrow(
            () -> new BadLineException("「" + column + "」が団体コード（検査数字つき6桁）ではありません: " + shown(text)));
  }

  private static String shown(String text) {
    return text.length() <= 30 ? text : text.substring(0, 30) + "…";
  }
}
