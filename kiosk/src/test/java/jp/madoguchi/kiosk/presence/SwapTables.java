package jp.madoguchi.kiosk.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.madoguchi.kiosk.photo.face.FaceVector;
import jp.madoguchi.sim.camera.Looks;
import jp.madoguchi.sim.camera.Population;
import jp.madoguchi.sim.camera.Scene;

/** The swap trials' tables in Markdown. */
final class SwapTables {
  private static final int PEOPLE_MEASURED = 60;
  private static final int FIRST_MEASURED = 50_000;

  private SwapTables() {}

  /** One swap that was tried. */
  record Swap(
      long number, SwapTrial.Event event, SwapTrial.Moment moment, SwapTrial.Result result) {
    boolean missed(boolean tellable) {
      return result.outcome() == SwapTrial.Outcome.MISSED && result.tellable() == tellable;
    }
  }

  /** One honest visit. */
  record Honest(long number, HonestVisit.Result result) {}

  static String swaps(List<Swap> swaps) {
    long apart = swaps.stream().filter(swap -> swap.result().tellable()).count();
    StringBuilder out = new StringBuilder();
    out.append(
        ("%d swaps: %d of pairs that the model tells apart, missed %d; %d of pairs as alike as one"
                + " person's looks, missed %d.%n%n")
            .formatted(
                swaps.size(),
                apart,
                count(swaps, swap -> swap.missed(true)),
                swaps.size() - apart,
                count(swaps, swap -> swap.missed(false))));
    by(out, "event", swaps, List.of(SwapTrial.Event.values()), Swap::event);
    by(out, "moment", swaps, List.of(SwapTrial.Moment.values()), Swap::moment);
    swaps.stream()
        .filter(swap -> swap.result().outcome() == SwapTrial.Outcome.MISSED)
        .forEach(swap ->
            out.append(
                "- Missed: trial %d, %s, %s, similarity %s%n"
                    .formatted(
                        swap.number(),
                        name(swap.event()),
                        name(swap.moment()),
                        three(swap.result().similarity()))));
    return out.append('\n').toString();
  }

  private static <T extends Enum<T>> void by(
      StringBuilder out, String title, List<Swap> swaps, List<T> rows, Function<Swap, T> of) {
    out.append("| ").append(title);
    out.append(
        " | swaps | ID asked again | picture erased | staff looks | impossible | missed | missed,"
            + " not to be told apart |\n");
    out.append("|---|---|---|---|---|---|---|---|\n");
    for (T row : rows) {
      List<Swap> these = swaps.stream().filter(swap -> of.apply(swap) == row).toList();
      out.append(
          "| %s | %d | %d | %d | %d | %d | %d | %d |%n"
              .formatted(
                  name(row),
                  these.size(),
                  outcome(these, SwapTrial.Outcome.ID_ASKED_AGAIN),
                  outcome(these, SwapTrial.Outcome.VOIDED),
                  outcome(these, SwapTrial.Outcome.STAFF),
                  outcome(these, SwapTrial.Outcome.IMPOSSIBLE),
                  count(these, swap -> swap.missed(true)),
                  count(these, swap -> swap.missed(false))));
    }
    out.append('\n');
  }

  private static long outcome(List<Swap> swaps, SwapTrial.Outcome outcome) {
    return count(swaps, swap -> swap.result().outcome() == outcome);
  }

  static String honest(List<Honest> visits) {
    StringBuilder out =
        new StringBuilder("| honest visits | number | share | goal |\n|---|---|---|---|\n");
    row(out, visits, "application sent", HonestVisit.Result::done, "");
    row(out, visits, "picture erased", r -> r.voided() > 0, "< 1 %");
    row(out, visits, "ID asked again", r -> r.askedAgain() > 0, "< 1 %");
    row(out, visits, "left to staff", HonestVisit.Result::staff, "");
    row(out, visits, "no acceptable picture", r -> !r.done() && !r.staff() && r.voided() == 0, "");
    List<Long> asked =
        visits.stream().filter(v -> v.result().askedAgain() > 0).map(Honest::number).toList();
    List<Long> rest =
        visits.stream()
            .filter(v -> !v.result().done() || v.result().voided() > 0)
            .map(Honest::number)
            .toList();
    return out.append("\nAsked again: visits ")
        .append(asked)
        .append(". Erased or not sent: visits ")
        .append(rest)
        .append(".\n")
        .toString();
  }

  private static void row(
      StringBuilder out,
      List<Honest> visits,
      String name,
      Predicate<HonestVisit.Result> is,
      String goal) {
    long n = count(visits, visit -> is.test(visit.result()));
    out.append(
        "| %s | %d of %d | %s %% | %s |%n"
            .formatted(
                name,
                n,
                visits.size(),
                String.format(Locale.ROOT, "%.1f", 100.0 * n / Math.max(1, visits.size())),
                goal));
  }

  static String similarities(TrialPeople people, long seed) {
    List<Double> same = new ArrayList<>();
    List<Double> different = new ArrayList<>();
    List<Double> siblings = new ArrayList<>();
    List<FaceVector> faces = new ArrayList<>();
    for (int i = 0; i < PEOPLE_MEASURED; i++) {
      Looks looks = Population.resident(seed, FIRST_MEASURED + i);
      Scene scene = Scene.good(looks).withSeed(seed + i);
      FaceVector face = people.vector(scene, 0);
      same.add(face.similarity(people.vector(scene.withPose(8, -6, 3), 30)));
      siblings.add(face.similarity(people.vector(Scene.good(looks.sibling(i)), 30)));
      faces.forEach(other -> different.add(face.similarity(other)));
      faces.add(face);
    }
    StringBuilder out =
        new StringBuilder(
            """
            | similarity of drawn faces | pairs | least | 1 % | median | 99 % | most |
            |---|---|---|---|---|---|---|
            """);
    quantiles(out, "same person, turned", same);
    quantiles(out, "siblings", siblings);
    quantiles(out, "different people", different);
    return out.append('\n').toString();
  }

  private static void quantiles(StringBuilder out, String name, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(d -> d).sorted().toArray();
    int last = sorted.length - 1;
    out.append(
        "| %s | %d | %s | %s | %s | %s | %s |%n"
            .formatted(
                name,
                sorted.length,
                three(sorted[0]),
                three(sorted[sorted.length / 100]),
                three(sorted[sorted.length / 2]),
                three(sorted[Math.min(last, sorted.length * 99 / 100)]),
                three(sorted[last])));
  }

  private static String three(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static <T> long count(List<T> all, Predicate<T> is) {
    return all.stream().filter(is).count();
  }
}
