package jp.madoguchi.kiosk.sync;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the step machine is told. */
sealed interface Event {
  /** Time has passed. */
  record Tick() implements Event {}

  /** An entry was written. */
  record Written() implements Event {}

  /** The log was read: entries first to last and the blobs that they name, in order. */
  record BatchRead(long first, long last, List<String> blobs) implements Event {
    /** Copies the list. */
    public BatchRead {
      blobs = List.copyOf(blobs);
    }
  }

  /** The entries to send are pruned: only the office had them. */
  record AlreadyPruned() implements Event {}

  /** The office has this blob. */
  record BlobSent(String sha256) implements Event {}

  /** A verified ack. */
  record Acked(long head) implements Event {}

  /** The office wants the log from here. */
  record Gap(long expectedSeq) implements Event {}

  /** The office wants these blobs first. */
  record BlobsMissing(List<String> blobs) implements Event {
    /** Copies the list. */
    public BlobsMissing {
      blobs = List.copyOf(blobs);
    }
  }

  /** An attempt failed; nothing is known about what the office has. */
  record Failed(Optional<Duration> retryAfter) implements Event {}

  /** A person has to look: a refusal's code or one of {@link StopCode}. */
  record MustStop(String code) implements Event {}

  /** A person has looked. */
  record Resumed() implements Event {}
}
