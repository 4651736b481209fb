package jp.madoguchi.backoffice.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * A table as it was read: figures with the line they stand on, and the lines that are none.
 *
 * @param rows how many lines below the header were looked at
 * @param refusal why the whole file was refused; then nothing else is in here
 */
record RateFile(int rows, List<Line> lines, List<Fault> faults, Optional<String> refusal) {
  private static final int ROWS_MAX = 500_000;

  /** A figure and its line. */
  record Line(int line, PublishedFigure figure) {}

  /** A line that was left out, and why. */
  record Fault(int line, String reason) {}

  private static RateFile refused(String reason) {
    return new RateFile(0, List.of(), List.of(), Optional.of(reason));
  }

  /** Reads a whole file; the progress is told the number of rows read so far. */
  static RateFile read(InputStream in, IntConsumer progress) throws IOException {
    CsvReader csv =
        new CsvReader(
            new BufferedReader(
                new InputStreamReader(
                    in,
                    StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))));
    try {
      Optional<CsvReader.Step> first = csv.next();
      if (first.isEmpty()) {
        return refused("ファイルが空です");
      }
      if (!(first.get() instanceof CsvReader.Step.Row(CsvRecord header))) {
        return refused("見出し行が読めません");
      }
      Map<String, Integer> columns = new HashMap<>();
      for (int i = 0; i < header.fields().size(); i++) {
        columns.putIfAbsent(header.fields().get(i), i);
      }
      Optional<TableLayout> layout = TableLayout.of(columns);
      if (layout.isEmpty()) {
        return refused("知らない表です。見出し: " + String.join(", ", header.fields()));
      }
      return body(csv, layout.get(), columns, header.fields().size(), progress);
    } catch (CharacterCodingException e) {
      return refused("UTF-8 ではありません（Shift_JIS なら UTF-8 で保存し直してください）");
    }
  }

  private static RateFile body(
      CsvReader csv,
      TableLayout layout,
      Map<String, Integer> columns,
      int width,
      IntConsumer progress)
      throws IOException {
    List<Line> lines = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    Map<PublishedFigure.Key, Line> seen = new HashMap<>();
    int rows = 0;
    for (Optional<CsvReader.Step> step = csv.next(); step.isPresent(); step = csv.next()) {
      rows++;
      if (rows > ROWS_MAX) {
        return refused("行が多すぎます（上限 " + ROWS_MAX + " 行）");
      }
      switch (step.get()) {
        case CsvReader.Step.Broken(int line, String reason) -> faults.add(new Fault(line, reason));
        case CsvReader.Step.Row(CsvRecord row) ->
            take(row, layout, columns, width, seen, lines, faults);
      }
      progress.accept(rows);
    }
    return new RateFile(rows, List.copyOf(lines), List.copyOf(faults), Optional.empty());
  }

  private static void take(
      CsvRecord row,
      TableLayout layout,
      Map<String, Integer> columns,
      int width,
      Map<PublishedFigure.Key, Line> seen,
      List<Line> lines,
      List<Fault> faults) {
    if (row.fields().size() != width) {
      faults.add(
          new Fault(row.line(), "列の数が見出しと違います（" + row.fields().size() + " / " + width + "）"));
      return;
    }
    try {
      for (PublishedFigure figure : layout.figures(new TableRow(columns, row.fields()))) {
        Line before = seen.putIfAbsent(figure.key(), new Line(row.line(), figure));
        if (before == null) {
          lines.add(new Line(row.line(), figure));
        } else if (!before.figure().sameNumbers(figure)) {
          faults.add(new Fault(row.line(), before.line() + " 行目と同じ団体・同じ日で、数が違います"));
        }
      }
    } catch (BadLineException e) {
      faults.add(new Fault(row.line(), e.getMessage()));
    }
  }
}
