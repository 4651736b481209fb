package jp.madoguchi.kiosk.screen;

import java.util.Map;
import jp.madoguchi.kiosk.visit.Refusal;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.rules.ApplicantRules.Answer;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** All problems of the screens in one table: code, sentence, remedy. */
final class Refusals {
  private Refusals() {}

  static ProblemException inUse() {
    return problem(
        409, "visit.in-use", "ほかの方が使っています。", "A visit is running; one at a time.", "少しお待ちください。");
  }

  static ProblemException notReady() {
    return problem(
        503,
        "visit.not-ready",
        "ただいま準備中です。",
        "The kiosk doesn't know an office key yet, so nothing could be sealed.",
        "係員にお声がけください。");
  }

  static ProblemException noVisit() {
    return problem(
        409,
        "visit.none",
        "最初の画面からはじめてください。",
        "There is no visit for this cookie.",
        "最初の画面にもどってください。");
  }

  static ProblemException noCards() {
    return problem(
        503, "card.none", "この機械では、カードを使えません。", "No card reader is configured.", "係員にお声がけください。");
  }

  static ProblemException wrongStep(Step current) {
    return wrongStep(current.slug());
  }

  static ProblemException wrongStep(String current) {
    return new ProblemException(
        new Problem(
                409,
                "visit.wrong-step",
                "この画面はもう終わっています。",
                "The visit is in another step; nothing has changed.",
                "いまの画面から続けてください。")
            .with("step", current));
  }

  static ProblemException stale() {
    return problem(
        409,
        "visit.stale-token",
        "この画面は古くなっています。",
        "The token belongs to an earlier state of the visit; nothing has changed.",
        "いまの画面から続けてください。");
  }

  static ProblemException notRecorded() {
    return problem(
        503,
        "visit.not-recorded",
        "記録できませんでした。まだ申し込みは終わっていません。",
        "The log could not be written; the visit is kept and can be sent again.",
        "もう一度押すか、係員を呼んでください。");
  }

  static ProblemException input(Map<String, String> wrong) {
    return new ProblemException(
        new Problem(
                422,
                "visit.input",
                "入力を確かめてください。",
                "Fields can't be so; step and token are as before.",
                "示された項目を直してください。")
            .with("fields", Map.copyOf(wrong)));
  }

  static ProblemException notFound() {
    return problem(404, "http.not-found", "ここには何もありません。", "Not in this step.", "最初の画面にもどってください。");
  }

  /** Where and how the page says it: field to message key. */
  static Map<String, String> onPage(Refusal refusal) {
    return switch (refusal) {
      case Refusal.BirthImpossible(Answer why) -> Map.of("birth", birth(why));
      case Refusal.NoPicture _ -> Map.of("photo", "wrong.no-picture");
      case Refusal.PictureNotGood _ -> Map.of("photo", "wrong.picture");
      case Refusal.ForeignPicture _ -> Map.of("photo", "wrong.picture");
      case Refusal.CaseNotPossible _ -> Map.of("photo", "wrong.case");
      case Refusal.StaffNeeded _ -> Map.of("photo", "wrong.staff-needed");
      case Refusal.NeverOverridden _ -> Map.of("photo", "wrong.never-overridden");
      case Refusal.NoSuchLine _ -> Map.of("line", "wrong.choose");
      case Refusal.WrongStep _ -> Map.of();
    };
  }

  private static String birth(Answer why) {
    return switch (why) {
      case Answer.NotYetBorn _ -> "wrong.birth-future";
      case Answer.TooLongAgo _ -> "wrong.birth-old";
      case Answer.NeedsParent _ -> "wrong.birth-needs-parent";
      case Answer.AppliesAlone _ -> "wrong.birth-applies-alone";
      case Answer.Follows _ -> "wrong.choose";
    };
  }

  private static ProblemException problem(
      int status, String code, String title, String detail, String remedy) {
    return new ProblemException(new Problem(status, code, title, detail, remedy));
  }
}
