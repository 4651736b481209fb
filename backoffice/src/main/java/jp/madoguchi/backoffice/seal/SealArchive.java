package jp.madoguchi.backoffice.seal;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.sync.Verifier;

/** What the office has kept and the check reads again, as it lies there now. */
public interface SealArchive {
  /** The key with which a kiosk signed this epoch of its log. */
  Optional<Verifier> device(String kiosk, int epoch);

  /** Stored entries with {@code first <= seq <= last}, ascending. */
  List<Kept> entries(String kiosk, int epoch, long first, long last);

  /** Hash of the newest entry of the log, if this is its number. */
  Optional<String> headHash(String kiosk, int epoch, long seq);

  /** Whether this log has a {@code photo.taken} entry before this number. */
  boolean sealedBefore(String kiosk, int epoch, long seq);

  /** Whether this log has an entry of the type with a number between these, both excluded. */
  boolean between(String kiosk, int epoch, long after, long before, String type);

  /** The sealed picture. */
  Optional<byte[]> sealedPhoto(String sha256);

  /** The row of a picture. */
  Optional<ShotRow> shot(String kiosk, int epoch, long seq);

  /**
   * Other cases with this sealed picture or with any seal of this plain picture; a second entry of
   * the same application (same ID, same sealed picture) is not one.
   *
   * @return their receipt numbers
   */
  List<String> otherCases(String receipt, String idMark, String blobSha256, String pictureSha256);

  /**
   * An entry as it lies in the store.
   *
   * @param storedHash what the store says its hash is
   */
  record Kept(long seq, byte[] bytes, String storedHash) {}
}
