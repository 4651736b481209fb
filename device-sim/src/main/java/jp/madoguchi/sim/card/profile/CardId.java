package jp.madoguchi.sim.card.profile;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import jp.madoguchi.sim.card.chip.CardApplication;
import jp.madoguchi.sim.card.chip.ElementaryFile.Pin.Change;
import jp.madoguchi.sim.card.profile.CardSpec.Blocked;

/** 共通カードAP and 住基AP, and the numbers that are printed on the card. */
final class CardId {
  /** 市区町村コード of the demo's city, without its check digit. */
  static final String MUNICIPALITY = "27203";

  /** The individual number: no one's, since its check digit would have to be 6. */
  static final String NUMBER = "999999999990";

  private static final String COMMON_AID = "D3921000310001010100";
  private static final String RESIDENCE_AID = "D3921000310001010401";
  private static final String SECURITY_CODE = "0000";
  private static final int CARD_ID = 0x0001;
  private static final int KEY_REFERENCE = 0x0002;
  private static final int CARD_KEY = 0x0019;
  private static final int RESIDENCE_PIN = 0x001C;

  private CardId() {}

  static CardApplication common(CardSpec spec) {
    byte[] id =
        "%015d%s%s"
            .formatted(999_999_900_000_000L + spec.number(), MUNICIPALITY, day(spec.cardUntil()))
            .getBytes(StandardCharsets.US_ASCII);
    return new Layout("common", COMMON_AID)
        .records(CARD_ID, Ber.tlv(0x01, id))
        .records(KEY_REFERENCE, keyReference())
        .authenticationKey(CARD_KEY, TestKeys.rsa("common authentication").getPrivate())
        .pin(RESIDENCE_PIN, "1234", spec.blocked().contains(Blocked.RESIDENCE), Change.KEY)
        .build();
  }

  /** 住民票コード can't be read with public knowledge, so nothing here holds one. */
  static CardApplication residence(CardSpec spec) {
    return new Layout("residence", RESIDENCE_AID)
        .records(KEY_REFERENCE, keyReference())
        .pin(RESIDENCE_PIN, "1234", spec.blocked().contains(Blocked.RESIDENCE), Change.KEY)
        .build();
  }

  private static byte[] keyReference() {
    return Ber.tlv(0x02, "SIMULATED KEY 01".getBytes(StandardCharsets.US_ASCII));
  }

  static String day(LocalDate date) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  /** 照合番号B: birth in the Japanese era, the year the card ends, the code printed beside it. */
  static String referenceB(CardSpec spec) {
    return eraBirth(spec.holder().birth()) + spec.cardUntil().getYear() + SECURITY_CODE;
  }

  /** YYMMDD with the year of the era. */
  static String eraBirth(LocalDate birth) {
    JapaneseDate era = JapaneseDate.from(birth);
    return "%02d%02d%02d"
        .formatted(era.get(ChronoField.YEAR_OF_ERA), birth.getMonthValue(), birth.getDayOfMonth());
  }

  /** The code that is printed beside the end of the card's validity. */
  static String securityCode() {
    return SECURITY_CODE;
  }
}
