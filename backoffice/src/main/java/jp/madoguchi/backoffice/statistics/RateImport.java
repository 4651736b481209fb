package jp.madoguchi.backoffice.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/**
 * Takes a published table in. Good lines are stored in one transaction per file; bad lines are left
 * out and told with their line number; a file that is no known table is refused as a whole.
 * Importing the same file again changes nothing.
 */
public final class RateImport {
  private final FigureStore store;
  private final InstantSource clock;

  /** Imports into this store. */
  public RateImport(FigureStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A line that was left out. */
  public record Rejected(int line, String reason) {}

  /** A figure whose numbers replaced earlier ones. */
  public record Corrected(int line, PublishedFigure before, PublishedFigure after) {}

  /** A printed rate that does not follow from the population and the count printed beside it. */
  public record Disagreement(int line, PublishedFigure figure, Rate recomputed) {}

  /**
   * What an import did.
   *
   * @param rows lines below the header
   * @param figures figures read from them (a line by age and sex holds three)
   * @param recomputed figures whose rate could be computed again
   * @param refusal why nothing was taken; empty = the file was taken
   */
  public record Report(
      int rows,
      int figures,
      int added,
      int unchanged,
      int recomputed,
      List<Corrected> corrected,
      List<Rejected> rejected,
      List<Disagreement> disagreements,
      Optional<String> refusal) {

    /** True if every line was taken. */
    public boolean complete() {
      return refusal.isEmpty() && rejected.isEmpty();
    }
  }

  /** Reads and stores one file; the progress is told the number of rows read so far. */
  public Report run(InputStream in, IntConsumer progress) throws IOException {
    RateFile file = RateFile.read(in, progress);
    List<PublishedFigure> figures = file.lines().stream().map(RateFile.Line::figure).toList();
    List<FigureStore.Stored> stored =
        figures.isEmpty() ? List.of() : store.put(figures, clock.instant());
    int added = 0;
    int unchanged = 0;
    int recomputed = 0;
    List<Corrected> corrected = new ArrayList<>();
    List<Disagreement> disagreements = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      int line = file.lines().get(i).line();
      PublishedFigure figure = figures.get(i);
      switch (stored.get(i)) {
        case FigureStore.Stored.Added _ -> added++;
        case FigureStore.Stored.Unchanged _ -> unchanged++;
        case FigureStore.Stored.Corrected(PublishedFigure before) ->
            corrected.add(new Corrected(line, before, figure));
      }
      Optional<Rate> again = figure.recomputed();
      recomputed += again.isPresent() ? 1 : 0;
      if (!figure.agrees()) {
        disagreements.add(new Disagreement(line, figure, again.orElseThrow()));
      }
    }
    return new Report(
        file.rows(),
        figures.size(),
        added,
        unchanged,
        recomputed,
        List.copyOf(corrected),
        file.faults().stream().map(f -> new Rejected(f.line(), f.reason())).toList(),
        List.copyOf(disagreements),
        file.refusal());
  }
}
