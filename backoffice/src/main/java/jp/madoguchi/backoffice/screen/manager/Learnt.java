package jp.madoguchi.backoffice.screen.manager;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.backoffice.photo.PhotoBoard;
import jp.madoguchi.backoffice.photo.ProfileVersion;
import jp.madoguchi.backoffice.photo.Proposal;
import jp.madoguchi.backoffice.photo.ProposeChange;
import jp.madoguchi.backoffice.photo.Trial;
import jp.madoguchi.backoffice.screen.Labels;
import jp.madoguchi.rules.photo.PhotoProfile;

/** What the verdicts teach, and the versions that were made of it, as the page writes them. */
public record Learnt(
    String since,
    String sentence,
    List<TrialRow> trials,
    List<ProposalRow> proposals,
    String inForce,
    List<VersionRow> versions) {

  /** A value of a limit that would have told. */
  public record TrialRow(
      String reason,
      String limit,
      String now,
      String proposed,
      String caught,
      String falselyRefused,
      String note) {}

  /** A change that may be accepted. */
  public record ProposalRow(String limitId, String sentence, boolean loosens) {}

  /** A version of the profile; restorable: may be taken back as a new one. */
  public record VersionRow(
      int version,
      String id,
      String made,
      String why,
      String basedOn,
      boolean inForce,
      boolean restorable) {}

  static Learnt of(PhotoBoard board, PhotoWords words) {
    return new Learnt(
        board.learningFrom() + " 〜 " + board.to(),
        sentence(board),
        trials(board, words),
        board.proposals().stream()
            .map(p ->
                new ProposalRow(
                    p.trial().limit().id(),
                    words.why(p.trial(), p.loosens(), p.passedAfter()),
                    p.loosens()))
            .toList(),
        board.profile().id(),
        versions(board));
  }

  private static String sentence(PhotoBoard board) {
    if (!board.proposals().isEmpty()) {
      return "変更の提案が " + board.proposals().size() + " 件あります。";
    }
    return board.told().isEmpty() ? "いまの基準を通って不備になった写真は、ありません。" : "いまは、提案できる変更がありません。";
  }

  private static List<TrialRow> trials(PhotoBoard board, PhotoWords words) {
    List<TrialRow> rows = new ArrayList<>();
    for (ProposeChange.Told told : board.told()) {
      if (told.trials().isEmpty()) {
        rows.add(
            new TrialRow(
                words.reason(told.reason()) + "（" + told.defects() + " 枚）",
                PhotoWords.DASH,
                PhotoWords.DASH,
                PhotoWords.DASH,
                PhotoWords.DASH,
                PhotoWords.DASH,
                told.enough() ? "どの数値でも見分けられません" : "まだ言えません"));
      }
      for (Trial trial : told.trials()) {
        rows.add(row(told, trial, words));
      }
    }
    return rows;
  }

  private static TrialRow row(ProposeChange.Told told, Trial trial, PhotoWords words) {
    boolean proposed = told.proposal().map(Proposal::trial).filter(trial::equals).isPresent();
    String note = told.enough() ? "見分けが弱い" : "まだ言えません";
    return new TrialRow(
        words.reason(told.reason()) + "（" + told.defects() + " 枚）",
        words.limit(trial.limit()),
        words.value(trial.limit(), trial.limit().value()),
        words.value(trial.limit(), trial.proposed()),
        trial.caught() + " / " + trial.defects(),
        trial.falselyRefused()
            + " / "
            + trial.accepted()
            + "（"
            + PhotoWords.percent(trial.falseShare())
            + "）",
        proposed ? "提案" : note);
  }

  private static List<VersionRow> versions(PhotoBoard board) {
    List<VersionRow> rows = new ArrayList<>();
    for (ProfileVersion own : board.versions()) {
      rows.add(
          row(
              own.profile(),
              Labels.at(own.at()) + " " + own.madeBy(),
              own.why(),
              own.basedOn(),
              board));
    }
    rows.add(row(board.shipped(), "プログラムに付属", "はじめの基準", "", board));
    return rows;
  }

  private static VersionRow row(
      PhotoProfile profile, String made, String why, String basedOn, PhotoBoard board) {
    boolean inForce = profile.id().equals(board.profile().id());
    boolean current = profile.shippedVersion() >= board.shipped().shippedVersion();
    return new VersionRow(
        profile.version(), profile.id(), made, why, basedOn, inForce, !inForce && current);
  }
}
