package jp.madoguchi.rules.photo;

import jp.madoguchi.rules.PhotoReason;

/**
 * One limit that a picture breaks.
 *
 * @param limit id of the limit in the profile
 * @param reason what is wrong
 * @param level what it means, {@link PhotoLevel#WARN} where a special case excuses it
 * @param measure key of the measure
 * @param measured its value
 * @param value the limit's value
 * @param excused whether a special case excuses it (写真特例)
 */
public record PhotoFinding(
    String limit,
    PhotoReason reason,
    PhotoLevel level,
    String measure,
    double measured,
    double value,
    boolean excused) {}
