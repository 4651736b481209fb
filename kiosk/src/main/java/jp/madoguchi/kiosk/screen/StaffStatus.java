package jp.madoguchi.kiosk.screen;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.sync.Overdue;

/**
 * What staff sees of the kiosk's own state; nothing personal. The words are message keys.
 *
 * @param office state of the link to the office
 * @param unsent entries that the office hasn't signed for
 * @param oldestUnsent age of the oldest of them
 * @param camera state of the camera
 * @param lights whether the lights are as usual
 * @param reader state of the card reader
 * @param cardFault the fault that the last conversation with a card met
 * @param visit whether a visit runs
 */
public record StaffStatus(
    Light office,
    long unsent,
    Optional<Duration> oldestUnsent,
    Light camera,
    Light lights,
    Light reader,
    Optional<CardFault> cardFault,
    boolean visit) {
  /** Whether the oldest unsent record has waited too long. */
  public Overdue overdue() {
    return oldestUnsent.map(Overdue::of).orElse(Overdue.NONE);
  }

  /** The unsent records' light. */
  public String unsentKind() {
    if (unsent == 0) {
      return "g";
    }
    return switch (overdue()) {
      case NONE -> "";
      case NOTICE -> "y";
      case ALARM -> "r";
    };
  }

  /**
   * One state.
   *
   * @param kind g, y or r
   * @param messageKey the sentence
   */
  public record Light(String kind, String messageKey) {}
}
