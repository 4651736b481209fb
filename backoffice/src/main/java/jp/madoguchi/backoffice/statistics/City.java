package jp.madoguchi.backoffice.statistics;

import java.util.List;
import jp.madoguchi.rules.MunicipalityCode;

/**
 * The city this office serves.
 *
 * @param target the rate it wants to reach (strategy item 1: 60 %)
 * @param neighbours municipalities it compares itself with
 */
public record City(
    MunicipalityCode code, String name, Rate target, List<MunicipalityCode> neighbours) {
  /** Copies the list. */
  public City {
    neighbours = List.copyOf(neighbours);
  }

  /** The area id of its figures. */
  public String areaId() {
    return code.digits();
  }
}
