package jp.madoguchi.rules;

/**
 * Why a card is applied for, and what that costs (rules B4). Express issue is for city desks only.
 */
public enum IssuanceKind {
  /** 新規・初回交付. */
  FIRST_ISSUE("新規（はじめての交付）", Fee.FREE),
  /** 有効期限更新, from three months before the last day. */
  RENEWAL("有効期限による更新", Fee.FREE),
  /** 追記欄満欄: no line is left for a new address. The card is given up. */
  ADDENDUM_FULL("追記欄がいっぱい", Fee.FREE),
  /** 再交付 because of loss; needs the report to police or fire brigade. */
  LOST("紛失による再交付", Fee.REISSUE),
  /** 再交付 because of damage of one's own doing. */
  DAMAGED("破損による再交付", Fee.REISSUE),
  /** A foreign resident let the card lapse with the period of stay. */
  STAY_LAPSED("在留期間の満了で失効したカードの再交付", Fee.STAY_LAPSED);

  private enum Fee {
    FREE,
    REISSUE,
    STAY_LAPSED
  }

  private static final int CARD_YEN = 800;
  private static final int CERTIFICATES_YEN = 200;

  private final String label;
  private final Fee fee;

  IssuanceKind(String label, Fee fee) {
    this.label = label;
    this.fee = fee;
  }

  /** What staff read, in Japanese. */
  public String label() {
    return label;
  }

  /**
   * What it costs.
   *
   * @param certificates whether any certificate is wished for
   * @return yen
   */
  public int feeYen(boolean certificates) {
    return switch (fee) {
      case FREE -> 0;
      case REISSUE -> CARD_YEN + (certificates ? CERTIFICATES_YEN : 0);
      // The source names one sum and no reduction for declined certificates.
      case STAY_LAPSED -> CARD_YEN + CERTIFICATES_YEN;
    };
  }

  /** Whether the present card is given up when the new one is handed over. */
  public boolean givesUpCard() {
    return this != FIRST_ISSUE && this != LOST;
  }

  /** Whether 特急発行 can be asked for, at the city's own desk and within 30 days (rules B4). */
  public boolean expressAtDesk() {
    return this == LOST || this == DAMAGED || this == ADDENDUM_FULL;
  }
}
