package jp.madoguchi.rules.photo;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.madoguchi.rules.PhotoReason;

/**
 * Why staff use a picture that the check has refused. A list, so that nothing personal is typed.
 */
public enum OverrideReason {
  /** The check is mistaken: the picture keeps the rules. */
  CHECK_MISTAKEN,
  /** 写真特例 that the table does not know, or more than one at once. */
  SPECIAL_CASE,
  /** The place allows no better light or ground. */
  PLACE,
  /** Another try is too much for this person. */
  BURDEN,
  /** By a code of the city's own list. */
  CITY_CODE;

  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,6}");

  /**
   * Without a face, or with somebody else's, it is no picture of the resident: nobody may override
   * that.
   */
  public static final Set<PhotoReason> NEVER_OVERRIDDEN =
      Set.of(PhotoReason.NOFACE, PhotoReason.NOT_SAME_PERSON);

  /**
   * As it is recorded: the name, and the city's code where there is one ({@code CITY_CODE-A12}).
   *
   * @param typed the city's code; only looked at for {@link #CITY_CODE}
   * @return empty when a code is needed and this is none
   */
  public Optional<String> recorded(String typed) {
    if (this != CITY_CODE) {
      return Optional.of(name());
    }
    return Optional.of(typed).filter(c -> CODE.matcher(c).matches()).map(c -> name() + "-" + c);
  }
}
