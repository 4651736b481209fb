package jp.madoguchi.kiosk.photo;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sim.camera.Half;
import jp.madoguchi.sim.camera.Remark;
import jp.madoguchi.sim.camera.SceneMaker;
import jp.madoguchi.sim.camera.SpecialCase;

/** The benchmark's tables in Markdown. */
final class BenchmarkTables {
  private static final String GOOD = "good";

  /** No face can be seen whole, and a camera's frame is never so compressed. */
  private static final Set<String> OUGHT_TO_STOP =
      Set.of(Remark.SHEET_IN_PICTURE.name(), Remark.CUT_HEAD.name(), Remark.OVERCOMPRESSED.name());

  private BenchmarkTables() {}

  static String of(List<BenchmarkFrame> frames) {
    return totals(frames) + defects(frames) + goods(frames) + others(frames);
  }

  private static String totals(List<BenchmarkFrame> frames) {
    StringBuilder out = new StringBuilder("| | tuning | held out | goal |\n|---|---|---|---|\n");
    List<BenchmarkFrame> bad = frames.stream().filter(frame -> reason(frame) != null).toList();
    List<BenchmarkFrame> good = frames.stream().filter(frame -> frame.kind().equals(GOOD)).toList();
    row(out, "defects: right reason told", bad, f -> f.told().contains(reason(f)), "≥ 98 %");
    row(out, "defects: right reason first", bad, f -> f.toldFirst(reason(f)), "");
    row(out, "good: passed", good, f -> f.stops().isEmpty(), "≥ 97 %");
    row(out, "good: passed without a warning", good, f -> f.told().isEmpty(), "");
    return out.append('\n').toString();
  }

  private static void row(
      StringBuilder out,
      String name,
      List<BenchmarkFrame> frames,
      Predicate<BenchmarkFrame> right,
      String goal) {
    out.append("| ").append(name);
    for (Half half : Half.values()) {
      out.append(" | ").append(share(of(frames, half), right));
    }
    out.append(" | ").append(goal).append(" |\n");
  }

  private static List<BenchmarkFrame> of(List<BenchmarkFrame> frames, Half half) {
    return frames.stream().filter(frame -> frame.half() == half).toList();
  }

  /** The defect drawn; MOUTH_OPEN names a defect and a special case. */
  private static PhotoReason reason(BenchmarkFrame frame) {
    return SceneMaker.drawable().stream()
        .filter(reason -> reason.name().equals(frame.kind()) && !frame.special())
        .findFirst()
        .orElse(null);
  }

  private static String share(List<BenchmarkFrame> frames, Predicate<BenchmarkFrame> right) {
    long hits = frames.stream().filter(right).count();
    return frames.isEmpty()
        ? "–"
        : String.format(
            Locale.ROOT, "%.1f %% (%d of %d)", 100.0 * hits / frames.size(), hits, frames.size());
  }

  private static String defects(List<BenchmarkFrame> frames) {
    StringBuilder out =
        new StringBuilder(
            """
            | defect | told, tuning | told, held out | first, tuning | first, held out | of these only warned | told instead |
            |---|---|---|---|---|---|---|
            """);
    for (PhotoReason reason : EnumSet.copyOf(SceneMaker.drawable())) {
      List<BenchmarkFrame> mine = frames.stream().filter(f -> reason == reason(f)).toList();
      out.append("| ").append(reason);
      for (Half half : Half.values()) {
        out.append(" | ").append(share(of(mine, half), f -> f.told().contains(reason)));
      }
      for (Half half : Half.values()) {
        out.append(" | ").append(share(of(mine, half), f -> f.toldFirst(reason)));
      }
      long warned = mine.stream().filter(f -> f.onlyWarns(reason)).count();
      out.append(" | ")
          .append(warned)
          .append(" | ")
          .append(instead(mine.stream().filter(f -> !f.told().contains(reason))))
          .append(" |\n");
    }
    return out.append('\n').toString();
  }

  private static String instead(Stream<BenchmarkFrame> missed) {
    Map<String, Long> counts =
        missed
            .map(f -> f.told().isEmpty() ? "nothing" : f.told().getFirst().name())
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(one -> one.getKey() + " " + one.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String goods(List<BenchmarkFrame> frames) {
    List<BenchmarkFrame> good = frames.stream().filter(f -> f.kind().equals(GOOD)).toList();
    return groups("skin tone (1 light, 10 dark)", good, f -> "%02d".formatted(f.tone()))
        + groups("light", good, BenchmarkFrame::light);
  }

  private static String groups(
      String name, List<BenchmarkFrame> good, Function<BenchmarkFrame, String> group) {
    StringBuilder out =
        new StringBuilder("| " + name + " | passed | refused for |\n|---|---|---|\n");
    new TreeMap<>(good.stream().collect(Collectors.groupingBy(group)))
        .forEach((key, mine) ->
            out.append("| ")
                .append(key)
                .append(" | ")
                .append(share(mine, f -> f.stops().isEmpty()))
                .append(" | ")
                .append(instead(mine.stream().filter(f -> !f.stops().isEmpty())))
                .append(" |\n"));
    return out.append('\n').toString();
  }

  private static String others(List<BenchmarkFrame> frames) {
    StringBuilder out =
        new StringBuilder(
            "| special case, excused; or remark | stopped by nothing | told |\n|---|---|---|\n");
    Stream.concat(
            Stream.of(SpecialCase.values()).map(SpecialCase::name),
            Stream.of(Remark.values()).map(Remark::name))
        .forEach(name -> {
          List<BenchmarkFrame> mine =
              frames.stream().filter(f -> f.special() && f.kind().equals(name)).toList();
          if (!mine.isEmpty()) {
            out.append("| ")
                .append(name)
                .append(OUGHT_TO_STOP.contains(name) ? " (ought to be stopped)" : "")
                .append(" | ")
                .append(share(mine, f -> f.stops().isEmpty()))
                .append(" | ")
                .append(instead(mine.stream().filter(f -> !f.told().isEmpty())))
                .append(" |\n");
          }
        });
    return out.append('\n').toString();
  }
}
