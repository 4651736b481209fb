package jp.madoguchi.kiosk.visit;

/** What a command of a visit with a card came to. */
public sealed interface CardOutcome {
  /** The visit as it is now; the same one if nothing was to be changed. */
  record Moved(CardVisit visit) implements CardOutcome {}

  /** The command belongs to another step. */
  record WrongStep(CardStep current) implements CardOutcome {}

  /** The step is right, but this can't be chosen here. */
  record NotOffered() implements CardOutcome {}
}
