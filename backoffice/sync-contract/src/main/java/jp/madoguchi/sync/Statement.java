package jp.madoguchi.sync;

import java.time.Instant;

/**
 * What is signed with ES256 and travels as a compact JWS. Each kind has its own {@code typ} header,
 * so that one can never be taken for another.
 */
public sealed interface Statement {
  /** The JWS {@code typ} header of this kind. */
  static String typOf(Class<? extends Statement> kind) {
    if (kind == Push.class) {
      return "madoguchi-push+jws";
    } else if (kind == Upload.class) {
      return "madoguchi-upload+jws";
    } else if (kind == Ack.class) {
      return "madoguchi-ack+jws";
    } else if (kind == Receipt.class) {
      return "madoguchi-receipt+jws";
    } else if (kind == Shutter.class) {
      return "madoguchi-shutter+jws";
    }
    throw new IllegalArgumentException("not a statement: " + kind);
  }

  /**
   * The kiosk says which entries a batch holds (header {@code Madoguchi-Statement}).
   *
   * @param last inclusive
   */
  record Push(String kiosk, int epoch, long first, long last, String lastHash, Instant sentAt)
      implements Statement {}

  /**
   * The kiosk says that it sends this blob, so that nobody else can fill the office's disk.
   *
   * @param sha256 hash of the ciphertext
   */
  record Upload(String kiosk, int epoch, String sha256, Instant sentAt) implements Statement {}

  /**
   * The office says up to where it has stored the log. Only this lets a kiosk prune.
   *
   * @param head highest stored seq, 0 when none
   * @param headHash its hash, {@link Sha256#NONE} when none
   * @param feedCursor newest position of the kiosk's feed, 0 while there is no feed
   */
  record Ack(
      String kiosk, int epoch, long head, String headHash, Instant serverTime, long feedCursor)
      implements Statement {}

  /**
   * Proof for the resident that the sealed entry exists; holds nothing personal.
   *
   * @param hash of the entry
   */
  record Receipt(String kiosk, int epoch, long seq, String hash, Instant at) implements Statement {
    /**
     * The number printed for people: kiosk, epoch, seq and the first four hex digits of the hash.
     */
    public String number() {
      return receiptNumber(kiosk, epoch, seq, hash);
    }
  }

  /**
   * The kiosk says at the shutter which picture it took, and binds it to the application ID that
   * was in the visit at that moment. Holds nothing personal.
   *
   * @param visitId random name of the visit
   * @param pictureSha256 hash of the plain JPEG
   * @param blobSha256 hash of the sealed picture
   * @param idCommitment {@link ShutterSeal#commitment} to the application ID; the salt comes with
   *     the application
   * @param measuresSha256 {@link ShutterSeal#measuresSha256}
   * @param profile name and version of the photo profile, {@code my-number-card/1}
   * @param camera how the kiosk reaches its camera
   * @param attempt which picture of the visit this is, from 1
   * @param at by the kiosk's clock
   */
  record Shutter(
      String kiosk,
      int epoch,
      String visitId,
      String pictureSha256,
      String blobSha256,
      String idCommitment,
      String measuresSha256,
      String profile,
      String camera,
      int attempt,
      Instant at)
      implements Statement {}

  /** How a receipt is numbered, on the kiosk and in the office alike: {@code K01-1-00012-9F3A}. */
  static String receiptNumber(String kiosk, int epoch, long seq, String hash) {
    return String.format(
        java.util.Locale.ROOT,
        "%s-%d-%05d-%s",
        kiosk.toUpperCase(java.util.Locale.ROOT),
        epoch,
        seq,
        hash.substring(0, 4).toUpperCase(java.util.Locale.ROOT));
  }
}
