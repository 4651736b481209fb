package jp.madoguchi.kiosk.screen;

import java.time.ZoneId;
import java.util.List;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.paper.ReceiptSlip;

/** What the receipt slip says of a visit that is done, in the resident's language. */
final class Slips {
  private Slips() {}

  /** The slip. Nothing personal is on it: it is to be carried about and shown. */
  static ReceiptSlip of(Page page, Outbox.Committed committed, String qrText, ZoneId zone) {
    String from = page.comingDay(page.today().plusMonths(1));
    String until = page.comingDay(page.today().plusMonths(2));
    return new ReceiptSlip(
        page.say("slip.title"),
        page.say("done.receipt"),
        committed.receiptNumber(),
        qrText,
        DateWords.minute(committed.at().atZone(zone), page.t().language()),
        page.house().venue(),
        List.of(
            page.say("done.next.mail", from, until), page.say("slip.keep"), page.say("slip.qr")),
        page.house().simulated());
  }
}
