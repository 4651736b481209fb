package jp.madoguchi.backoffice.statistics;

/** The three rates that are called "the rate" in turn, each with its definition (rules C1). */
public enum RateKind {
  /** 申請率. */
  APPLIED(
      "申請率",
      "有効申請受付数",
      "有効申請受付数（申請から不備・取下げを除いた数）を、住民基本台帳人口で割った割合。" + "再交付の申請も数えるため、実際に持っている人の割合より大きくなることがあります。"),
  /** 交付枚数率, in full 人口に対する交付枚数率. */
  ISSUED(
      "交付枚数率",
      "交付枚数",
      "これまでに交付したカードの累計枚数を、1月1日の住民基本台帳人口で割った割合。"
          + "再交付や、亡くなった方・有効期限が切れた方の分も累計に残るため、"
          + "実際に持っている人の割合より大きくなることがあります。"
          + "人口の基準日は毎年8〜9月ごろ新しい年に切り替わり、その月は率が不連続になります。"),
  /** 保有枚数率, published since June 2023. */
  HELD(
      "保有枚数率",
      "保有枚数",
      "いま有効なカードの枚数（交付枚数から、死亡・有効期限切れ・返納などで廃止された枚数を除いた数）を、" + "住民基本台帳人口で割った割合。総務省が2023年6月から公表しています。");

  private final String label;
  private final String counted;
  private final String definition;

  RateKind(String label, String counted, String definition) {
    this.label = label;
    this.counted = counted;
    this.definition = definition;
  }

  /** The rate's Japanese name. */
  public String label() {
    return label;
  }

  /** The Japanese name of what is counted above the line. */
  public String counted() {
    return counted;
  }

  /** What the rate says and what it does not, in Japanese. */
  public String definition() {
    return definition;
  }
}
