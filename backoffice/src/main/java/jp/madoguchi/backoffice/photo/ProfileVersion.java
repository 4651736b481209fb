package jp.madoguchi.backoffice.photo;

import java.time.Instant;
import jp.madoguchi.rules.photo.PhotoProfile;

/**
 * A profile that this office has made.
 *
 * @param profile as kiosks read it
 * @param madeBy the account that accepted it
 * @param at when
 * @param why in words, Japanese
 * @param basedOn name and version of the profile that was in force
 */
public record ProfileVersion(
    PhotoProfile profile, String madeBy, Instant at, String why, String basedOn) {}
