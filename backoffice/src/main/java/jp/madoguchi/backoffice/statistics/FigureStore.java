package jp.madoguchi.backoffice.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where published figures are kept: one per {@link PublishedFigure.Key}. */
public interface FigureStore {

  /** What storing a figure did. */
  sealed interface Stored {
    /** It was not there before. */
    record Added() implements Stored {}

    /** The same numbers were there already; nothing was written. */
    record Unchanged() implements Stored {}

    /** Other numbers were there; they are kept in the list of corrections. */
    record Corrected(PublishedFigure before) implements Stored {}
  }

  /** A figure that a later import changed. */
  record Correction(PublishedFigure before, PublishedFigure after, Instant at) {}

  /**
   * Stores the figures in one transaction: all or none. A key that stands twice in the list is
   * stored in the list's order.
   *
   * @return one answer per figure, in the same order
   */
  List<Stored> put(List<PublishedFigure> figures, Instant at);

  /** The whole population's figures of an area, oldest first. */
  List<PublishedFigure> series(RateKind kind, String areaId);

  /** The whole population's figures of these areas on one day, by area id. */
  List<PublishedFigure> on(RateKind kind, LocalDate baseDate, Collection<String> areaIds);

  /** The latest day on which an area has figures by age and sex. */
  Optional<LocalDate> latestByGroup(RateKind kind, String areaId);

  /** An area's figures by age and sex on one day, without 全体 of both sexes, youngest first. */
  List<PublishedFigure> groups(RateKind kind, String areaId, LocalDate baseDate);

  /** What imports corrected, newest first, at most this many. */
  List<Correction> corrections(int max);
}
