package jp.madoguchi.backoffice.cardcentre;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An application as the card centre gets it. Personal data: never logged.
 *
 * @param reference our receipt number: names this filing for ever, so that it can be repeated
 * @param applicationId 23 digits
 * @param nameFieldNote what is to be written into the form's 氏名 field (写真特例)
 * @param photo JPEG; empty only for a card without photo
 */
public record Filing(
    String reference,
    String applicationId,
    LocalDate birthDate,
    boolean signingCertificate,
    boolean authenticationCertificate,
    Optional<String> brailleKana,
    Optional<String> nameFieldNote,
    Optional<byte[]> photo) {
  @Override
  public String toString() {
    return "Filing[" + reference + "]";
  }
}
