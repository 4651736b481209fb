package jp.madoguchi.backoffice.statistics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import jp.madoguchi.rules.MunicipalityCode;

/** Figures for tests. */
public final class Figures {
  public static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  public static final Area TOYONAKA =
      Area.municipality(new MunicipalityCode("272035"), "大阪府", "豊中市");
  public static final Area IKEDA = Area.municipality(new MunicipalityCode("272043"), "大阪府", "池田市");
  public static final Area NATION = Area.nationClass("全国");

  private Figures() {}

  /** A complete figure of the whole population; the printed rate is the recomputed one. */
  public static PublishedFigure issued(Area area, String date, long population, long count) {
    return issued(area, date, population, count, "2022-01-01");
  }

  public static PublishedFigure issued(
      Area area, String date, long population, long count, String populationDate) {
    return new PublishedFigure(
        RateKind.ISSUED,
        area,
        Group.EVERYONE,
        LocalDate.parse(date),
        OptionalLong.of(population),
        Optional.of(LocalDate.parse(populationDate)),
        OptionalLong.of(count),
        Rate.of(count, population),
        "試験");
  }

  /** A figure of which only the rate was published. */
  public static PublishedFigure rateOnly(RateKind kind, Area area, String date, String rate) {
    return new PublishedFigure(
        kind,
        area,
        Group.EVERYONE,
        LocalDate.parse(date),
        OptionalLong.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        new Rate(new BigDecimal(rate)),
        "試験");
  }

  public static PublishedFigure ofGroup(PublishedFigure figure, Group group) {
    return new PublishedFigure(
        figure.kind(),
        figure.area(),
        group,
        figure.baseDate(),
        figure.population(),
        figure.populationDate(),
        figure.count(),
        figure.printed(),
        figure.source());
  }

  /** Imports a resource of {@code /rates} or {@code /demo}. */
  public static RateImport.Report importResource(FigureStore store, String resource) {
    try (InputStream in = Figures.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + resource);
      }
      return new RateImport(store, InstantSource.fixed(NOW)).run(in, _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RateImport.Report importText(FigureStore store, String text) {
    return importBytes(store, text.getBytes(StandardCharsets.UTF_8));
  }

  public static RateImport.Report importBytes(FigureStore store, byte[] bytes) {
    try {
      return new RateImport(store, InstantSource.fixed(NOW))
          .run(new ByteArrayInputStream(bytes), _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The demo's own data files, imported. */
  public static FigureStore demo() {
    FigureStore store = new MemoryFigureStore();
    importResource(store, "/demo/toyonaka-monthly.csv");
    importResource(store, "/demo/national-monthly.csv");
    importResource(store, "/demo/municipalities-20221231-excerpt.csv");
    importResource(store, "/demo/national-age-sex-20220831.csv");
    importResource(store, "/demo/later-figures.csv");
    return store;
  }
}
