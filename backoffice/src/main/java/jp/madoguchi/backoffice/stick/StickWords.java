package jp.madoguchi.backoffice.stick;

import jp.madoguchi.backoffice.stick.StickFolder.Report;
import jp.madoguchi.backoffice.stick.StickIntake.Taken;
import jp.madoguchi.sync.Refusal;

/** What an import came to, in Japanese. */
public final class StickWords {
  private StickWords() {}

  /** Of one batch. */
  public static String batch(String kiosk, long first, Taken taken) {
    String from = "キオスク " + kiosk + " の記録 " + first + "番から：";
    return switch (taken) {
      case Taken.Here(long fresh, long known) when fresh == 0 -> from + known + "件、すべて届いています。";
      case Taken.Here(long fresh, long known) ->
          from + fresh + "件を取り込みました" + (known > 0 ? "（" + known + "件はすでに届いていました）。" : "。");
      case Taken.Refused(Refusal refusal) -> from + why(refusal);
    };
  }

  /** Of a refused picture. */
  public static String blob(String kiosk, String sha256, Refusal refusal) {
    return "キオスク " + kiosk + " の写真 " + sha256.substring(0, 8) + "…：" + why(refusal);
  }

  /** Of a file that is not whole. */
  public static String incomplete(String kiosk, String file) {
    return "キオスク " + kiosk + "：" + file + " は書き出しが途中です。記録はキオスクに残っているので、もう一度書き出してください。";
  }

  /** Of the whole folder. */
  public static String sum(Report report) {
    if (report.kiosks() == 0) {
      return "キオスクが書き出したフォルダー（madoguchi-名前-世代）がありません。";
    }
    return "取り込み："
        + report.entries()
        + "件、すでに届いていたもの："
        + report.known()
        + "件、写真："
        + report.blobs()
        + "枚、取り込めなかったもの："
        + report.refused()
        + "個";
  }

  private static String why(Refusal refusal) {
    return switch (refusal.code()) {
      case Refusal.STATEMENT_INVALID -> "取り込めません。キオスクの署名が合いません（書きかえられたか、別の機械のもの）。";
      case Refusal.KIOSK_UNKNOWN -> "取り込めません。登録されていないキオスクです。";
      case Refusal.KIOSK_SUSPENDED -> "取り込めません。このキオスクは受け入れを止めています。";
      case Refusal.LOG_EPOCH -> "取り込めません。このキオスクに、その世代の記録はありません。";
      case Refusal.LOG_FORK -> "取り込めません。同じ番号で違う記録があります。このキオスクの受け入れを止めました。";
      case Refusal.LOG_GAP ->
          "取り込めません。その前の記録がありません（"
              + refusal.expectedSeq().map(seq -> seq + "番から").orElse("")
              + "必要です）。前の記録のフォルダーを先に取り込んでください。";
      case Refusal.BLOBS_MISSING -> "取り込めません。写真のファイルが足りません。もう一度書き出してください。";
      case Refusal.BLOB_HASH_MISMATCH -> "取り込めません。ファイルの中身が名前と合いません（壊れています）。";
      case Refusal.BODY_TOO_LARGE -> "取り込めません。ファイルが大きすぎます。";
      default -> "取り込めません。記録の形が正しくありません（壊れています）。";
    };
  }
}
