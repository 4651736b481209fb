package jp.madoguchi.backoffice.screen.manager;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.backoffice.photo.Proposal;
import jp.madoguchi.backoffice.photo.Trial;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.rules.photo.PhotoProfile;

/**
 * What is to be confirmed: a change of the profile in force.
 *
 * @param action where the form goes
 * @param profile name and version that the person sees
 * @param value the proposed value that the person sees; empty when a version is taken back
 * @param warning empty, or what to mind
 */
public record PhotoChangePage(
    String title,
    String action,
    String button,
    String profile,
    String value,
    List<Line> lines,
    List<String> effects,
    String warning) {

  /** A limit before and after. */
  public record Line(String limit, String before, String after) {}

  static PhotoChangePage accept(PhotoProfile now, Proposal proposal, PhotoWords words) {
    Trial trial = proposal.trial();
    PhotoLimit limit = trial.limit();
    return new PhotoChangePage(
        "「" + words.limit(limit) + "」の限度を" + (proposal.loosens() ? "緩めますか" : "厳しくしますか"),
        "/manager/photo/change/" + limit.id(),
        "受け入れて新しい版にする",
        now.id(),
        Double.toString(trial.proposed()),
        List.of(
            new Line(
                words.limit(limit),
                words.value(limit, limit.value()),
                words.value(limit, trial.proposed()))),
        proposal.loosens() ? loosening(proposal) : tightening(trial, words),
        proposal.loosens() ? "緩める変更です。職員の上書きの記録だけから出した提案です。" : "");
  }

  private static List<String> tightening(Trial trial, PhotoWords words) {
    return List.of(
        "「"
            + words.reason(trial.reason())
            + "」で不備になった写真 "
            + trial.defects()
            + " 枚のうち、"
            + trial.caught()
            + " 枚は撮る時に止まっていたはずです。",
        "J-LIS が受け付けた写真 "
            + trial.accepted()
            + " 枚のうち、"
            + trial.falselyRefused()
            + " 枚（"
            + PhotoWords.percent(trial.falseShare())
            + "）は、余計に撮り直しになっていたはずです。");
  }

  private static List<String> loosening(Proposal proposal) {
    Trial trial = proposal.trial();
    return List.of(
        "職員が上書きして J-LIS が受け付けた写真 "
            + trial.accepted()
            + " 枚のうち、"
            + proposal.passedAfter()
            + " 枚は上書きなしで通っていたはずです。",
        "上書きして不備になった写真 "
            + trial.defects()
            + " 枚のうち、"
            + (trial.defects() - trial.caught())
            + " 枚も通っていたはずです。");
  }

  static PhotoChangePage restore(PhotoProfile now, PhotoProfile former, PhotoWords words) {
    List<Line> lines = new ArrayList<>();
    for (PhotoLimit limit : former.limits()) {
      now.limits().stream()
          .filter(other -> other.id().equals(limit.id()) && other.value() != limit.value())
          .forEach(other ->
              lines.add(
                  new Line(
                      words.limit(limit),
                      words.value(other, other.value()),
                      words.value(limit, limit.value()))));
    }
    return new PhotoChangePage(
        "版 " + former.id() + " に戻しますか",
        "/manager/photo/restore/" + former.version(),
        "この内容を新しい版にする",
        now.id(),
        "",
        lines,
        List.of("いまの版は消えません。" + former.id() + " と同じ内容の、新しい版を作ります。"),
        lines.isEmpty() ? "限度はどれも変わりません。" : "");
  }
}
