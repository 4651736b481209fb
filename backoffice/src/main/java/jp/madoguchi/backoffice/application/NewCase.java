package jp.madoguchi.backoffice.application;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A case as it is opened from a log entry. Its name is the receipt number that the resident holds:
 * the same entry can never make two cases.
 *
 * @param idMark keyed hash of the application ID
 * @param localDate the day of the application in Japan
 * @param submittedAt by the kiosk's clock
 * @param photoBlob hash of the sealed picture, empty text for a card without photo
 * @param personal the application, encrypted
 */
public record NewCase(
    String receipt,
    String kiosk,
    int epoch,
    long seq,
    String idMark,
    LocalDate localDate,
    Instant submittedAt,
    Instant receivedAt,
    String applicant,
    String language,
    String photoBlob,
    byte[] personal) {
  @Override
  public String toString() {
    return "NewCase[" + receipt + "]";
  }
}
