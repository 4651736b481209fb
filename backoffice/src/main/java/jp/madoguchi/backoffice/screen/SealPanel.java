package jp.madoguchi.backoffice.screen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.backoffice.seal.SealFault;
import jp.madoguchi.backoffice.seal.SealPoint;
import jp.madoguchi.backoffice.seal.SealVerdict;
import jp.madoguchi.sync.ApplicationSubmitted;

/**
 * The seal check in words, a line for each point.
 *
 * @param kind g, y or r
 * @param mark a sign beside the colour
 * @param title the result
 * @param sentence what it means and what to do
 * @param lines the points; empty where there is no seal to check
 */
public record SealPanel(String kind, String mark, String title, String sentence, List<Line> lines) {

  /** One point: g or r, or empty where it was not looked at. */
  public record Line(String kind, String mark, String text) {}

  static SealPanel of(SealVerdict verdict) {
    return switch (verdict) {
      case SealVerdict.Sound(Optional<ApplicationSubmitted.Witness> witness) ->
          new SealPanel(
              "g",
              "✓",
              "写真と申請書IDの封印は正しいです",
              "撮影の記録から計算し直しました。この写真は、この申請書IDの人が来たときに撮られたものです。",
              lines(EnumSet.noneOf(SealFault.class), witness));
      case SealVerdict.NoPicture _ ->
          new SealPanel(
              "g", "✓", "申請の記録は正しいです", "写真のない申請です（1歳未満）。キオスクの記録と同じ内容であることを確かめました。", List.of());
      case SealVerdict.NoSeal _ ->
          new SealPanel(
              "y",
              "！",
              "封印ができる前の写真です",
              "撮影のときの封印がありません。2人の職員が、写真と申請書を並べて、同じ人のものか見比べてください。",
              List.of());
      case SealVerdict.Broken(Set<SealFault> faults) ->
          new SealPanel(
              "r",
              "✕",
              "写真と申請書IDの組を確かめられません",
              "下の赤い行が記録と合いません。承認も送付もできません。主任に知らせ、キオスクとデータベースを調べ、本人には撮り直しをお願いしてください。",
              lines(faults, Optional.empty()));
    };
  }

  private static List<Line> lines(
      Set<SealFault> faults, Optional<ApplicationSubmitted.Witness> witness) {
    List<Line> lines = new ArrayList<>();
    for (SealPoint point : SealPoint.values()) {
      List<String> wrong =
          faults.stream().filter(f -> f.point() == point).map(SealPanel::words).toList();
      if (!wrong.isEmpty()) {
        wrong.forEach(text -> lines.add(new Line("r", "✕", text)));
      } else if (point == SealPoint.WITNESS) {
        lines.add(witness.map(SealPanel::witness).orElse(unseen(faults)));
      } else if (unknown(point, faults)) {
        lines.add(new Line("", "－", words(point) + "：確かめられませんでした"));
      } else {
        lines.add(new Line("g", "✓", words(point)));
      }
    }
    return lines;
  }

  /** Without the entry nothing can be held against it, without the statement nothing sealed. */
  private static boolean unknown(SealPoint point, Set<SealFault> faults) {
    boolean nothing = faults.contains(SealFault.ENTRY_MISSING);
    boolean unsigned =
        faults.contains(SealFault.STATEMENT_INVALID)
            || faults.contains(SealFault.SEAL_MISSING)
            || faults.contains(SealFault.DEVICE_UNKNOWN);
    return switch (point) {
      case ENTRY -> false;
      case ROW, SIGNATURE, BLOB -> nothing;
      case LOG, PICTURE, ID, UNIQUE, WITNESS -> nothing || unsigned;
    };
  }

  private static Line witness(ApplicationSubmitted.Witness seen) {
    String again = seen.voids() == 0 ? "" : "（撮り直し " + seen.voids() + "回のあと）";
    return new Line(
        "g",
        "✓",
        String.format(
            java.util.Locale.ROOT,
            "確定した人と写真の人は同じ人です（類似度 %.2f）。ずっと1人でした%s",
            seen.similarity(),
            again));
  }

  private static Line unseen(Set<SealFault> faults) {
    return new Line(
        "", "－", faults.isEmpty() ? "確定した人と写真の照合は、このキオスクでは行っていません" : "確定した人と写真の照合：確かめられませんでした");
  }

  static String words(SealPoint point) {
    return switch (point) {
      case ENTRY -> "申請の記録は、届いたときのままです";
      case ROW -> "この画面の内容は、キオスクの記録と同じです";
      case SIGNATURE -> "撮影の記録は、このキオスクの署名つきです";
      case LOG -> "撮影の記録は、同じ人の来所の中で、申請より前にあります";
      case BLOB -> "届いた写真のファイルは、撮影のときのままです";
      case PICTURE -> "写真は、この申請書IDでだけ開き、撮影のときと1バイトも違いません";
      case ID -> "撮影のとき、この申請書IDに結びつけられました";
      case UNIQUE -> "同じ写真は、ほかの申請にありません";
      case WITNESS -> "確定した人と写真の人は同じ人です";
    };
  }

  static String words(SealFault fault) {
    return switch (fault) {
      case ENTRY_MISSING -> "申請の記録が、キオスクの記録の中にありません";
      case ENTRY_CHANGED -> "申請の記録が、届いたあとに書きかえられています";
      case ROW_PERSONAL -> "保存されている申請の内容が、キオスクの記録と違います";
      case ROW_ID -> "保存されている申請書IDの印が、キオスクの記録と違います";
      case ROW_PHOTO -> "保存されている写真の名前が、キオスクの記録と違います";
      case ROW_OTHER -> "受付番号などが、キオスクの記録と違います";
      case DEVICE_UNKNOWN -> "このキオスクの鍵が登録されていません";
      case SEAL_MISSING -> "封印をするキオスクなのに、この申請に封印がありません";
      case STATEMENT_INVALID -> "撮影の記録の署名が、このキオスクのものではありません";
      case STATEMENT_FOREIGN -> "撮影の記録は、別の来所か別のキオスクのものです";
      case SHOT_MISSING -> "撮影の記録が、キオスクの記録の中にありません";
      case SHOT_CHANGED -> "撮影の記録が、届いたあとに書きかえられています";
      case SHOT_LATER -> "撮影の記録が、申請よりあとにあります";
      case SHOT_OTHER -> "撮影の記録は、別の写真のものです";
      case VISIT_BETWEEN -> "撮影と申請の間に、来所が終わっています";
      case SHOT_ROW -> "保存されている撮影のデータが、キオスクの記録と違います";
      case BLOB_MISSING -> "写真のファイルがありません";
      case BLOB_CHANGED -> "写真のファイルが、届いたあとに入れかえられています";
      case BLOB_OTHER -> "申請が指す写真は、撮影の記録の写真ではありません";
      case PICTURE_CLOSED -> "写真が、この申請書IDでは開きません";
      case PICTURE_OTHER -> "開いた写真は、撮影のときの写真ではありません";
      case ID_NOT_COMMITTED -> "撮影のとき、別の申請書IDに結びつけられていました";
      case PICTURE_USED_TWICE -> "同じ写真が、ほかの申請にもあります";
      case NOT_SAME_PERSON -> "確定した人が、写真の人と違います";
      case PRESENCE_BROKEN -> "撮影から確定までの間に、カメラの前の人が変わりました";
    };
  }
}
