package jp.madoguchi.backoffice.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The port in memory: the smallest thing that keeps its contract. */
public final class MemoryFigureStore implements FigureStore {
  private final Map<PublishedFigure.Key, PublishedFigure> figures = new LinkedHashMap<>();
  private final List<Correction> corrections = new ArrayList<>();

  @Override
  public synchronized List<Stored> put(List<PublishedFigure> news, Instant at) {
    List<Stored> answers = new ArrayList<>();
    for (PublishedFigure figure : news) {
      PublishedFigure before = figures.get(figure.key());
      if (before != null && before.sameNumbers(figure)) {
        answers.add(new Stored.Unchanged());
        continue;
      }
      figures.put(figure.key(), figure);
      if (before == null) {
        answers.add(new Stored.Added());
      } else {
        corrections.addFirst(new Correction(before, figure, at));
        answers.add(new Stored.Corrected(before));
      }
    }
    return answers;
  }

  private Stream<PublishedFigure> of(RateKind kind) {
    return figures.values().stream().filter(f -> f.kind() == kind);
  }

  @Override
  public synchronized List<PublishedFigure> series(RateKind kind, String areaId) {
    return of(kind)
        .filter(f -> f.area().id().equals(areaId) && f.group().equals(Group.EVERYONE))
        .sorted(Comparator.comparing(PublishedFigure::baseDate))
        .toList();
  }

  @Override
  public synchronized List<PublishedFigure> on(
      RateKind kind, LocalDate baseDate, Collection<String> areaIds) {
    return of(kind)
        .filter(f -> f.baseDate().equals(baseDate) && f.group().equals(Group.EVERYONE))
        .filter(f -> areaIds.contains(f.area().id()))
        .sorted(Comparator.comparing(f -> f.area().id()))
        .toList();
  }

  @Override
  public synchronized Optional<LocalDate> latestByGroup(RateKind kind, String areaId) {
    return of(kind)
        .filter(f -> f.area().id().equals(areaId) && !f.group().equals(Group.EVERYONE))
        .map(PublishedFigure::baseDate)
        .max(Comparator.naturalOrder());
  }

  @Override
  public synchronized List<PublishedFigure> groups(
      RateKind kind, String areaId, LocalDate baseDate) {
    return of(kind)
        .filter(f -> f.area().id().equals(areaId) && f.baseDate().equals(baseDate))
        .filter(f -> !f.group().equals(Group.EVERYONE))
        .sorted(Comparator.comparing(PublishedFigure::group))
        .toList();
  }

  @Override
  public synchronized List<Correction> corrections(int max) {
    return corrections.stream().limit(max).toList();
  }
}
