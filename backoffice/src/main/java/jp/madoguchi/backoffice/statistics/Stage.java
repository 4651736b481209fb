package jp.madoguchi.backoffice.statistics;

/** Where a case stands, as coarse as a manager asks. */
public enum Stage {
  /** Arrived and not yet checked by two people. */
  ARRIVED("確認待ち"),
  /** Checked by two people, not yet filed. */
  CHECKED("提出待ち"),
  /** With the card centre, not yet accepted. */
  FILED("提出済み（審査中）"),
  /** 有効申請: accepted by the card centre. */
  VALID("有効申請"),
  /** The card is made or on its way. */
  ISSUED("カード発行済み"),
  /** Refused by the card centre, or asked to apply again. */
  DEFECT("不備・差し戻し"),
  /** Taken back, or the same application twice. */
  DROPPED("取下げ・重複");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  /** The Japanese name. */
  public String label() {
    return label;
  }
}
