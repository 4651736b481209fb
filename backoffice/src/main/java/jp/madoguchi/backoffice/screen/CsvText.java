package jp.madoguchi.backoffice.screen;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV for downloads: UTF-8 with the mark that spreadsheets need, CRLF, every field quoted. A text
 * that a spreadsheet would run as a formula gets an apostrophe in front.
 */
public final class CsvText {
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private CsvText() {}

  /** The rows as the bytes of a file. */
  public static byte[] bytes(List<List<String>> rows) {
    StringBuilder out = new StringBuilder("\uFEFF");
    for (List<String> row : rows) {
      out.append(String.join(",", row.stream().map(CsvText::field).toList())).append("\r\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String field(String text) {
    boolean formula =
        !text.isEmpty()
            && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
            && !text.matches("-?[0-9.]+");
    return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
  }
}
