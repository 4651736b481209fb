package jp.madoguchi.backoffice.seal;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.sync.ApplicationSubmitted;

/**
 * What the office's row of a case says: to be held against the log. Personal data.
 *
 * @param receipt the case's name
 * @param kiosk whose log
 * @param epoch of the log
 * @param seq of the application's entry
 * @param idMark keyed hash of the application ID
 * @param photoBlob hash of the sealed picture; empty text = none
 * @param applicant who applies
 * @param language of the screens
 * @param submittedAt by the kiosk's clock
 * @param personal the row's personal part; empty when it can't be opened
 */
public record SealClaim(
    String receipt,
    String kiosk,
    int epoch,
    long seq,
    String idMark,
    String photoBlob,
    String applicant,
    String language,
    Instant submittedAt,
    Optional<ApplicationSubmitted> personal) {
  @Override
  public String toString() {
    return "SealClaim[" + receipt + "]";
  }
}
