package jp.madoguchi.backoffice.screen.manager;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.backoffice.photo.FirstPass;
import jp.madoguchi.backoffice.photo.JudgedShot;
import jp.madoguchi.backoffice.photo.KioskTally;
import jp.madoguchi.backoffice.photo.PhotoBoard;
import jp.madoguchi.rules.PhotoReason;

/** The page of pictures, every text ready. */
public record PhotoPage(
    String headline,
    int days,
    String period,
    List<KioskRow> kiosks,
    List<Advice> advice,
    List<Share> profiles,
    List<ReasonRow> reasons,
    Learnt learnt) {
  private static final int OFTEN_MIN = 3;
  private static final double OFTEN_SHARE = 0.05;

  /** A kiosk and its counts. */
  public record KioskRow(
      Share share,
      String defects,
      long atTheDesk,
      String retakes,
      String live,
      String overridden,
      String special) {}

  /** What to look at on a kiosk. */
  public record Advice(String kiosk, List<String> sentences) {}

  /** A first-pass rate with what it was counted of. */
  public record Share(
      String name, int verdicts, int accepted, String rate, String interval, boolean few) {}

  /** A reason of defects. */
  public record ReasonRow(String reason, long centre, long desk, String kiosks) {}

  static PhotoPage of(PhotoBoard board, int days, PhotoWords words) {
    return new PhotoPage(
        words.headline(board.shots(), days),
        days,
        board.from() + " 〜 " + board.to(),
        kiosks(board, words),
        advice(board, words),
        profiles(board),
        reasons(board, words),
        Learnt.of(board, words));
  }

  private static Share share(String name, List<JudgedShot> shots) {
    FirstPass pass = FirstPass.of(shots);
    return new Share(
        name,
        pass.verdicts(),
        pass.accepted(),
        PhotoWords.rate(pass),
        PhotoWords.interval(pass),
        pass.tooFew());
  }

  private static Map<String, List<JudgedShot>> by(
      List<JudgedShot> shots, Function<JudgedShot, String> key) {
    return shots.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private static List<KioskRow> kiosks(PhotoBoard board, PhotoWords words) {
    Map<String, List<JudgedShot>> shots = by(board.shots(), JudgedShot::kiosk);
    Map<String, KioskTally> tallies =
        board.tallies().stream().collect(Collectors.toMap(KioskTally::kiosk, Function.identity()));
    TreeSet<String> names = new TreeSet<>(shots.keySet());
    names.addAll(tallies.keySet());
    List<KioskRow> rows = new ArrayList<>();
    for (String name : names) {
      List<JudgedShot> own = shots.getOrDefault(name, List.of());
      KioskTally tally =
          tallies.getOrDefault(name, new KioskTally(name, 0, 0, 0, Map.of(), Map.of()));
      rows.add(
          new KioskRow(
              share(name, own),
              words.counts(defects(own, true)),
              defects(own, false).values().stream().mapToLong(Long::longValue).sum(),
              tally.visits() == 0
                  ? PhotoWords.DASH
                  : String.format(Locale.ROOT, "%.1f", tally.retakesPerVisit()),
              words.counts(tally.liveRefusals()),
              words.overridden(tally.overridden()),
              PhotoWords.people(tally.special())));
    }
    return rows;
  }

  private static Map<String, Long> defects(List<JudgedShot> shots, boolean centre) {
    return shots.stream()
        .filter(shot -> shot.decidedByCentre() == centre)
        .flatMap(shot -> shot.reason().stream())
        .collect(Collectors.groupingBy(PhotoReason::name, Collectors.counting()));
  }

  private static List<Advice> advice(PhotoBoard board, PhotoWords words) {
    List<Advice> advice = new ArrayList<>();
    by(board.shots(), JudgedShot::kiosk)
        .forEach((kiosk, shots) -> {
          List<String> sentences = new ArrayList<>();
          int verdicts = FirstPass.of(shots).verdicts();
          board.drifts().getOrDefault(kiosk, List.of()).stream()
              .flatMap(drift -> words.advice(drift).stream())
              .limit(2)
              .forEach(sentences::add);
          defects(shots, true).entrySet().stream()
              .filter(e -> e.getValue() >= OFTEN_MIN)
              .filter(e -> e.getValue() >= OFTEN_SHARE * verdicts)
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .flatMap(e -> words.advice(PhotoReason.valueOf(e.getKey()), e.getValue()).stream())
              .limit(2)
              .forEach(sentences::add);
          if (!sentences.isEmpty()) {
            advice.add(new Advice(kiosk, sentences));
          }
        });
    return advice;
  }

  private static List<Share> profiles(PhotoBoard board) {
    return by(board.shots(), JudgedShot::profile).entrySet().stream()
        .map(e -> share(e.getKey().isEmpty() ? "記録のない写真" : e.getKey(), e.getValue()))
        .toList();
  }

  private static List<ReasonRow> reasons(PhotoBoard board, PhotoWords words) {
    Map<PhotoReason, List<JudgedShot>> byReason =
        board.shots().stream()
            .filter(shot -> shot.reason().isPresent())
            .collect(Collectors.groupingBy(shot -> shot.reason().orElseThrow()));
    return byReason.entrySet().stream()
        .map(e -> {
          long centre = e.getValue().stream().filter(JudgedShot::decidedByCentre).count();
          String kiosks =
              by(e.getValue(), JudgedShot::kiosk).entrySet().stream()
                  .map(k -> k.getKey() + " " + k.getValue().size())
                  .collect(Collectors.joining("、"));
          long desk = e.getValue().size() - centre;
          return new ReasonRow(words.reason(e.getKey()), centre, desk, kiosks);
        })
        .sorted(
            Comparator.comparingLong((ReasonRow row) -> row.centre() + row.desk())
                .reversed()
                .thenComparing(ReasonRow::reason))
        .toList();
  }
}
