package jp.madoguchi.kiosk.photo;

import java.util.List;
import jp.madoguchi.kiosk.photo.Guidance.Check;
import jp.madoguchi.kiosk.photo.Guidance.Instruction;
import jp.madoguchi.rules.photo.PhotoLevel;
import jp.madoguchi.rules.photo.PhotoLimit;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.PhotoStage;

/**
 * A limit of the profile as the live guide uses it: with this program's own names in the place of
 * texts.
 *
 * @param limit the limit
 * @param measure what it looks at
 * @param check the check of the screen that it belongs to
 * @param say what the resident hears
 */
record GuideLimit(PhotoLimit limit, Measure measure, Check check, Instruction say) {

  /**
   * The limits of the live picture, the most important first. A warning never holds the shutter, so
   * it is not said to who can do nothing about it.
   */
  static List<GuideLimit> live(PhotoProfile profile) {
    return profile.limitsOf(PhotoStage.LIVE).stream()
        .filter(limit -> limit.level() != PhotoLevel.WARN)
        .map(GuideLimit::of)
        .toList();
  }

  /**
   * Finds the names.
   *
   * @throws IllegalArgumentException when this program has no such measure, check or instruction
   */
  static GuideLimit of(PhotoLimit limit) {
    return new GuideLimit(
        limit,
        Measure.of(limit.measure()),
        Check.valueOf(limit.check()),
        Instruction.valueOf(limit.say()));
  }
}
