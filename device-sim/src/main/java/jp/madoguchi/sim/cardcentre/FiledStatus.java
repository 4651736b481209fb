package jp.madoguchi.sim.cardcentre;

import java.time.Instant;
import java.util.Optional;

/**
 * How an application stands. Nothing personal.
 *
 * @param since when this stage began
 * @param defect only with {@link Stage#DEFECT}
 */
public record FiledStatus(
    String receiptNumber, String reference, Stage stage, Instant since, Optional<Verdict> defect) {
  /** Stages in their order; DEFECT ends the way. */
  public enum Stage {
    /** 受付済. */
    RECEIVED,
    /** 有効申請. */
    VALID,
    /** 不備. */
    DEFECT,
    /** 発行済. */
    ISSUED,
    /** Sent to the municipality. */
    SHIPPED
  }
}
