package jp.madoguchi.sim.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the walk did, beside what the databases say afterwards.
 *
 * @param residents how many were to apply
 * @param applied visits that ended with a receipt
 * @param refusedPhotos pictures that the kiosk refused
 * @param filed applications that the clerks filed, by the office's screens
 * @param centre applications that the card centre holds
 * @param before the rates before the walk
 * @param after the rates after it
 * @param counts what {@code backoffice counts} reads from the database after the server's end
 */
record WalkResult(
    int residents,
    int applied,
    int refusedPhotos,
    int filed,
    int centre,
    Rates before,
    Rates after,
    JsonNode counts) {

  /** States of a case that has been filed, as the database names them. */
  static final List<String> FILED_STATES = List.of("FILED", "VALID", "DEFECT", "ISSUED", "SHIPPED");

  /** One line of the closing table: the walk's number and the database's. */
  private record Line(String what, long walked, long database) {
    boolean agrees() {
      return walked == database;
    }
  }

  boolean agrees() {
    return lines().stream().allMatch(Line::agrees);
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("applied 申請", applied, counts.path("cases").asLong()));
    lines.add(new Line("of residents 予定", residents, applied));
    lines.add(
        new Line("refused photos 撮り直し", refusedPhotos, counts.path("photosRefused").asLong()));
    // Every visit leaves two entries: the application and the end of the visit.
    lines.add(new Line("synced entries 送信", 2L * applied, counts.path("entries").asLong()));
    lines.add(new Line("visits 来訪", applied, counts.path("visits").asLong()));
    lines.add(new Line("filed 提出", filed, counts.path("filed").asLong()));
    lines.add(new Line("at the card centre 受付センター", centre, counts.path("filed").asLong()));
    lines.add(new Line("parked 保留", 0, counts.path("parked").asLong()));
    lines.add(
        new Line("counted by this office 庁内の申請", after.counted() - before.counted(), applied));
    return lines;
  }

  /** The closing table. */
  String table() {
    StringBuilder out = new StringBuilder();
    out.append(String.format("%n%8s %8s  %s%n", "walk", "database", ""));
    for (Line line : lines()) {
      out.append(
          String.format(
              "%8d %8d  %-3s %s%n",
              line.walked(), line.database(), line.agrees() ? "ok" : "NO", line.what()));
    }
    out.append(
        String.format(
            Locale.ROOT,
            "rate, counted by this office 申請件数 / 人口 %,d: %.4f %% -> %.4f %%%n",
            after.population(),
            before.percent(),
            after.percent()));
    out.append(
        String.format(
            "rate, ministry's table 交付枚数率: %s %% (unchanged); estimate with %d cards issued here: %s %% -> %s %%%n",
            after.ministryPercent(),
            after.issued() - before.issued(),
            before.estimatePercent(),
            after.estimatePercent()));
    return out.toString();
  }

  /**
   * The rates that the walk moves, and the one that it must not.
   *
   * @param counted applications that this office counted
   * @param issued of them, cards issued
   * @param population the ministry's base
   * @param ministryPercent the ministry's newest published rate
   * @param estimatePercent that rate with this office's cards added, labelled an estimate
   */
  record Rates(
      long counted, long issued, long population, String ministryPercent, String estimatePercent) {
    double percent() {
      return population == 0 ? 0 : 100.0 * counted / population;
    }
  }
}
