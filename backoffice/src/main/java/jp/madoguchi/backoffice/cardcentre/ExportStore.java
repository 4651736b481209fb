package jp.madoguchi.backoffice.cardcentre;

import java.time.Instant;
import java.util.List;

/** Which case went out in which batch. */
public interface ExportStore {
  /**
   * Puts these cases into a batch, all that are still ready and in no other batch; answers which.
   * Writes the audit line in the same transaction.
   */
  List<String> begin(String batch, List<String> receipts, String actor, Instant at);

  /** Receipt numbers of a batch, sorted. */
  List<String> receipts(String batch);

  /** Batches, newest first. */
  List<ExportBatch> batches(int max);

  /**
   * A batch.
   *
   * @param cases how many cases it has
   * @param waiting how many of them have no receipt of the card centre yet
   */
  record ExportBatch(String id, String madeBy, Instant madeAt, long cases, long waiting) {}
}
