package jp.madoguchi.rules;

/** What may be done at a venue; follows from its lines and its staff (rules B13). */
public enum VenueCapability {
  /** 申請のみ: apply, with identity checked at pick-up. */
  APPLY_ONLY,
  /** 申請時来庁方式: apply with the identity check, so that the card can be mailed. */
  APPLY_WITH_ID_CHECK,
  /** 交付: cards are handed over; needs the line to the national system. */
  ISSUE,
  /** 暗証番号の再設定: needs the line to the national system. */
  PIN_RESET
}
