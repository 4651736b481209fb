package jp.madoguchi.kiosk.paper;

import java.util.List;

/**
 * What the receipt slip shows; nothing personal. Texts are already in the resident's language.
 *
 * @param title heading
 * @param numberLabel what the number is called
 * @param receiptNumber for people
 * @param receipt text of the QR
 * @param when day and time, written out
 * @param venue name of the place
 * @param notes what comes next, a paragraph each
 * @param simulated whether to print 「模擬・SIMULATED」 on it
 */
public record ReceiptSlip(
    String title,
    String numberLabel,
    String receiptNumber,
    String receipt,
    String when,
    String venue,
    List<String> notes,
    boolean simulated) {
  /** Copies the list. */
  public ReceiptSlip {
    notes = List.copyOf(notes);
  }
}
