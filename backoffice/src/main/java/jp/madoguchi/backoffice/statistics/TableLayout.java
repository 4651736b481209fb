package jp.madoguchi.backoffice.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The tables that can be imported, told apart by their header (docs/rates.md lists the columns).
 */
sealed interface TableLayout {

  /** The columns this layout needs, as they read after {@link TableText}. */
  List<String> columns();

  /** The figures of one line; throws {@link BadLineException}. */
  List<PublishedFigure> figures(TableRow row);

  /** The layout whose columns are all there; the richest one first. */
  static Optional<TableLayout> of(Map<String, Integer> header) {
    return LAYOUTS.stream()
        .filter(layout -> header.keySet().containsAll(layout.columns()))
        .findFirst();
  }

  /** Every layout, the one with the most telling header first. */
  List<TableLayout> LAYOUTS =
      List.of(
          new AgeSex(),
          new Figures(),
          new AllMunicipalities(RateKind.ISSUED, "交付件数基準日"),
          new AllMunicipalities(RateKind.HELD, "保有枚数基準日"),
          new MunicipalSeries(RateKind.ISSUED),
          new MunicipalSeries(RateKind.HELD),
          new NationalSeries(RateKind.ISSUED),
          new NationalSeries(RateKind.HELD));

  private static String ministry(LocalDate baseDate) {
    return "総務省 マイナンバーカード交付状況（" + baseDate + " 時点）";
  }

  private static PublishedFigure figure(
      RateKind kind,
      Area area,
      Group group,
      LocalDate baseDate,
      long population,
      LocalDate populationDate,
      long count,
      Rate printed) {
    return new PublishedFigure(
        kind,
        area,
        group,
        baseDate,
        OptionalLong.of(population),
        Optional.of(populationDate),
        OptionalLong.of(count),
        printed,
        ministry(baseDate));
  }

  /** All municipalities of one day: {@code all_localgovs}. The count's own base date is used. */
  record AllMunicipalities(RateKind kind, String countDate) implements TableLayout {
    @Override
    public List<String> columns() {
      return List.of(
          "算出基準日",
          "都道府県名",
          "市区町村名",
          "総数(人口)",
          kind.counted(),
          "人口に対する" + kind.label(),
          "人口算出基準日",
          countDate,
          "団体コード");
    }

    @Override
    public List<PublishedFigure> figures(TableRow row) {
      row.date("算出基準日");
      Area area =
          Area.municipality(row.municipality("団体コード"), row.text("都道府県名"), row.text("市区町村名"));
      return List.of(
          figure(
              kind,
              area,
              Group.EVERYONE,
              row.date(countDate),
              row.population("総数(人口)"),
              row.date("人口算出基準日"),
              row.count(kind.counted()),
              row.rate("人口に対する" + kind.label())));
    }
  }

  /** The nation by age and sex: {@code demographics}; up to three figures a line. */
  record AgeSex() implements TableLayout {
    @Override
    public List<String> columns() {
      List<String> columns = new ArrayList<>(List.of("算出基準日", "年齢", "人口算出基準日", "交付枚数算出基準日"));
      for (Sex sex : Sex.values()) {
        columns.add("人口(" + sex.column() + ")");
        columns.add("交付件数(" + sex.column() + ")");
        columns.add("交付率(" + sex.column() + ")");
      }
      return columns;
    }

    @Override
    public List<PublishedFigure> figures(TableRow row) {
      String ages = row.text("年齢");
      List<PublishedFigure> figures = new ArrayList<>();
      for (Sex sex : Sex.values()) {
        Group group =
            Group.printed(ages, sex)
                .orElseThrow(() -> new BadLineException("「年齢」の区分が読めません: " + ages));
        if (group.equals(Group.EVERYONE)) {
          // The nation's own table says it, until 2019 with a population larger by 70 people: two
          // tables for one figure would correct each other with every import.
          continue;
        }
        figures.add(
            figure(
                RateKind.ISSUED,
                Area.nationClass("全国"),
                group,
                row.date("交付枚数算出基準日"),
                row.population("人口(" + sex.column() + ")"),
                row.date("人口算出基準日"),
                row.count("交付件数(" + sex.column() + ")"),
                row.rate("交付率(" + sex.column() + ")")));
      }
      return figures;
    }
  }

  /** Months of chosen municipalities. */
  record MunicipalSeries(RateKind kind) implements TableLayout {
    @Override
    public List<String> columns() {
      return List.of(
          "file_date", "団体コード", "都道府県", "市区町村", "人口", kind.counted(), kind.label(), "人口基準日");
    }

    @Override
    public List<PublishedFigure> figures(TableRow row) {
      Area area = Area.municipality(row.municipality("団体コード"), row.text("都道府県"), row.text("市区町村"));
      return List.of(ofSeries(kind, area, row));
    }
  }

  /** Months of the nation and its classes. */
  record NationalSeries(RateKind kind) implements TableLayout {
    @Override
    public List<String> columns() {
      return List.of("file_date", "区分", "人口", kind.counted(), kind.label(), "人口基準日");
    }

    @Override
    public List<PublishedFigure> figures(TableRow row) {
      return List.of(ofSeries(kind, Area.nationClass(row.text("区分")), row));
    }
  }

  private static PublishedFigure ofSeries(RateKind kind, Area area, TableRow row) {
    return figure(
        kind,
        area,
        Group.EVERYONE,
        row.date("file_date"),
        row.population("人口"),
        row.date("人口基準日"),
        row.count(kind.counted()),
        row.rate(kind.label()));
  }

  /** Our own table for figures from elsewhere: any rate, counts may be missing, source named. */
  record Figures() implements TableLayout {
    @Override
    public List<String> columns() {
      return List.of("種類", "基準日", "団体コード", "都道府県", "名称", "人口", "件数", "率", "人口基準日", "出典");
    }

    @Override
    public List<PublishedFigure> figures(TableRow row) {
      RateKind kind = kind(row.text("種類"));
      Area area =
          row.isEmpty("団体コード")
              ? Area.nationClass(row.text("名称"))
              : Area.municipality(row.municipality("団体コード"), row.text("都道府県"), row.text("名称"));
      return List.of(
          new PublishedFigure(
              kind,
              area,
              Group.EVERYONE,
              row.date("基準日"),
              row.optionalPopulation("人口"),
              row.optionalDate("人口基準日"),
              row.optionalCount("件数"),
              row.rate("率"),
              row.text("出典")));
    }

    private static RateKind kind(String text) {
      for (RateKind kind : RateKind.values()) {
        if (kind.label().equals(text)) {
          return kind;
        }
      }
      throw new BadLineException("「種類」は 申請率・交付枚数率・保有枚数率 のどれかです: " + text);
    }
  }
}
