package jp.madoguchi.kiosk.session;

import jp.madoguchi.kiosk.glass.Glass;
import jp.madoguchi.kiosk.visit.CardVisit;

/** The running visit with a card, sealed; in the clear stands only where it is. */
final class GlassCard {
  private final Glass<CardVisit> glass = new Glass<>(CardVisit.class);
  private CardVisit outline;

  GlassCard(CardVisit visit) {
    outline = visit.outline();
    glass.keep(visit);
  }

  /** The visit without anything that is known of the card. */
  CardVisit outline() {
    return outline;
  }

  CardVisit open() {
    return glass.open();
  }

  void keep(CardVisit visit) {
    outline = visit.outline();
    glass.keep(visit);
  }

  void destroy() {
    glass.destroy();
  }
}
