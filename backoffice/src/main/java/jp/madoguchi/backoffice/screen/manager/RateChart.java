package jp.madoguchi.backoffice.screen.manager;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.backoffice.statistics.PublishedFigure;
import jp.madoguchi.backoffice.statistics.Rate;
import jp.madoguchi.backoffice.statistics.RateWords;

/**
 * The geometry of the rate chart, in the units of its view box: the template only writes it out.
 * The time axis is true to scale, so a gap between published figures looks like one.
 */
public record RateChart(
    List<Tick> rows,
    List<Tick> columns,
    List<Tick> switches,
    String cityLine,
    List<Dot> cityDots,
    String nationLine,
    double targetY,
    String targetLabel,
    List<Label> labels) {
  /** Width of the view box. */
  public static final int WIDTH = 820;

  /** Height of the view box. */
  public static final int HEIGHT = 380;

  private static final double LEFT = 44;
  private static final double RIGHT = WIDTH - 140.0;
  private static final double TOP = 14;
  private static final double BOTTOM = HEIGHT - 34.0;
  private static final int ROW_STEP = 10;
  private static final int COLUMNS_MAX = 8;
  private static final double LABEL_GAP = 21;

  /** A grid line: where it lies and what it stands for. */
  public record Tick(double at, String label) {}

  /** One published figure of the city. */
  public record Dot(double x, double y, String title) {}

  /** The name of a line at its end; kind is a style class. */
  public record Label(double x, double y, String text, String kind) {}

  /** Lays out the figures from this day on; needs two of the city's. */
  static RateChart of(
      List<PublishedFigure> citySeries,
      List<PublishedFigure> nationSeries,
      Rate target,
      LocalDate from) {
    List<PublishedFigure> city = since(citySeries, from);
    List<PublishedFigure> nation = since(nationSeries, from);
    Scale scale = Scale.of(city, nation, target);
    List<Label> labels = new ArrayList<>();
    labels.add(end(scale, city.getLast(), city.getLast().area().name(), "city"));
    if (!nation.isEmpty()) {
      labels.add(end(scale, nation.getLast(), "全国", "nation"));
    }
    return new RateChart(
        rows(scale),
        columns(scale),
        switches(scale, city),
        line(scale, city),
        city.stream().map(f -> dot(scale, f)).toList(),
        line(scale, nation),
        scale.y(target),
        "目標 " + RateWords.shortRate(target) + "%",
        apart(labels));
  }

  private static List<PublishedFigure> since(List<PublishedFigure> series, LocalDate from) {
    return series.stream().filter(f -> !f.baseDate().isBefore(from)).toList();
  }

  private static Dot dot(Scale scale, PublishedFigure figure) {
    return new Dot(
        scale.x(figure.baseDate()),
        scale.y(figure.printed()),
        figure.baseDate() + " " + figure.printed() + "%");
  }

  private static Label end(Scale scale, PublishedFigure last, String name, String kind) {
    return new Label(
        scale.x(last.baseDate()) + 10,
        scale.y(last.printed()) + 5,
        name + " " + last.printed() + "%",
        kind);
  }

  /** Pushes labels apart that would be written over each other; the higher line stays higher. */
  private static List<Label> apart(List<Label> labels) {
    if (labels.size() < 2 || Math.abs(labels.get(0).y() - labels.get(1).y()) >= LABEL_GAP) {
      return labels;
    }
    boolean firstHigher = labels.get(0).y() <= labels.get(1).y();
    double middle = (labels.get(0).y() + labels.get(1).y()) / 2;
    double shift = LABEL_GAP / 2 * (firstHigher ? -1 : 1);
    return List.of(moved(labels.get(0), middle + shift), moved(labels.get(1), middle - shift));
  }

  private static Label moved(Label label, double y) {
    return new Label(label.x(), y, label.text(), label.kind());
  }

  private static List<Tick> rows(Scale scale) {
    List<Tick> rows = new ArrayList<>();
    for (int percent = scale.low; percent <= scale.high; percent += ROW_STEP) {
      rows.add(new Tick(scale.y(percent), percent + (percent == scale.high ? "%" : "")));
    }
    return rows;
  }

  /** Quarters, half years or years: as fine as fits. */
  private static List<Tick> columns(Scale scale) {
    long months = ChronoUnit.MONTHS.between(scale.first, scale.last) + 1;
    int step = months <= COLUMNS_MAX * 3L ? 3 : months <= COLUMNS_MAX * 6L ? 6 : 12;
    List<Tick> columns = new ArrayList<>();
    LocalDate month =
        scale.first.withDayOfMonth(1).plusMonths(scale.first.getDayOfMonth() > 1 ? 1 : 0);
    while ((month.getMonthValue() - 1) % step != 0) {
      month = month.plusMonths(1);
    }
    for (; !month.isAfter(scale.last); month = month.plusMonths(step)) {
      columns.add(
          new Tick(scale.x(month), month.getYear() + "-" + month.toString().substring(5, 7)));
    }
    return columns;
  }

  private static List<Tick> switches(Scale scale, List<PublishedFigure> city) {
    List<Tick> switches = new ArrayList<>();
    for (int i = 1; i < city.size(); i++) {
      PublishedFigure now = city.get(i);
      if (RateWords.baseSwitch(city.get(i - 1), now)) {
        switches.add(
            new Tick(
                scale.x(now.baseDate()),
                now.baseDate() + " から人口は " + now.populationDate().orElseThrow()));
      }
    }
    return switches;
  }

  private static String line(Scale scale, List<PublishedFigure> series) {
    StringBuilder points = new StringBuilder();
    for (PublishedFigure figure : series) {
      points.append(
          String.format(
              Locale.ROOT, "%.1f,%.1f ", scale.x(figure.baseDate()), scale.y(figure.printed())));
    }
    return points.toString().strip();
  }

  private record Scale(LocalDate first, LocalDate last, int low, int high) {

    static Scale of(List<PublishedFigure> city, List<PublishedFigure> nation, Rate target) {
      double least = target.percent().doubleValue();
      double most = least;
      for (List<PublishedFigure> series : List.of(city, nation)) {
        for (PublishedFigure figure : series) {
          least = Math.min(least, figure.printed().percent().doubleValue());
          most = Math.max(most, figure.printed().percent().doubleValue());
        }
      }
      int low = (int) Math.floor(least / ROW_STEP) * ROW_STEP;
      int high = Math.max(low + ROW_STEP, (int) Math.ceil(most / ROW_STEP) * ROW_STEP);
      LocalDate last = city.getLast().baseDate();
      if (!nation.isEmpty() && nation.getLast().baseDate().isAfter(last)) {
        last = nation.getLast().baseDate();
      }
      return new Scale(city.getFirst().baseDate(), last, low, high);
    }

    double x(LocalDate day) {
      double whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
      return rounded(LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / whole);
    }

    double y(Rate rate) {
      return y(rate.percent().doubleValue());
    }

    double y(double percent) {
      return rounded(BOTTOM - (BOTTOM - TOP) * (percent - low) / (high - low));
    }

    private static double rounded(double value) {
      return Math.round(value * 10) / 10.0;
    }
  }
}
