package jp.madoguchi.backoffice.statistics;

import static jp.madoguchi.backoffice.statistics.Figures.IKEDA;
import static jp.madoguchi.backoffice.statistics.Figures.NOW;
import static jp.madoguchi.backoffice.statistics.Figures.TOYONAKA;
import static jp.madoguchi.backoffice.statistics.Figures.issued;
import static jp.madoguchi.backoffice.statistics.Figures.rateOnly;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.rules.MunicipalityCode;
import org.junit.jupiter.api.Test;

public class RateBoardsTest {
  private static final List<MunicipalityCode> NEIGHBOURS =
      List.of(
          new MunicipalityCode("272043"),
          new MunicipalityCode("272051"),
          new MunicipalityCode("272205"));
  private static final Counted NOTHING = new Counted(0, 0, Map.of(), Map.of(), 0, 0);

  private static City city(String target) {
    return new City(
        new MunicipalityCode("272035"), "豊中市", new Rate(new BigDecimal(target)), NEIGHBOURS);
  }

  /** A board over these figures and counts, with a target of 60 %. */
  public static RateBoard board(FigureStore figures, Counted counted) {
    return board(figures, counted, "60", NOW);
  }

  private static RateBoard board(FigureStore figures, Counted counted, String target, Instant at) {
    return new RateBoards(city(target), figures, (_, _) -> counted, InstantSource.fixed(at)).now();
  }

  @Test
  void theDemoSaysWhatTheCityPublished() {
    RateBoard board = board(Figures.demo(), NOTHING);
    assertThat(RateWords.headline(board))
        .isEqualTo("目標 60% を、2022-12-31（58.0%）から 2023-03-31（66.0%）の間に超えました。");
    assertThat(RateWords.chart(board))
        .isEqualTo(
            "2022-03-01 からの 12 か月で +21.2 ポイント。"
                + "最も速かったのは 2022-11-30 から 2022-12-31（30日あたり +2.7）。"
                + "同じ日の全国 67.0% より 1.0 ポイント低い。");
    assertThat(board.latest()).containsOnlyKeys(RateKind.ISSUED);
    assertThat(board.denominator())
        .contains(new RateBoard.Denominator(408_802, LocalDate.parse("2022-01-01")));
    assertThat(board.baseDate()).isEqualTo(LocalDate.parse("2023-03-31"));
  }

  @Test
  void theNeighboursAreThoseOfTheLatestCommonDay() {
    RateBoard.Neighbours neighbours = board(Figures.demo(), NOTHING).neighbours().orElseThrow();
    assertThat(neighbours.date()).isEqualTo(LocalDate.parse("2022-12-31"));
    assertThat(neighbours.figures())
        .extracting(f -> f.area().name() + " " + f.printed())
        .containsExactly("池田市 59.3", "箕面市 58.9", "吹田市 58.7", "豊中市 58.0");
    assertThat(RateWords.neighbours(board(Figures.demo(), NOTHING)))
        .isEqualTo("豊中市は近隣を含む 4 市のうち 4 番目");
  }

  @Test
  void theWeakestGroupsComeFromTheNationsTable() {
    RateBoard.Weakest weakest = board(Figures.demo(), NOTHING).weakest().orElseThrow();
    assertThat(weakest.groups())
        .extracting(f -> f.group().label() + " " + f.printed())
        .startsWith("女性 90歳以上 25.7", "男性 0〜4歳 29.9", "女性 0〜4歳 30.0")
        .hasSize(5);
    assertThat(weakest.everyone().orElseThrow().printed()).hasToString("47.4");
  }

  @Test
  void beforeTheFirstImportThePageSaysSoAndEveryCaseCounts() {
    LocalDate[] asked = new LocalDate[2];
    RateBoard board =
        new RateBoards(
                city("60"),
                new MemoryFigureStore(),
                (today, base) -> {
                  asked[0] = today;
                  asked[1] = base;
                  return NOTHING;
                },
                InstantSource.fixed(Instant.parse("2026-11-22T15:00:00Z")))
            .now();
    assertThat(RateWords.headline(board)).contains("まだ取り込まれていません");
    assertThat(RateWords.chart(board)).contains("2つ以上");
    assertThat(RateWords.neighbours(board)).contains("まだ取り込まれていません");
    assertThat(board.estimate()).isEmpty();
    assertThat(board.points(5)).isEmpty();
    assertThat(asked[0]).as("Tokyo's day").isEqualTo(LocalDate.parse("2026-11-23"));
    assertThat(asked[1]).isBefore(LocalDate.parse("2016-01-01"));
  }

  @Test
  void belowTheTargetTheGapIsToldInPointsAndCards() {
    MemoryFigureStore store = new MemoryFigureStore();
    store.put(List.of(issued(TOYONAKA, "2022-12-31", 408_802, 237_064)), NOW);
    assertThat(RateWords.headline(board(store, NOTHING)))
        .isEqualTo("2022-12-31 に 58.0%。目標 60% まで、あと 2.0 ポイント（約 8,200 枚）です。");
    assertThat(RateWords.headline(board(store, NOTHING, "62.5", NOW))).contains("目標 62.5%");
  }

  @Test
  void aTargetPassedLongAgoIsToldWithTheLatestRate() {
    assertThat(RateWords.headline(board(Figures.demo(), NOTHING, "50", NOW)))
        .isEqualTo(
            "目標 50% を、2022-08-31（49.1%）から 2022-09-30（50.5%）の間に超えました。" + "2023-03-31 には 66.0% です。");
    assertThat(RateWords.headline(board(Figures.demo(), NOTHING, "5", NOW)))
        .startsWith("目標 5% を 2017-03-08（9.1%）にはもう超えていました。");
  }

