package jp.madoguchi.backoffice.stick;

import java.util.Optional;
import jp.madoguchi.backoffice.intake.Intake;
import jp.madoguchi.backoffice.intake.IntakeStore;
import jp.madoguchi.backoffice.intake.LockedLog;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.Sha256;

/**
 * One file of a stick after the other, with its statement: decided by the intake alone, as if the
 * kiosk had sent it. Taking the same in again changes nothing.
 */
public final class StickIntake {
  private final Intake intake;
  private final IntakeStore store;

  /** Through this intake. */
  public StickIntake(Intake intake, IntakeStore store) {
    this.intake = intake;
    this.store = store;
  }

  /** What a file came to. */
  public sealed interface Taken {
    /**
     * It is in the office now.
     *
     * @param fresh of it, what wasn't before: entries, or 1 for a blob
     */
    record Here(long fresh, long known) implements Taken {}

    /** The intake doesn't take it. */
    record Refused(Refusal refusal) implements Taken {}
  }

  /** A sealed picture. */
  public Taken blob(String kiosk, String sha256, String statement, byte[] bytes) {
    if (!Sha256.looksLikeHash(sha256)) {
      return new Taken.Refused(
          Refusal.of(400, Refusal.BLOB_HASH_MISMATCH, "Not a hash", "64 lower-case hex."));
    }
    Optional<Refusal> refused = intake.blobAnnounced(kiosk, statement, sha256);
    if (refused.isPresent()) {
      return new Taken.Refused(refused.get());
    }
    return switch (intake.blob(sha256, bytes)) {
      case Intake.Answer.BlobStored(boolean fresh) -> new Taken.Here(fresh ? 1 : 0, fresh ? 0 : 1);
      case Intake.Answer.Refused(Refusal refusal) -> new Taken.Refused(refusal);
      case Intake.Answer.Acked _ -> throw new IllegalStateException("no answer to a blob");
    };
  }

  /** A batch. The ack stays here: the kiosk gets one when it asks over the line again. */
  public Taken batch(String kiosk, int epoch, long first, String statement, byte[] body) {
    long before = head(kiosk, epoch);
    return switch (intake.batch(kiosk, epoch, first, statement, body)) {
      case Intake.Answer.Acked _ -> {
        long lines = lines(body);
        long fresh = Math.clamp(first + lines - 1 - before, 0, lines);
        yield new Taken.Here(fresh, lines - fresh);
      }
      case Intake.Answer.Refused(Refusal refusal) -> new Taken.Refused(refusal);
      case Intake.Answer.BlobStored _ -> throw new IllegalStateException("no answer to a batch");
    };
  }

  private long head(String kiosk, int epoch) {
    return store.withLog(kiosk, epoch, LockedLog::head).orElse(0L);
  }

  private static long lines(byte[] body) {
    long lines = 0;
    for (byte b : body) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }
}
