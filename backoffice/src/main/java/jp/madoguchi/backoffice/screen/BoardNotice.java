package jp.madoguchi.backoffice.screen;

import io.helidon.webserver.http.ServerRequest;

/** What the board says of the step that somebody has just made. */
final class BoardNotice {
  private BoardNotice() {}

  static String of(ServerRequest req) {
    String receipt = req.query().first("case").orElse("");
    if (!CaseRoutes.isReceipt(receipt)) {
      return "";
    }
    return switch (req.query().first("done").orElse("")) {
      case "FIRST_CHECKED" -> receipt + " を承認しました。もう1人の確認を待ちます。";
      case "SECOND_CHECKED" -> receipt + " の2人目の確認が終わりました。J-LISへ送る準備ができました。";
      case "SENT_BACK" -> receipt + " は、再申請のお願いにしました。";
      case "WITHDRAWN" -> receipt + " を取り下げました。";
      case "RECEIVED" -> receipt + " を確認待ちに戻しました。";
      default -> "";
    };
  }
}