  @Test
  void theStretchOverANewPopulationIsNeverTheFastest() {
    MemoryFigureStore store = new MemoryFigureStore();
    store.put(
        List.of(
            issued(TOYONAKA, "2022-06-30", 1_000, 400, "2021-01-01"),
            issued(TOYONAKA, "2022-07-31", 1_000, 410, "2021-01-01"),
            issued(TOYONAKA, "2022-08-31", 900, 420, "2022-01-01"),
            issued(TOYONAKA, "2022-09-30", 900, 427, "2022-01-01")),
        NOW);
    assertThat(RateWords.chart(board(store, NOTHING)))
        .contains("最も速かったのは 2022-06-30 から 2022-07-31（30日あたり +1.0）");
  }

  @Test
  void theLatestPopulationIsUsedAfterTheBaseSwitch() {
    MemoryFigureStore store = new MemoryFigureStore();
    store.put(
        List.of(
            issued(TOYONAKA, "2022-07-31", 409_396, 195_810, "2021-01-01"),
            issued(TOYONAKA, "2022-08-31", 408_802, 200_602, "2022-01-01"),
            rateOnly(RateKind.ISSUED, TOYONAKA, "2022-09-30", "50.5")),
        NOW);
    assertThat(board(store, NOTHING).denominator().orElseThrow().people()).isEqualTo(408_802);
  }

  @Test
  void theEstimateCarriesThePublishedRateOnByWhatWasCounted() {
    Counted twenty = new Counted(20, 20, Map.of(), Map.of(Stage.ISSUED, 20L), 0, 0);
    RateBoard.Estimate implied = board(Figures.demo(), twenty).estimate().orElseThrow();
    assertThat(implied.implied()).isTrue();
    assertThat(implied.baseCount()).isEqualTo(269_809);
    assertThat(implied.percent()).isEqualTo(new BigDecimal("66.0049"));
    MemoryFigureStore store = new MemoryFigureStore();
    store.put(List.of(issued(TOYONAKA, "2022-12-31", 408_802, 237_064)), NOW);
    RateBoard.Estimate exact = board(store, twenty).estimate().orElseThrow();
    assertThat(exact.implied()).isFalse();
    assertThat(exact.percent()).isEqualTo(new BigDecimal("57.9948"));
    assertThat(board(store, NOTHING).estimate().orElseThrow().percent())
        .isEqualTo(new BigDecimal("57.9899"));
  }

  @Test
  void whatIsCountedFollowsTheStages() {
    Counted counted =
        new Counted(
            1,
            3,
            Map.of(Stage.ARRIVED, 4L, Stage.ISSUED, 2L, Stage.DROPPED, 1L),
            Map.of(Stage.FILED, 3L, Stage.VALID, 2L, Stage.ISSUED, 1L, Stage.DEFECT, 9L),
            8,
            7);
    assertThat(counted.total()).isEqualTo(7);
    assertThat(counted.filedSince()).isEqualTo(6);
    assertThat(counted.validSince()).isEqualTo(3);
    assertThat(counted.issuedSince()).isEqualTo(1);
    assertThat(counted.firstPassPercent()).contains(new BigDecimal("87.5"));
    assertThat(NOTHING.firstPassPercent()).isEmpty();
    assertThat(board(Figures.demo(), counted).points(3)).contains(new BigDecimal("0.0007"));
  }

  @Test
  void oneNeighbourIsNotEnoughForAComparison() {
    MemoryFigureStore store = new MemoryFigureStore();
    store.put(
        List.of(
            issued(TOYONAKA, "2022-12-31", 408_802, 237_064),
            issued(IKEDA, "2022-12-31", 103_387, 61_281)),
        NOW);
    assertThat(board(store, NOTHING).neighbours()).isEmpty();
  }

  @Test
  void theReportOfAnImportReadsLineByLine() {
    MemoryFigureStore store = new MemoryFigureStore();
    List<String> lines =
        ImportWords.lines(
            "f.csv", Figures.importResource(store, "/rates/all-localgovs-excerpt.csv"));
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("f.csv:").contains("除外").contains("<NA>");
    assertThat(lines.getLast()).contains("23 行").contains("新しい数 21").contains("不一致 0");
    store.put(List.of(issued(TOYONAKA, "2022-12-31", 408_802, 237_000)), NOW);
    assertThat(
            ImportWords.lines(
                "f.csv", Figures.importResource(store, "/rates/all-localgovs-excerpt.csv")))
        .anyMatch(l ->
            l.contains("訂正: 豊中市 2022-12-31 交付枚数率") && l.contains("237,000") && l.contains("→"));
    assertThat(
            ImportWords.lines(
                "n.csv", Figures.importResource(store, "/rates/national-monthly.csv")))
        .anyMatch(
            l -> l.contains("不一致: 町村 2021-01-01") && l.contains("24.2%") && l.contains("20.7%"));
    assertThat(ImportWords.lines("x.csv", Figures.importText(store, "a\n")).getFirst())
        .startsWith("x.csv: 取り込みませんでした");
  }

  @Test
  void theDemosFiguresLoadOnce() {
    MemoryFigureStore store = new MemoryFigureStore();
    RateImport rates = new RateImport(store, InstantSource.fixed(NOW));
    assertThat(DemoFigures.load(rates)).isPositive();
    assertThat(DemoFigures.load(rates)).isZero();
    assertThat(store.corrections(1)).isEmpty();
  }
}
