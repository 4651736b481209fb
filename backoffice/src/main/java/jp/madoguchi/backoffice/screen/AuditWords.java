package jp.madoguchi.backoffice.screen;

import jp.madoguchi.backoffice.application.CaseState;

/** What staff read for the names that the audit keeps. */
final class AuditWords {
  private static final String CASE = "CASE_";

  private AuditWords() {}

  /** What was done. A name of a later version is shown as it is. */
  static String of(String action) {
    if (action.startsWith(CASE) && !action.equals("CASE_OPENED")) {
      String state = action.substring(CASE.length());
      for (CaseState known : CaseState.values()) {
        if (known.name().equals(state)) {
          return "申請を「" + Labels.of(known) + "」に";
        }
      }
      return action;
    }
    return action.startsWith("venue.") ? venue(action) : office(action);
  }

  private static String office(String action) {
    return switch (action) {
      case "CASE_OPENED" -> "申請を開いた";
      case "PHOTO_SEEN" -> "写真を見た";
      case "SIGN_IN" -> "サインイン";
      case "SIGN_IN_FAILED" -> "サインインに失敗";
      case "ACCOUNT_ADDED" -> "職員を登録";
      case "ACCOUNT_ENABLED" -> "職員を再開";
      case "ACCOUNT_DISABLED" -> "職員を停止";
      case "PASSWORD_SET" -> "パスワードを設定";
      case "KIOSK_SUSPENDED" -> "キオスクを停止";
      case "KIOSK_RESUMED" -> "キオスクを再開";
      case "KIOSK_CODE" -> "キオスクの登録トークンを作成";
      case "KIOSK_CODE_CANCELLED" -> "キオスクの登録トークンを取り消し";
      case "KIOSK_ENROLLED" -> "キオスクが登録";
      case "KIOSK_RETIRED" -> "キオスクを引退";
      case "REPLAYED" -> "記録を読み直し";
      case "EXPORTED" -> "書き出し";
      case "photo.profile" -> "写真の基準の新しい版";
      default -> action;
    };
  }

  private static String venue(String action) {
    return switch (action) {
      case "venue.add" -> "会場を追加";
      case "venue.save" -> "会場を変更";
      case "venue.close" -> "会場を閉じた";
      case "venue.reopen" -> "会場をもう一度開いた";
      case "venue.place" -> "キオスクを割り当て";
      case "venue.withdrawn" -> "キオスクの割り当てを取り消し";
      case "venue.restored" -> "キオスクの割り当てを元に";
      case "venue.ended" -> "キオスクの割り当てをその日まで";
      default -> action;
    };
  }
}
