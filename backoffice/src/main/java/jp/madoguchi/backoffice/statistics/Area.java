package jp.madoguchi.backoffice.statistics;

import jp.madoguchi.rules.MunicipalityCode;

/**
 * What a figure is about: a municipality, the nation, or one of the ministry's classes.
 *
 * @param id the 団体コード, {@code JP}, or {@code JP:} and the class's name
 * @param prefecture 都道府県名; empty for the nation and its classes
 * @param name 市区町村名 as printed (町村 carry their 郡), or the class's name
 */
public record Area(String id, String prefecture, String name) {
  /** The nation's id. */
  public static final String NATION = "JP";

  private static final String NATION_NAME = "全国";

  /** A municipality. */
  public static Area municipality(MunicipalityCode code, String prefecture, String name) {
    return new Area(code.digits(), prefecture, name);
  }

  /** The nation, or one of the classes into which the ministry divides it (団体区分). */
  public static Area nationClass(String name) {
    return name.equals(NATION_NAME)
        ? new Area(NATION, "", NATION_NAME)
        : new Area(NATION + ":" + name, "", name);
  }
}
