package jp.madoguchi.kiosk.card;

import java.time.LocalDate;

/**
 * 基本4情報 as 入力補助AP's file 0002 holds them. Personal data.
 *
 * @param name 氏名
 * @param address 住所
 * @param birthDate 生年月日
 * @param sex 性別
 */
public record BasicFour(String name, String address, LocalDate birthDate, Sex sex) {
  /** As the card codes it (JIS X 0303). */
  public enum Sex {
    UNKNOWN,
    MALE,
    FEMALE,
    OTHER
  }

  @Override
  public String toString() {
    return "BasicFour[personal]";
  }
}
