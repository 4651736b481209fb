package jp.madoguchi.backoffice.statistics;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV (RFC 4180): quoted fields, doubled quotes, line breaks inside quotes, CRLF or LF. Every
 * text that comes out is cleaned by {@link TableText}. A record that cannot be read does not end
 * the file: its fault is told and reading goes on with the next line.
 */
final class CsvReader {
  private static final int FIELD_CHARS_MAX = 1_000;
  private static final int FIELDS_MAX = 64;

  private final Reader in;
  private int line = 1;
  private int pushedBack = NOTHING;

  private static final int NOTHING = -2;
  private static final int END = -1;

  /** What one step of reading found. */
  sealed interface Step {
    /** A record. */
    record Row(CsvRecord csv) implements Step {}

    /** A line that is no CSV. */
    record Broken(int line, String reason) implements Step {}
  }

  /** The reader must be buffered; it is not closed here. */
  CsvReader(Reader in) {
    this.in = in;
  }

  /** The next record, skipping empty lines; empty at the end of the file. */
  Optional<Step> next() throws IOException {
    int c = read();
    while (c == '\n' || c == '\r' || c == '\uFEFF') {
      line += c == '\n' ? 1 : 0;
      c = read();
    }
    if (c == END) {
      return Optional.empty();
    }
    pushedBack = c;
    int startLine = line;
    List<String> fields = new ArrayList<>();
    boolean more = true;
    while (more) {
      StringBuilder field = new StringBuilder();
      String fault = field(field);
      if (!fault.isEmpty()) {
        skipLine();
        return Optional.of(new Step.Broken(startLine, fault));
      }
      fields.add(TableText.clean(field.toString()));
      int end = read();
      more = end == ',';
      if (end == '\r') {
        end = read();
      }
      line += end == '\n' ? 1 : 0;
      if (fields.size() > FIELDS_MAX) {
        skipLine();
        return Optional.of(new Step.Broken(startLine, "列が多すぎます（上限 " + FIELDS_MAX + "）"));
      }
    }
    return Optional.of(new Step.Row(new CsvRecord(startLine, fields)));
  }

  /** Reads one field up to, not with, the separator; answers what is wrong, or nothing. */
  private String field(StringBuilder into) throws IOException {
    int c = read();
    return c == '"' ? quoted(into) : plain(c, into);
  }

  private String plain(int first, StringBuilder into) throws IOException {
    int c = first;
    while (c != END && c != ',' && c != '\n' && c != '\r') {
      into.append((char) c);
      if (into.length() > FIELD_CHARS_MAX) {
        return tooLong();
      }
      c = read();
    }
    pushedBack = c;
    return "";
  }

  private String quoted(StringBuilder into) throws IOException {
    while (true) {
      int c = read();
      if (c == END) {
        pushedBack = c;
        return "引用符 \" が閉じていません";
      }
      if (c == '"') {
        int after = read();
        if (after != '"') {
          pushedBack = after;
          return after == END || after == ',' || after == '\n' || after == '\r'
              ? ""
              : "閉じた引用符のあとに文字があります";
        }
      }
      line += c == '\n' ? 1 : 0;
      into.append((char) c);
      if (into.length() > FIELD_CHARS_MAX) {
        return tooLong();
      }
    }
  }

  private static String tooLong() {
    return "1つの欄が " + FIELD_CHARS_MAX + " 文字を超えています";
  }

  private void skipLine() throws IOException {
    int c = read();
    while (c != END && c != '\n') {
      c = read();
    }
    line += c == '\n' ? 1 : 0;
  }

  private int read() throws IOException {
    if (pushedBack != NOTHING) {
      int c = pushedBack;
      pushedBack = NOTHING;
      return c;
    }
    return in.read();
  }
}
