package jp.madoguchi.backoffice.screen.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.backoffice.statistics.Area;
import jp.madoguchi.backoffice.statistics.Counted;
import jp.madoguchi.backoffice.statistics.FigureStore;
import jp.madoguchi.backoffice.statistics.Figures;
import jp.madoguchi.backoffice.statistics.MemoryFigureStore;
import jp.madoguchi.backoffice.statistics.RateBoard;
import jp.madoguchi.backoffice.statistics.RateBoardsTest;
import jp.madoguchi.backoffice.statistics.RateKind;
import jp.madoguchi.backoffice.statistics.Stage;
import org.junit.jupiter.api.Test;

class ManagerPageTest {
  private static final Counted COUNTED =
      new Counted(3, 5, Map.of(Stage.ARRIVED, 2L, Stage.VALID, 3L), Map.of(Stage.VALID, 3L), 4, 3);

  private static RateBoard demo() {
    return RateBoardsTest.board(Figures.demo(), COUNTED);
  }

  @Test
  void theThreeRatesStandBesideEachOtherWithDashesWhereNothingWasPublished() {
    ManagerPage page = ManagerPage.of(demo(), false);
    assertThat(page.cards())
        .extracting(c -> c.title() + c.value())
        .containsExactly("申請率—", "交付枚数率66.0%", "保有枚数率—");
    assertThat(page.cards().get(1).note()).contains("2023-03-31").contains("公表資料に記載なし");
    assertThat(page.cards().get(1).source()).contains("取組結果");
    assertThat(page.cards()).allSatisfy(c -> assertThat(c.definition()).hasSizeGreaterThan(40));
  }

  @Test
  void theWholePeriodOrThreeYearsAreShown() {
    assertThat(ManagerPage.of(demo(), false).seriesRows()).hasSize(34);
    assertThat(ManagerPage.of(demo(), true).seriesRows()).hasSize(47);
    ManagerPage.SeriesRow newest = ManagerPage.of(demo(), false).seriesRows().getFirst();
    assertThat(newest)
        .isEqualTo(new ManagerPage.SeriesRow("2023-03-31", "—", "—", "66.0%", "67.0%", true));
  }

  @Test
  void anEmptyDatabaseGivesAPageWithoutAChart() {
    ManagerPage page =
        ManagerPage.of(RateBoardsTest.board(new MemoryFigureStore(), COUNTED), false);
    assertThat(page.chart()).isEmpty();
    assertThat(page.cards()).noneMatch(ManagerPage.RateCard::published);
    assertThat(page.office().estimate()).isEmpty();
    assertThat(page.office().since()).contains("公表値の取り込み前");
    assertThat(page.sources()).isEmpty();
  }

  @Test
  void whatTheOfficeCountedIsSaidApartWithItsSharePointByPoint() {
    OfficeCounts office = ManagerPage.of(demo(), false).office();
    assertThat(office.today()).isEqualTo("3");
    assertThat(office.total()).isEqualTo("5");
    assertThat(office.firstPass()).isEqualTo("75.0%");
    assertThat(office.since()).contains("2023-03-31 より後").contains("有効申請 3 件（人口の 0.0007%）");
    assertThat(office.estimateValue()).isEqualTo("66.0000%");
    assertThat(office.estimate()).contains("逆算").contains("仮定");
  }

  @Test
  void everyPointOfTheChartLiesInsideAndTheTargetUnderTheResult() {
    RateChart chart = ManagerPage.of(demo(), true).chart().orElseThrow();
    assertThat(chart.cityDots()).hasSize(47);
    assertThat(chart.cityDots())
        .allSatisfy(d -> {
          assertThat(d.x()).isBetween(0.0, (double) RateChart.WIDTH);
          assertThat(d.y()).isBetween(0.0, (double) RateChart.HEIGHT);
        });
    assertThat(chart.cityDots().getLast().y()).isLessThan(chart.targetY());
    assertThat(chart.cityDots().get(45).y()).as("58.0 %").isGreaterThan(chart.targetY());
    assertThat(chart.columns()).hasSizeBetween(3, 13);
    assertThat(chart.targetLabel()).isEqualTo("目標 60%");
    assertThat(chart.cityLine()).matches(Pattern.compile("[0-9., ]+"));
  }

  @Test
  void labelsAtTheLinesEndsAreNeverWrittenOverEachOther() {
    RateChart chart = ManagerPage.of(demo(), false).chart().orElseThrow();
    assertThat(chart.labels()).hasSize(2);
    double city = chart.labels().get(0).y();
    double nation = chart.labels().get(1).y();
    assertThat(city - nation).as("the nation's 67.0 stays above").isGreaterThanOrEqualTo(20);
  }

  @Test
  void eachChangeOfThePopulationIsMarked() {
    RateChart chart = ManagerPage.of(demo(), false).chart().orElseThrow();
    assertThat(chart.switches())
        .extracting(RateChart.Tick::label)
        .containsExactly(
            "2020-09-01 から人口は 2020-01-01",
            "2021-08-01 から人口は 2021-01-01",
            "2022-08-31 から人口は 2022-01-01");
  }

  @Test
  void twoFiguresOfTheSameRateStillDraw() {
    FigureStore store = new MemoryFigureStore();
    Figures.importText(
        store,
        """
        file_date,団体コード,都道府県,市区町村,人口,交付枚数,交付枚数率,人口基準日
        20220630,272035,大阪府,豊中市,100,60,60.0,2021/01/01
        20220731,272035,大阪府,豊中市,100,60,60.0,2021/01/01
        """);
    ManagerPage page = ManagerPage.of(RateBoardsTest.board(store, COUNTED), false);
    RateChart chart = page.chart().orElseThrow();
    assertThat(chart.rows()).hasSize(2);
    assertThat(chart.labels()).hasSize(1);
    assertThat(store.series(RateKind.ISSUED, Area.NATION)).isEmpty();
  }

  @Test
  void theCsvTellsPublishedCountedAndEstimatedApart() {
    String csv = new String(RateExport.csv(demo()), StandardCharsets.UTF_8);
    assertThat(csv).startsWith("\uFEFF\"区分\",\"項目\"").contains("\r\n");
    assertThat(csv).contains("\"公表値\",\"交付枚数率\",\"豊中市\",\"2023-03-31\",\"\",\"\",\"66.0\"");
    assertThat(csv).contains("\"この窓口が数えた数\",\"申請 きょう\"");
    assertThat(csv).contains("\"推計\"");
    assertThat(csv.lines().filter(l -> l.startsWith("\"公表値\",\"交付枚数率\",\"豊中市\""))).hasSize(47);
  }

  @Test
  void theJsonIsWhatTheDocumentationPromises() {
    String json = new String(RateJson.bytes(demo()), StandardCharsets.UTF_8);
    assertThat(json)
        .contains("\"applied\":null")
        .contains("\"percent\":\"66.0\"")
        .contains("\"since\":\"2023-03-31\"")
        .contains("\"valid\":3")
        .contains("\"validPoints\":\"0.0007\"")
        .contains("\"issuedPercent\":\"66.0000\"")
        .contains("\"firstPassPercent\":\"75.0\"");
    String empty =
        new String(
            RateJson.bytes(RateBoardsTest.board(new MemoryFigureStore(), COUNTED)),
            StandardCharsets.UTF_8);
    assertThat(empty).contains("\"estimate\":null").contains("\"validPoints\":null");
  }
}
