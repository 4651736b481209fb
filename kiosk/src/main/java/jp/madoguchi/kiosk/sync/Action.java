package jp.madoguchi.kiosk.sync;

/** What the step machine wants done next; the outcome comes back as an {@link Event}. */
sealed interface Action {
  /** Read a batch from the log. */
  record Read(long firstSeq) implements Action {}

  /** Send a blob. */
  record SendBlob(String sha256) implements Action {}

  /** Send entries first to last; none when last is first - 1: that asks for the ack only. */
  record Push(long first, long last) implements Action {}

  /** Wait, at most so long; a new entry may end it. */
  record Rest(long ms) implements Action {}

  /** Do nothing until a person resumes. */
  record Halt() implements Action {}
}
