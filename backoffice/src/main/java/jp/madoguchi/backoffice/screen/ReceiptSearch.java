package jp.madoguchi.backoffice.screen;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.intake.KioskDirectory;
import jp.madoguchi.backoffice.intake.KioskDirectory.Arrived;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.ReceiptCheck;
import jp.madoguchi.sync.Statement;

/**
 * Finds the case of a receipt: by the number that somebody types from the paper, or by the QR that
 * a scanner types, whose signature is checked first.
 */
public final class ReceiptSearch {
  private final CaseStore cases;
  private final KioskDirectory kiosks;

  ReceiptSearch(CaseStore cases, KioskDirectory kiosks) {
    this.cases = cases;
    this.kiosks = kiosks;
  }

  /** What the search came to. */
  sealed interface Outcome {
    /** Nothing was typed. */
    record Nothing() implements Outcome {}

    /** The case with this receipt number. */
    record Case(String receipt) implements Outcome {}

    /** No case, and why. */
    record NoCase(Found found) implements Outcome {}
  }

  /**
   * Why there is no case, for staff.
   *
   * @param kind y or r
   * @param number the receipt number in question; empty = none
   * @param title one sentence
   * @param text what to do
   * @param href where to go on; empty = nowhere
   */
  public record Found(String kind, String number, String title, String text, String href) {}

  Outcome find(String typed, Instant now) {
    if (typed.indexOf('.') >= 0 || typed.indexOf('#') >= 0) {
      return scanned(typed, now);
    }
    String number = TypedReceipt.of(typed);
    if (number.isEmpty()) {
      return new Outcome.Nothing();
    }
    return CaseRoutes.isReceipt(number) && cases.find(number).isPresent()
        ? new Outcome.Case(number)
        : no(
            "y",
            number,
            "は見つかりません。",
            "受付票の番号（例 K01-1-00012-3F9A）を、ハイフンと最後の4文字まで確かめて、もう一度入れてください。"
                + "申請したばかりのときは、キオスクとの通信が終わるとここに届きます。",
            "");
  }

  private Outcome scanned(String typed, Instant now) {
    return switch (kiosks.fleetKeys().check(typed)) {
      case ReceiptCheck.Genuine(Statement.Receipt receipt) -> genuine(receipt, now);
      case ReceiptCheck.NotGenuine _ ->
          no(
              "r",
              "",
              "この受付票の署名は、キオスクのものではありません。",
              "書きかえられたか、まねて作られた受付票です。番号で申請を探さず、責任者に知らせてください。",
              "");
      case ReceiptCheck.UnknownKiosk(String kiosk, int epoch) ->
          no(
              "r",
              "",
              "キオスク " + kiosk + "（世代 " + epoch + "）は、ここに登録されていません。",
              "ほかの市の受付票か、登録の前に作られた受付票です。署名は確かめられません。",
              "/kiosks");
      case ReceiptCheck.Malformed _ ->
          no("y", "", "受付票のQRコードとして読めません。", "もう一度読み取るか、受付番号を入れてください。", "");
    };
  }

  private Outcome genuine(Statement.Receipt receipt, Instant now) {
    Optional<Arrived> arrived = kiosks.arrived(receipt.kiosk(), receipt.epoch(), receipt.seq());
    if (arrived.isEmpty()) {
      return no(
          "y",
          receipt.number(),
          "は、まだ届いていません。",
          "受付票は本物です（"
              + Labels.at(receipt.at())
              + "、キオスク "
              + receipt.kiosk()
              + "）。キオスクの最後の通信は"
              + contact(receipt.kiosk(), now)
              + "です。通信がもどると、ここに届きます。申し込みはキオスクに残っています。",
          "/kiosks");
    }
    if (!arrived.get().hash().equals(receipt.hash())) {
      return no(
          "r",
          receipt.number(),
          "と同じ番号で、違う記録が届いています。",
          "受付票の署名は本物ですが、記録が違います。キオスクのディスクの複製や入れ替えがなかったか、責任者が確かめてください。",
          "/kiosks");
    }
    return cases.find(receipt.number()).isPresent()
        ? new Outcome.Case(receipt.number())
        : withoutCase(receipt, arrived.get());
  }

  private static Outcome withoutCase(Statement.Receipt receipt, Arrived arrived) {
    String number = receipt.number();
    if (!arrived.type().equals(ApplicationSubmitted.TYPE)) {
      return no("y", number, "は、申請の記録ではありません。", "キオスクの別の記録（" + arrived.type() + "）です。", "");
    }
    return arrived.parked()
        ? no("r", number, "は届いていますが、読めませんでした。", "「読めない記録」で理由を確かめてください。", "/parked")
        : no("y", number, "は届いています。まだ開いていません。", "少し待って、もう一度探してください。", "");
  }

  private String contact(String kiosk, Instant now) {
    return kiosks.all().stream()
        .filter(known -> known.kiosk().id().equals(kiosk))
        .findFirst()
        .map(known -> Labels.ago(known.kiosk().lastContact(), now))
        .orElse("不明");
  }

  private static Outcome no(String kind, String number, String title, String text, String href) {
    return new Outcome.NoCase(new Found(kind, number, title, text, href));
  }
}
