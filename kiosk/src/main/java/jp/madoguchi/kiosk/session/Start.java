package jp.madoguchi.kiosk.session;

/** What asking for a visit came to. */
public sealed interface Start {
  /** It runs; the secret goes into the resident's cookie. */
  record Started(String secret, Session session) implements Start {
    @Override
    public String toString() {
      return "Started[secret]";
    }
  }

  /** A visit with a card runs; the secret goes into the resident's cookie. */
  record CardStarted(String secret, CardStay session) implements Start {
    @Override
    public String toString() {
      return "CardStarted[secret]";
    }
  }

  /** This kiosk has no card reader. */
  record NoCards() implements Start {}

  /** Someone else's visit runs. */
  record InUse() implements Start {}

  /** No office key is known yet: nothing could be sealed. */
  record NotReady() implements Start {}
}
