package jp.madoguchi.backoffice.screen.manager;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.backoffice.photo.FirstPass;
import jp.madoguchi.backoffice.photo.JudgedShot;
import jp.madoguchi.backoffice.photo.KioskDrift;
import jp.madoguchi.backoffice.photo.Trial;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.web.text.Phrases;
import jp.madoguchi.web.text.Texts;

/** What managers read about pictures. */
final class PhotoWords {
  static final String DASH = "—";

  /**
   * Fewer people than this are not told apart: what they overrode or needed may be faith or
   * illness.
   */
  static final int PEOPLE_MIN = 5;

  private static final int SHOWN = 3;

  private final Phrases reasons = Texts.load("reason-labels", "ja").in("ja");
  private final Phrases measures = Texts.load("photo-measures", "ja").in("ja");

  /** A reason of a picture; a name of a later version as it is. */
  String reason(String name) {
    return reasons.has("photo." + name) ? reasons.say("photo." + name) : name;
  }

  String reason(PhotoReason reason) {
    return reason(reason.name());
  }

  /** A measure; its key where nobody has named it yet. */
  String measure(String key) {
    return measures.has("measure." + key) ? measures.say("measure." + key) : key;
  }

  /** A limit without its value. */
  String limit(PhotoLimit limit) {
    return measure(limit.measure());
  }

  /** A value of a limit, with its side. */
  String value(PhotoLimit limit, double value) {
    return number(value) + (limit.bound() == PhotoLimit.Bound.AT_MOST ? " 以下" : " 以上");
  }

  /** A number with three digits that count. */
  static String number(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_EVEN));
    return rounded.stripTrailingZeros().toPlainString();
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }

  /** The rate, or that it is too early to say one. */
  static String rate(FirstPass pass) {
    if (pass.verdicts() == 0) {
      return DASH;
    }
    return pass.tooFew() ? "n=" + pass.verdicts() + ": まだ言えません" : percent(pass.share());
  }

  /** The rate's 95 % interval. */
  static String interval(FirstPass pass) {
    FirstPass.Interval interval = pass.interval();
    return pass.tooFew()
        ? ""
        : String.format(Locale.ROOT, "%.0f〜%.0f%%", interval.low() * 100, interval.high() * 100);
  }

  /** A number of people, unless they are so few that one might be known. */
  static String people(long number) {
    return number == 0 || number >= PEOPLE_MIN ? Long.toString(number) : PEOPLE_MIN + "未満";
  }

  /** The most frequent reasons first; a dash for none. */
  String counts(Map<String, Long> byReason) {
    String text =
        byReason.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SHOWN)
            .map(e -> reason(e.getKey()) + " " + e.getValue())
            .collect(Collectors.joining("、"));
    return text.isEmpty() ? DASH : text;
  }

  /** The same for what staff overrode: reasons with few people are one number, without a name. */
  String overridden(Map<String, Long> byReason) {
    Map<String, Long> named = new HashMap<>(byReason);
    named.values().removeIf(number -> number < PEOPLE_MIN);
    long others =
        byReason.values().stream().filter(number -> number < PEOPLE_MIN).mapToLong(n -> n).sum();
    if (others == 0) {
      return counts(named);
    }
    return (named.isEmpty() ? "" : counts(named) + "、") + "ほか " + people(others);
  }

  /** The page's first sentence. */
  String headline(List<JudgedShot> shots, int days) {
    FirstPass all = FirstPass.of(shots);
    if (all.verdicts() == 0) {
      return "この" + days + "日間に、J-LISの判定が出た写真はまだありません。";
    }
    String counted =
        "J-LISの判定が出た写真 " + all.verdicts() + " 枚のうち " + all.accepted() + " 枚が、初回で合格しました";
    String rate =
        all.tooFew()
            ? "（" + FirstPass.VERDICTS_MIN + " 枚になるまで、率は言えません）。"
            : "（" + percent(all.share()) + "、95%区間 " + interval(all) + "）。";
    return counted + rate + worst(shots);
  }

  private String worst(List<JudgedShot> shots) {
    Map<PhotoReason, List<JudgedShot>> byReason =
        shots.stream()
            .filter(JudgedShot::decidedByCentre)
            .filter(shot -> shot.reason().isPresent())
            .collect(Collectors.groupingBy(shot -> shot.reason().orElseThrow()));
    Optional<Map.Entry<PhotoReason, List<JudgedShot>>> most =
        byReason.entrySet().stream().max(Comparator.comparingInt(e -> e.getValue().size()));
    return most.map(e -> "いちばん多い不備は「" + reason(e.getKey()) + "」の " + e.getValue().size() + " 枚です。")
        .orElse("不備はありません。");
  }

  /** What to look at because of a drift; empty when nobody knows what to do about it. */
  Optional<String> advice(KioskDrift drift) {
    String key = "drift." + drift.measure() + (drift.spreads() > 0 ? ".more" : ".less");
    return measures.has(key)
        ? Optional.of(
            measure(drift.measure())
                + "が "
                + number(drift.own())
                + "（ほかのキオスクは "
                + number(drift.others())
                + "） → "
                + measures.say(key))
        : Optional.empty();
  }

  /** What to look at because a reason comes back often. */
  Optional<String> advice(PhotoReason reason, long defects) {
    String key = "advice." + reason;
    return measures.has(key)
        ? Optional.of("「" + reason(reason) + "」の不備 " + defects + " 枚 → " + measures.say(key))
        : Optional.empty();
  }

  /** Why the change is proposed, as it is stored with the new version. */
  String why(Trial trial, boolean loosens, int passedAfter) {
    String change =
        limit(trial.limit())
            + "を "
            + value(trial.limit(), trial.limit().value())
            + "から "
            + value(trial.limit(), trial.proposed());
    return loosens
        ? change
            + "に緩める。職員が上書きして J-LIS が受け付けた写真 "
            + trial.accepted()
            + " 枚のうち "
            + passedAfter
            + " 枚は、上書きなしで通る。"
        : change
            + "に厳しくする。「"
            + reason(trial.reason())
            + "」の不備 "
            + trial.defects()
            + " 枚のうち "
            + trial.caught()
            + " 枚は撮る時に止まり、合格した "
            + trial.accepted()
            + " 枚のうち "
            + trial.falselyRefused()
            + " 枚も止まる。";
  }
}
