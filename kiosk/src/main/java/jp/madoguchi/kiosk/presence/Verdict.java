package jp.madoguchi.kiosk.presence;

import java.util.Optional;

/**
 * What presence came to when the application was confirmed; goes into the record, holds no face.
 *
 * @param samePerson who confirmed is who was photographed, as far as the camera can tell
 * @param similarity of the two faces, rounded to two digits; empty when they couldn't be compared
 * @param unbroken one and the same face from the ID's confirmation (for another person's card: from
 *     the photo step) to this confirmation
 * @param staff the camera couldn't tell, and the screen asked for staff's eye instead
 * @param voids pictures of this visit that were thrown away because that was not so
 */
public record Verdict(
    boolean samePerson, Optional<Double> similarity, boolean unbroken, boolean staff, int voids) {}
