package jp.madoguchi.kiosk.card.chip;

import java.util.HexFormat;

/** The applications of a card that this kiosk ever selects. 券面事項確認AP is none of them. */
public enum Application {
  /** 公的個人認証AP. */
  JPKI("D392F000260100000001"),
  /** 券面事項入力補助AP. */
  TEXT_INPUT("D3921000310001010408"),
  /** 共通カードAP. */
  COMMON("D3921000310001010100"),
  /** 住基AP. */
  RESIDENT_REGISTER("D3921000310001010401");

  private final String aid;

  Application(String aid) {
    this.aid = aid;
  }

  /** Its whole name. */
  public byte[] aid() {
    return HexFormat.of().parseHex(aid);
  }
}
