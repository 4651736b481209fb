package jp.madoguchi.backoffice.seal;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.sync.PayloadCodec;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Statement;

/**
 * A picture as the office's table tells it.
 *
 * @param visit random name of the visit
 * @param attempt which picture of the visit
 * @param takenMs when, milliseconds since 1970
 * @param profile that judged it
 * @param pictureSha256 of the plain picture
 * @param blobSha256 of the sealed picture
 * @param idCommitment to the application ID
 * @param taken the entry's content as JSON
 */
public record ShotRow(
    String visit,
    int attempt,
    long takenMs,
    String profile,
    String pictureSha256,
    String blobSha256,
    String idCommitment,
    String taken) {
  /** What the table has to say of an entry. */
  public static ShotRow of(PhotoTaken taken, Statement.Shutter shutter) {
    return new ShotRow(
        shutter.visitId(),
        shutter.attempt(),
        shutter.at().toEpochMilli(),
        taken.profile(),
        shutter.pictureSha256(),
        shutter.blobSha256(),
        shutter.idCommitment(),
        new String(PayloadCodec.write(taken), StandardCharsets.UTF_8));
  }

  /** Whether another row says the same; the JSON by its content, for the order of its members. */
  boolean sameAs(ShotRow other) {
    return withoutText().equals(other.withoutText()) && content().equals(other.content());
  }

  private ShotRow withoutText() {
    return new ShotRow(
        visit, attempt, takenMs, profile, pictureSha256, blobSha256, idCommitment, "");
  }

  private PayloadCodec.Reading content() {
    return PayloadCodec.read(PhotoTaken.TYPE, taken.getBytes(StandardCharsets.UTF_8));
  }
}
