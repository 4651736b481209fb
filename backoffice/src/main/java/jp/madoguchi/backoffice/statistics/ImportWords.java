package jp.madoguchi.backoffice.statistics;

import java.util.ArrayList;
import java.util.List;

/** An import's report as lines for the operator. */
public final class ImportWords {
  private ImportWords() {}

  /** One line per fault, correction and disagreement, and a closing line with the counts. */
  public static List<String> lines(String file, RateImport.Report report) {
    List<String> lines = new ArrayList<>();
    if (report.refusal().isPresent()) {
      return List.of(file + ": 取り込みませんでした: " + report.refusal().get());
    }
    report.rejected().forEach(r -> lines.add(file + ":" + r.line() + ": 除外: " + r.reason()));
    report
        .corrected()
        .forEach(c ->
            lines.add(
                file
                    + ":"
                    + c.line()
                    + ": 訂正: "
                    + name(c.after())
                    + " "
                    + numbers(c.before())
                    + " → "
                    + numbers(c.after())));
    report
        .disagreements()
        .forEach(d ->
            lines.add(
                file
                    + ":"
                    + d.line()
                    + ": 不一致: "
                    + name(d.figure())
                    + " 表の率 "
                    + d.figure().printed()
                    + "%、件数÷人口 "
                    + d.recomputed()
                    + "%（表のまま取り込み）"));
    lines.add(
        file
            + ": "
            + report.rows()
            + " 行 → 新しい数 "
            + report.added()
            + "、同じ数 "
            + report.unchanged()
            + "、訂正 "
            + report.corrected().size()
            + "、除外した行 "
            + report.rejected().size()
            + "。再計算 "
            + report.recomputed()
            + " 件のうち不一致 "
            + report.disagreements().size());
    return lines;
  }

  private static String name(PublishedFigure figure) {
    String group = figure.group().equals(Group.EVERYONE) ? "" : " " + figure.group().label();
    return figure.area().name() + group + " " + figure.baseDate() + " " + figure.kind().label();
  }

  private static String numbers(PublishedFigure figure) {
    String count =
        figure.count().isPresent() ? RateWords.grouped(figure.count().getAsLong()) : "件数なし";
    String population =
        figure.population().isPresent()
            ? RateWords.grouped(figure.population().getAsLong())
            : "人口なし";
    return figure.printed() + "%（" + count + " / " + population + "）";
  }
}
