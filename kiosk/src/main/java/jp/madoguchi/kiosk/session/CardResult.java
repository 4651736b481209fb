package jp.madoguchi.kiosk.session;

import jp.madoguchi.kiosk.visit.CardStep;

/** What a request of a visit with a card came to. */
public sealed interface CardResult {
  /** Done; the visit is now there. */
  record Moved(CardStep step) implements CardResult {}

  /** The request was made for another state of the visit. */
  record Stale() implements CardResult {}

  /** The request belongs to another step. */
  record WrongStep(CardStep current) implements CardResult {}

  /** This can't be chosen here. */
  record NotOffered() implements CardResult {}

  /** The visit has ended meanwhile. */
  record Gone() implements CardResult {}
}
