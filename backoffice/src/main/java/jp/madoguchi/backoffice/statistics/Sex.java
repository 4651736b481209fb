package jp.madoguchi.backoffice.statistics;

/** The columns of the ministry's table by age and sex. */
public enum Sex {
  /** 計. */
  ALL("計", "男女計"),
  /** 男. */
  MALE("男", "男性"),
  /** 女. */
  FEMALE("女", "女性");

  private final String column;
  private final String label;

  Sex(String column, String label) {
    this.column = column;
    this.label = label;
  }

  /** How the table's header names it. */
  String column() {
    return column;
  }

  /** How a page names it. */
  public String label() {
    return label;
  }
}
