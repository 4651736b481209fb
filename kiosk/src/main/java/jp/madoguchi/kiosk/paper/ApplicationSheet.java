package jp.madoguchi.kiosk.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the application sheet shows. Personal data.
 *
 * @param applicationId 23 digits
 * @param receiptNumber for people
 * @param receipt text of the receipt's QR
 * @param appliedOn day of the application
 * @param birthDate of the person the card is for
 * @param photoJpeg printed at exactly 35 x 45 mm; empty for a card without photo
 * @param lines further lines, label and value, already in the resident's language
 * @param venue name of the place
 * @param simulated whether to print 「模擬・SIMULATED」 across it
 */
public record ApplicationSheet(
    String applicationId,
    String receiptNumber,
    String receipt,
    LocalDate appliedOn,
    LocalDate birthDate,
    Optional<byte[]> photoJpeg,
    List<Line> lines,
    String venue,
    boolean simulated) {

  /** One printed line. */
  public record Line(String label, String value) {
    @Override
    public String toString() {
      return "Line[personal]";
    }
  }

  @Override
  public String toString() {
    return "ApplicationSheet[personal]";
  }
}
