package jp.madoguchi.kiosk.session;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardWatch;

/** The kiosk's place for a card, as it stands whether a visit runs or not. */
public final class CardPlace {
  private static final Set<CardWatch.State> CARD_THERE =
      EnumSet.of(
          CardWatch.State.READING,
          CardWatch.State.READ,
          CardWatch.State.SILENT,
          CardWatch.State.NOT_A_CARD,
          CardWatch.State.REFUSED);

  private final Optional<DeskCalls> talk;

  CardPlace(Optional<DeskCalls> talk) {
    this.talk = talk;
  }

  /** Whether this kiosk can do anything with cards. */
  public boolean offered() {
    return talk.isPresent();
  }

  /** Whether a card lies on the reader now. */
  public boolean cardThere() {
    return talk.map(t -> CARD_THERE.contains(t.status().state())).orElse(false);
  }

  /** The fault that the last conversation with a card met; empty when it went well. */
  public Optional<CardFault> lastFault() {
    return talk.flatMap(DeskCalls::lastFault);
  }

  Optional<DeskCalls> talk() {
    return talk;
  }
}
