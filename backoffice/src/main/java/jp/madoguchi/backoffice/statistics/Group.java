package jp.madoguchi.backoffice.statistics;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An age class of one sex.
 *
 * @param ageFrom first year of age
 * @param ageTo last year of age, {@link #OPEN} for "and older"
 */
public record Group(int ageFrom, int ageTo, Sex sex) implements Comparable<Group> {
  /** No upper end. */
  public static final int OPEN = 999;

  /** The whole population. */
  public static final Group EVERYONE = new Group(0, OPEN, Sex.ALL);

  private static final int AGE_MAX = 150;
  private static final String ALL_AGES = "全体";
  private static final Pattern RANGE = Pattern.compile("(\\d{1,3})[~〜](\\d{1,3})歳?");
  private static final Pattern AND_OLDER = Pattern.compile("(\\d{1,3})歳以上");
  private static final Pattern ID = Pattern.compile("(\\d{1,3})-(\\d{1,3})/([A-Z]+)");

  /** Refuses an age class that runs backwards. */
  public Group {
    if (ageFrom < 0 || ageFrom > AGE_MAX || ageTo < ageFrom || (ageTo != OPEN && ageTo > AGE_MAX)) {
      throw new IllegalArgumentException("no age class: " + ageFrom + " to " + ageTo);
    }
  }

  /** Reads an age class as the ministry prints it (after NFKC): 全体, 0~4歳, 5~9, 90歳以上. */
  public static Optional<Group> printed(String text, Sex sex) {
    if (text.equals(ALL_AGES)) {
      return Optional.of(new Group(0, OPEN, sex));
    }
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      int from = Integer.parseInt(range.group(1));
      int to = Integer.parseInt(range.group(2));
      return from <= to && to <= AGE_MAX ? Optional.of(new Group(from, to, sex)) : Optional.empty();
    }
    Matcher older = AND_OLDER.matcher(text);
    return older.matches() && Integer.parseInt(older.group(1)) <= AGE_MAX
        ? Optional.of(new Group(Integer.parseInt(older.group(1)), OPEN, sex))
        : Optional.empty();
  }

  /** The stored name: {@code 85-89/FEMALE}. */
  public String id() {
    return ageFrom + "-" + ageTo + "/" + sex.name();
  }

  /** Back from the stored name. */
  public static Group ofId(String id) {
    Matcher parts = ID.matcher(id);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no group: " + id);
    }
    return new Group(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Sex.valueOf(parts.group(3)));
  }

  /** Youngest first; of the same ages the wider class, then both sexes, men, women. */
  @Override
  public int compareTo(Group other) {
    return Comparator.comparingInt(Group::ageFrom)
        .thenComparing(Group::ageTo, Comparator.reverseOrder())
        .thenComparing(Group::sex)
        .compare(this, other);
  }

  /** True for 全体 of either sex or both. */
  public boolean allAges() {
    return ageFrom == 0 && ageTo == OPEN;
  }

  /** For a page: 女性 85〜89歳. */
  public String label() {
    String ages = ageTo == OPEN ? ageFrom + "歳以上" : ageFrom + "〜" + ageTo + "歳";
    return sex.label() + " " + (allAges() ? "全年齢" : ages);
  }
}
