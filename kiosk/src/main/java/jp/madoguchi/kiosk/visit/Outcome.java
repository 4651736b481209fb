package jp.madoguchi.kiosk.visit;

/** What a command came to. */
public sealed interface Outcome {
  /** The visit as it is now. */
  record Moved(Visit visit) implements Outcome {}

  /** Nothing has changed. */
  record Refused(Refusal refusal) implements Outcome {}
}
