package jp.madoguchi.backoffice.screen.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.backoffice.screen.CsvText;
import jp.madoguchi.backoffice.statistics.Counted;
import jp.madoguchi.backoffice.statistics.Group;
import jp.madoguchi.backoffice.statistics.PublishedFigure;
import jp.madoguchi.backoffice.statistics.RateBoard;
import jp.madoguchi.backoffice.statistics.Stage;

/** The page's figures as CSV; the first column says whose number it is. */
final class RateExport {
  private static final List<String> HEAD =
      List.of("区分", "項目", "地域", "基準日", "人口", "件数", "率(%)", "人口基準日", "出典");

  private RateExport() {}

  static byte[] csv(RateBoard board) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    board.series().forEach(f -> rows.add(published(f)));
    board.nation().forEach(f -> rows.add(published(f)));
    board.neighbours().stream()
        .flatMap(n -> n.figures().stream())
        .filter(f -> !f.area().id().equals(board.city().areaId()))
        .forEach(f -> rows.add(published(f)));
    board.weakest().ifPresent(w -> w.groups().forEach(f -> rows.add(published(f))));
    counted(board, rows);
    board
        .estimate()
        .ifPresent(e ->
            rows.add(
                List.of(
                    "推計",
                    "交付枚数率（公表値＋この窓口で発行済みの分）",
                    board.city().name(),
                    day(board),
                    Long.toString(e.denominator().people()),
                    Long.toString(e.baseCount() + e.added()),
                    e.percent().toPlainString(),
                    e.denominator().date().toString(),
                    "推計: 発行分がすべて交付されたと仮定")));
    return CsvText.bytes(rows);
  }

  private static List<String> published(PublishedFigure figure) {
    String item =
        figure.group().equals(Group.EVERYONE)
            ? figure.kind().label()
            : figure.kind().label() + " " + figure.group().label();
    return List.of(
        "公表値",
        item,
        figure.area().name(),
        figure.baseDate().toString(),
        figure.population().isPresent() ? Long.toString(figure.population().getAsLong()) : "",
        figure.count().isPresent() ? Long.toString(figure.count().getAsLong()) : "",
        figure.printed().toString(),
        figure.populationDate().map(Object::toString).orElse(""),
        figure.source());
  }

  private static void counted(RateBoard board, List<List<String>> rows) {
    Counted counted = board.counted();
    rows.add(own(board, "申請 きょう", counted.today()));
    rows.add(own(board, "申請 7日間", counted.lastSevenDays()));
    for (Map.Entry<Stage, Long> stage : counted.now().entrySet()) {
      rows.add(own(board, "いまの状態 " + stage.getKey().label(), stage.getValue()));
    }
    rows.add(own(board, "公表基準日（" + board.baseDate() + "）のあとの有効申請", counted.validSince()));
    rows.add(own(board, "公表基準日（" + board.baseDate() + "）のあとの発行済み", counted.issuedSince()));
    rows.add(own(board, "写真を撮った来訪", counted.photoVisits()));
    rows.add(own(board, "うち一度も撮り直しなし", counted.photoFirstPass()));
  }

  private static List<String> own(RateBoard board, String item, long count) {
    return List.of(
        "この窓口が数えた数",
        item,
        board.city().name(),
        day(board),
        "",
        Long.toString(count),
        "",
        "",
        "この窓口のデータベース");
  }

  private static String day(RateBoard board) {
    return ManagerPage.localDay(board.at()).toString();
  }
}
