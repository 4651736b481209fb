package jp.madoguchi.sync;

/**
 * Paths, headers and limits of the sync protocol (docs/sync-protocol.md), the same on both sides.
 */
public final class SyncApi {
  /** Header with a signed {@link Statement} about the body. */
  public static final String STATEMENT_HEADER = "Madoguchi-Statement";

  /** Header that names the kiosk where the path doesn't. */
  public static final String KIOSK_HEADER = "Madoguchi-Kiosk";

  /** Media type of a batch: the entries' bytes, a line feed after each. */
  public static final String BATCH_TYPE = "application/x-ndjson";

  /** Media type of an ack: a compact JWS. */
  public static final String ACK_TYPE = "application/jose";

  /** Media type of a refusal. */
  public static final String REFUSAL_TYPE = "application/problem+json";

  /** No batch holds more entries. */
  public static final int BATCH_ENTRIES_MAX = 500;

  /** No batch that a kiosk sends is larger, line feeds included. */
  public static final int BATCH_BYTES_MAX = 1_000_000;

  /** No blob is larger: a JPEG of J-LIS's largest size, sealed, with room. */
  public static final int BLOB_BYTES_MAX = 8 * 1024 * 1024;

  private SyncApi() {}

  /** Where a kiosk introduces itself. */
  public static String kioskPath(String kiosk) {
    return "/v1/kiosks/" + kiosk;
  }

  /** Where a kiosk enrols. */
  public static final String ENROLMENT_PATH = "/v1/enrolments";

  /** Where a kiosk renews its certificate. */
  public static String certificatePath(String kiosk) {
    return kioskPath(kiosk) + "/certificate";
  }

  /** Where a blob goes. */
  public static String blobPath(String sha256) {
    return "/v1/blobs/" + sha256;
  }

  /** Where a batch that begins with this seq goes. */
  public static String batchPath(String kiosk, int epoch, long firstSeq) {
    return kioskPath(kiosk) + "/log/" + epoch + "/" + firstSeq;
  }
}
