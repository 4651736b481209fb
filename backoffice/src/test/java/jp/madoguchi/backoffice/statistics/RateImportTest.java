package jp.madoguchi.backoffice.statistics;

import static jp.madoguchi.backoffice.statistics.Figures.importBytes;
import static jp.madoguchi.backoffice.statistics.Figures.importResource;
import static jp.madoguchi.backoffice.statistics.Figures.importText;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateImportTest {
  private static final String HEAD =
      "\uFEFF\"算出基準日\",\"都道府県名\",\"市区町村名\",\"総数（人口）\",\"交付枚数\","
          + "\"人口に対する交付枚数率\",\"人口算出基準日\",\"交付件数基準日\",\"団体コード\"\n";
  private static final String TOYONAKA =
      "\"2022/12/31\",\"大阪府\",\"豊中市\",408802,237064,58.0,\"2022/01/01\",\"2022/12/31\",272035\n";

  private final MemoryFigureStore store = new MemoryFigureStore();

  @Test
  void theMinistrysMunicipalitiesAreTakenWithTheirOwnFaultsNamed() {
    RateImport.Report report = importResource(store, "/rates/all-localgovs-excerpt.csv");
    assertThat(report.rows()).isEqualTo(23);
    assertThat(report.added()).isEqualTo(21);
    assertThat(report.rejected())
        .hasSize(2)
        .allSatisfy(r -> assertThat(r.reason()).contains("団体コード").contains("<NA>"));
    assertThat(report.disagreements()).isEmpty();
    assertThat(store.series(RateKind.ISSUED, "011002").getFirst().area().name()).isEqualTo("札幌市");
    assertThat(report.complete()).isFalse();
  }

  @Test
  void everyMunicipalRowRecomputesToThePrintedTenth() {
    RateImport.Report report = importResource(store, "/rates/north-osaka-monthly.csv");
    assertThat(report.recomputed()).isEqualTo(588);
    assertThat(report.disagreements()).isEmpty();
    assertThat(report.complete()).isTrue();
  }

  @Test
  void theRowsInWhichThePrintedTableContradictsItselfAreListed() {
    RateImport.Report nation = importResource(store, "/rates/national-monthly.csv");
    assertThat(nation.disagreements())
        .extracting(d -> d.figure().baseDate() + d.figure().area().name() + d.recomputed())
        .containsExactly(
            "2020-03-01市(政令指定都市を除く)14.9",
            "2020-03-01町村12.5",
            "2021-01-01町村20.7",
            "2021-02-01町村21.4");
    RateImport.Report ages = importResource(store, "/rates/demographics-excerpt.csv");
    assertThat(ages.rows()).isEqualTo(64);
    assertThat(ages.figures()).isEqualTo(189);
    assertThat(ages.disagreements())
        .extracting(d -> d.figure().group().label() + " " + d.recomputed())
        .containsExactly("男女計 25〜29歳 6.4", "男性 30〜34歳 13.0", "女性 30〜34歳 12.1");
  }

  @Test
  void theNationsTableAndTheOneByAgeNeverCorrectEachOther() {
    importResource(store, "/rates/demographics-excerpt.csv");
    assertThat(importResource(store, "/rates/national-monthly.csv").corrected()).isEmpty();
    assertThat(importResource(store, "/rates/demographics-excerpt.csv").corrected()).isEmpty();
  }

  @Test
  void everyFileOfTheDemoIsTakenWithoutAWord() {
    for (String file :
        List.of(
            "toyonaka-monthly.csv",
            "national-monthly.csv",
            "municipalities-20221231-excerpt.csv",
            "national-age-sex-20220831.csv",
            "later-figures.csv")) {
      RateImport.Report report = importResource(store, "/demo/" + file);
      assertThat(report.complete()).as(file).isTrue();
      assertThat(report.disagreements()).as(file).isEmpty();
      assertThat(report.corrected()).as(file).isEmpty();
    }
    PublishedFigure result = store.series(RateKind.ISSUED, "272035").getLast();
    assertThat(result.printed()).hasToString("66.0");
    assertThat(result.baseDate()).isEqualTo(LocalDate.parse("2023-03-31"));
    assertThat(result.source()).contains("取組結果");
  }

  @Test
  void theSameFileAgainChangesNothing() {
    importResource(store, "/rates/north-osaka-monthly.csv");
    RateImport.Report again = importResource(store, "/rates/north-osaka-monthly.csv");
    assertThat(again.unchanged()).isEqualTo(588);
    assertThat(again.added()).isZero();
    assertThat(again.corrected()).isEmpty();
  }

  @Test
  void aChangedRowIsReportedAsACorrection() {
    importText(store, HEAD + TOYONAKA);
    RateImport.Report report = importText(store, HEAD + TOYONAKA.replace("237064", "237065"));
    assertThat(report.corrected()).hasSize(1);
    RateImport.Corrected change = report.corrected().getFirst();
    assertThat(change.line()).isEqualTo(2);
    assertThat(change.before().count()).hasValue(237_064);
    assertThat(change.after().count()).hasValue(237_065);
  }

  @Test
  void aPrintedRateThatDoesNotFollowIsKeptAndListed() {
    RateImport.Report report = importText(store, HEAD + TOYONAKA.replace("58.0", "58.1"));
    assertThat(report.disagreements()).hasSize(1);
    assertThat(report.disagreements().getFirst().recomputed()).hasToString("58.0");
    assertThat(store.series(RateKind.ISSUED, "272035").getFirst().printed()).hasToString("58.1");
  }

  @Test
  void aBadLineIsLeftOutWithItsReasonAndTheGoodOnesStay() {
    record Bad(String line, String reason) {}
    List<Bad> bad =
        List.of(
            new Bad(TOYONAKA.replace("272035", "272036"), "団体コード"),
            new Bad(TOYONAKA.replace("\"2022/12/31\",272035", "\"2022/2/30\",272035"), "暦"),
            new Bad(TOYONAKA.replace("\"2022/12/31\",272035", "\"令和4年\",272035"), "日付"),
            new Bad(TOYONAKA.replace("\"2022/12/31\",272035", "\"1999/1/1\",272035"), "年"),
            new Bad(TOYONAKA.replace("408802", "0"), "0"),
            new Bad(TOYONAKA.replace("408802", "-5"), "整数"),
            new Bad(TOYONAKA.replace("408802", "4e5"), "整数"),
            new Bad(TOYONAKA.replace("237064", ""), "空"),
            new Bad(TOYONAKA.replace("58.0", "－"), "率"),
            new Bad(TOYONAKA.replace("\"豊中市\"", "\"\""), "空"),
            new Bad(TOYONAKA.replace("\"豊中市\"", "\"" + "あ".repeat(300) + "\""), "長すぎ"),
            new Bad(TOYONAKA.replace("\"豊中市\",", ""), "列の数"),
            new Bad(TOYONAKA.replace("\"豊中市\"", "\"豊中\"市"), "引用符"));
    String ikeda = TOYONAKA.replace("272035", "272043").replace("豊中市", "池田市");
    for (Bad one : bad) {
      MemoryFigureStore fresh = new MemoryFigureStore();
      RateImport.Report report = importText(fresh, HEAD + one.line() + ikeda);
      assertThat(report.rejected()).as(one.line()).hasSize(1);
      assertThat(report.rejected().getFirst().line()).isEqualTo(2);
      assertThat(report.rejected().getFirst().reason()).as(one.line()).contains(one.reason());
      assertThat(fresh.series(RateKind.ISSUED, "272043")).as(one.line()).hasSize(1);
      assertThat(fresh.series(RateKind.ISSUED, "272035")).isEmpty();
    }
  }

  @Test
  void theSameMunicipalityTwiceWithOtherNumbersIsAFaultOfTheFile() {
    RateImport.Report report =
        importText(store, HEAD + TOYONAKA + TOYONAKA + TOYONAKA.replace("237064", "1"));
    assertThat(report.added()).isEqualTo(1);
    assertThat(report.rejected()).hasSize(1);
    assertThat(report.rejected().getFirst().line()).isEqualTo(4);
    assertThat(report.rejected().getFirst().reason()).contains("2 行目");
  }

  @Test
  void radicalsAndFullWidthFromThePdfAreReadAsPeopleWriteThem() {
    String line = TOYONAKA.replace("豊中市", "\u2ED1\u2F2D\u2F08\u2EC4市").replace("408802", "４０８，８０２");
    line = line.replace("４０８，８０２", "\"４０８，８０２\"");
    RateImport.Report report = importText(store, HEAD + line);
    assertThat(report.rejected()).isEmpty();
    PublishedFigure figure = store.series(RateKind.ISSUED, "272035").getFirst();
    assertThat(figure.area().name()).isEqualTo("長山人西市");
    assertThat(figure.population()).hasValue(408_802);
  }

  @Test
  void aFileThatIsNoKnownTableIsRefusedWhole() {
    assertThat(importText(store, "").refusal()).get().asString().contains("空");
    assertThat(importText(store, "a,b\n1,2\n").refusal()).get().asString().contains("知らない表");
    assertThat(importText(store, "\"a,b\n1,2\n").refusal()).get().asString().contains("見出し");
    byte[] shiftJis = (HEAD.substring(1) + TOYONAKA).getBytes(Charset.forName("Shift_JIS"));
    assertThat(importBytes(store, shiftJis).refusal()).get().asString().contains("UTF-8");
    byte[] torn = (HEAD + TOYONAKA).getBytes(StandardCharsets.UTF_8);
    torn[torn.length - 60] = (byte) 0xFF;
    assertThat(importBytes(store, torn).refusal()).isPresent();
    assertThat(store.series(RateKind.ISSUED, "272035")).isEmpty();
  }

  @Test
  void theHeldRateHasTheSameTableWithItsOwnNames() {
    String head = HEAD.replace("交付枚数率", "保有枚数率").replace("交付枚数", "保有枚数");
    head = head.replace("交付件数基準日", "保有枚数基準日");
    assertThat(importText(store, head + TOYONAKA).complete()).isTrue();
    assertThat(store.series(RateKind.HELD, "272035")).hasSize(1);
  }

  @Test
  void whateverBytesAreDamagedNothingBreaksAndNothingWrongIsHidden() {
    byte[] good = (HEAD + TOYONAKA.repeat(3)).getBytes(StandardCharsets.UTF_8);
    for (long seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = good.clone();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] =
            random.nextBoolean()
                ? (byte) random.nextInt(256)
                : (byte) ",\"\n\r0９/".charAt(random.nextInt(6));
      }
      MemoryFigureStore fresh = new MemoryFigureStore();
      RateImport.Report report = importBytes(fresh, bytes);
      int told = report.added() + report.unchanged() + report.rejected().size();
      assertThat(report.refusal().isPresent() || told >= 1).as("seed %d", seed).isTrue();
      assertThat(report.rejected()).as("seed %d", seed).allMatch(r -> r.line() >= 2);
    }
  }
}
