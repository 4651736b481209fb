package jp.madoguchi.backoffice.screen.manager;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.backoffice.screen.CsvText;

/** The page's figures as CSV; the first column says which table a line is of. */
final class PhotoExport {
  private static final List<String> HEAD =
      List.of(
          "表",
          "項目",
          "期間",
          "J-LISの判定",
          "うち初回合格",
          "初回合格率",
          "95%区間",
          "不備の理由（J-LIS）",
          "窓口で返した写真",
          "撮り直し（来訪あたり）",
          "撮影中に止めた理由",
          "職員の上書き（来訪）",
          "写真特例（来訪）");

  private PhotoExport() {}

  static byte[] csv(PhotoPage page) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    for (PhotoPage.KioskRow row : page.kiosks()) {
      rows.add(
          line(
              "キオスク",
              page,
              row.share(),
              row.defects(),
              Long.toString(row.atTheDesk()),
              row.retakes(),
              row.live(),
              row.overridden(),
              row.special()));
    }
    page.profiles().forEach(share -> rows.add(line("基準の版", page, share)));
    for (PhotoPage.ReasonRow row : page.reasons()) {
      List<String> fields = new ArrayList<>(List.of("不備の理由", row.reason(), page.period()));
      fields.addAll(List.of("", "", "", "", row.centre() + "（" + row.kiosks() + "）"));
      fields.add(Long.toString(row.desk()));
      rows.add(filled(fields));
    }
    return CsvText.bytes(rows);
  }

  private static List<String> line(
      String table, PhotoPage page, PhotoPage.Share share, String... more) {
    List<String> fields =
        new ArrayList<>(
            List.of(
                table,
                share.name(),
                page.period(),
                Integer.toString(share.verdicts()),
                Integer.toString(share.accepted()),
                share.rate(),
                share.interval()));
    fields.addAll(List.of(more));
    return filled(fields);
  }

  private static List<String> filled(List<String> fields) {
    while (fields.size() < HEAD.size()) {
      fields.add("");
    }
    return fields;
  }
}
