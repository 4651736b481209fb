package jp.madoguchi.kiosk.card.chip;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Record 1 of 共通AP's file 0001: {@code 01 1C} and 28 digits, which are the card's serial number
 * (15), the code of the municipality (5) and the card's last day (8). The municipality is not kept.
 *
 * @param serial 15 ASCII digits; identifies the card, never shown
 * @param until the card's last day
 */
public record CardRecord(byte[] serial, LocalDate until) {
  private static final int SERIAL_DIGITS = 15;
  private static final int DIGITS = 28;

  /** Empty if it is anything else. */
  public static Optional<CardRecord> parse(byte[] record) {
    if (record.length != 2 + DIGITS || record[0] != 0x01 || record[1] != DIGITS) {
      return Optional.empty();
    }
    for (int i = 2; i < record.length; i++) {
      if (record[i] < '0' || record[i] > '9') {
        return Optional.empty();
      }
    }
    return FourItems.date(record, 2 + DIGITS - 8)
        .map(until -> new CardRecord(Arrays.copyOfRange(record, 2, 2 + SERIAL_DIGITS), until));
  }

  @Override
  public String toString() {
    return "CardRecord[secret]";
  }
}
