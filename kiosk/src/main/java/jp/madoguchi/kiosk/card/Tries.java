package jp.madoguchi.kiosk.card;

/** What a card says about a PIN's counter. */
public sealed interface Tries {
  /** So many tries are left, at least one. */
  record Left(int count) implements Tries {}

  /** None is left: only a municipal office can set it anew. */
  record Blocked() implements Tries {}

  /** This card has no such PIN (an under-15's signing password, a 顔認証 card's PINs). */
  record Absent() implements Tries {}

  /** The card won't say: some answer 9000 to the question. Not an error. */
  record Unknown() implements Tries {}

  /** Of two references that residents know as one PIN: what is left of it. */
  static Tries lower(Tries one, Tries other) {
    return rank(one) <= rank(other) ? one : other;
  }

  private static int rank(Tries tries) {
    return switch (tries) {
      case Blocked _ -> 0;
      case Left(int count) -> count;
      case Unknown _ -> Integer.MAX_VALUE - 1;
      case Absent _ -> Integer.MAX_VALUE;
    };
  }
}
