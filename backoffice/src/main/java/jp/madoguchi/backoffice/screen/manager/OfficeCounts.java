package jp.madoguchi.backoffice.screen.manager;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.backoffice.statistics.Counted;
import jp.madoguchi.backoffice.statistics.RateBoard;
import jp.madoguchi.backoffice.statistics.RateWords;
import jp.madoguchi.backoffice.statistics.Stage;

/**
 * What this office counted, as the page writes it.
 *
 * @param since what the counts after the base date mean, as a sentence
 * @param estimate the estimate as a sentence; empty before the first import
 */
public record OfficeCounts(
    String today,
    String lastSevenDays,
    String total,
    String firstPass,
    String firstPassNote,
    List<StageRow> stages,
    String since,
    String estimateValue,
    String estimate) {

  /** How many cases stand at a stage. */
  public record StageRow(String label, String count, int share) {}

  static OfficeCounts of(RateBoard board) {
    Counted counted = board.counted();
    long total = counted.total();
    List<StageRow> stages = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      long count = counted.now().get(stage);
      int share = total == 0 ? 0 : (int) (count * 100 / total);
      stages.add(new StageRow(stage.label(), RateWords.grouped(count), share));
    }
    return new OfficeCounts(
        RateWords.grouped(counted.today()),
        RateWords.grouped(counted.lastSevenDays()),
        RateWords.grouped(total),
        counted.firstPassPercent().map(p -> p.toPlainString() + "%").orElse("—"),
        counted.photoVisits() == 0
            ? "写真を撮った来訪はまだありません"
            : RateWords.grouped(counted.photoFirstPass())
                + " / "
                + RateWords.grouped(counted.photoVisits())
                + " 件",
        stages,
        since(board),
        board.estimate().map(e -> e.percent().toPlainString() + "%").orElse(""),
        board.estimate().map(OfficeCounts::sentence).orElse(""));
  }

  private static String since(RateBoard board) {
    Counted counted = board.counted();
    String points =
        board.points(counted.validSince()).map(p -> "（人口の " + p.toPlainString() + "%）").orElse("");
    String start =
        board.series().isEmpty() ? "公表値の取り込み前のため、すべての申請のうち" : board.baseDate() + " より後の申請のうち";
    return start
        + "、有効申請 "
        + RateWords.grouped(counted.validSince())
        + " 件"
        + points
        + "、カード発行済み "
        + RateWords.grouped(counted.issuedSince())
        + " 件。";
  }

  private static String sentence(RateBoard.Estimate estimate) {
    String base = estimate.implied() ? "公表された率（0.1 ポイント刻み）から逆算した約 " : "公表された ";
    return base
        + RateWords.grouped(estimate.baseCount())
        + " 枚に、この窓口で発行まで進んだ "
        + RateWords.grouped(estimate.added())
        + " 枚を足し、人口 "
        + RateWords.grouped(estimate.denominator().people())
        + " 人（"
        + estimate.denominator().date()
        + "）で割った値。発行分がすべて交付されたと仮定し、ほかの窓口・郵送・ウェブの申請は含みません。";
  }
}
