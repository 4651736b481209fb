package jp.madoguchi.kiosk.outbox;

import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.ShutterSeal;
import jp.madoguchi.sync.Statement;

/**
 * A picture that the log knows of: sealed, and bound to one visit and one application ID.
 *
 * @param blob the sealed picture
 * @param seal what was signed
 * @param statement the same, signed, compact JWS
 * @param salt opens the commitment to the ID, hex; goes to the office with the application only
 * @param seq of its entry in the log
 */
public record Shot(
    Outbox.SealedBlob blob, Statement.Shutter seal, String statement, String salt, long seq) {

  /** Whether these bytes were taken in that visit for that ID, and this is their sealed form. */
  public boolean binds(String visitId, String applicationId, byte[] jpeg) {
    return seal.visitId().equals(visitId)
        && seal.idCommitment().equals(ShutterSeal.commitment(salt, applicationId))
        && seal.pictureSha256().equals(Sha256.hex(jpeg))
        && seal.blobSha256().equals(Sha256.hex(blob.ciphertext()));
  }

  @Override
  public String toString() {
    return "Shot[" + seq + "]";
  }
}
