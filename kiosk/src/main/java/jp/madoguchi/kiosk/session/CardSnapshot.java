package jp.madoguchi.kiosk.session;

import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.visit.CardVisit;

/**
 * The visit with a card as a screen shows it. Personal data.
 *
 * @param token what the next request has to carry
 * @param reader state of the reader and what lies on it
 */
public record CardSnapshot(
    CardVisit visit, String token, Limits.Idle idle, CardWatch.State reader) {
  @Override
  public String toString() {
    return "CardSnapshot[" + visit.step() + "]";
  }
}
