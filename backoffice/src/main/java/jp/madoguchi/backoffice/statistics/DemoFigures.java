package jp.madoguchi.backoffice.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Toyonaka's published figures, shipped with the program (sources: docs/rates.md). */
public final class DemoFigures {
  private static final List<String> FILES =
      List.of(
          "toyonaka-monthly.csv",
          "national-monthly.csv",
          "municipalities-20221231-excerpt.csv",
          "national-age-sex-20220831.csv",
          "later-figures.csv");

  private DemoFigures() {}

  /** Imports them; doing it again changes nothing. Answers the number of new figures. */
  public static int load(RateImport rates) {
    int added = 0;
    for (String file : FILES) {
      try (InputStream in = DemoFigures.class.getResourceAsStream("/demo/" + file)) {
        if (in == null) {
          throw new IllegalStateException("the program was built without /demo/" + file);
        }
        RateImport.Report report = rates.run(in, _ -> {});
        if (!report.complete()) {
          throw new IllegalStateException("/demo/" + file + " has bad lines");
        }
        added += report.added();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return added;
  }
}
