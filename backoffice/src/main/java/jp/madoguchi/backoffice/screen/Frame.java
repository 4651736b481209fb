package jp.madoguchi.backoffice.screen;

import java.util.List;

/**
 * What stands around every page of the office.
 *
 * @param title of the page
 * @param rail the entries that this person may open
 * @param current path of the rail entry that is open
 * @param who name of the signed-in person
 * @param role in Japanese
 * @param municipality name of the city
 * @param formToken goes as hidden field {@code token} into every form
 * @param demo whether this is a demonstration
 */
public record Frame(
    String title,
    List<RailEntry> rail,
    String current,
    String who,
    String role,
    String municipality,
    String formToken,
    boolean demo) {

  /**
   * One entry of the rail.
   *
   * @param count how many wait there; 0 shows nothing
   * @param key the key that opens it after {@code g}
   */
  public record RailEntry(String path, String label, String key, long count) {}
}
