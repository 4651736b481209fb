package jp.madoguchi.kiosk.photo;

import static jp.madoguchi.kiosk.photo.Limit.Bound.AT_LEAST;
import static jp.madoguchi.kiosk.photo.Limit.Bound.AT_MOST;
import static jp.madoguchi.kiosk.photo.Limit.Stage.BOTH;
import static jp.madoguchi.kiosk.photo.Limit.Stage.FINAL;
import static jp.madoguchi.kiosk.photo.Limit.Stage.LIVE;

import java.util.List;
import jp.madoguchi.kiosk.photo.Guidance.Check;
import jp.madoguchi.kiosk.photo.Guidance.Instruction;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.PhotoSpec;

/**
 * The one table of thresholds. Its order is the priority: what stands first is said first. Where
 * the numbers come from stands in docs/photo.md; they are tuned on drawn faces and want calibration
 * on the kiosk's own camera.
 */
final class Limits {
  /** All limits, the most important first. */
  static final List<Limit> TABLE =
      List.of(
          at(
              Measure.FACES,
              AT_LEAST,
              1,
              0,
              BOTH,
              PhotoReason.NOFACE,
              Check.ONE_PERSON,
              Instruction.NO_FACE),
          at(
              Measure.FACES,
              AT_MOST,
              1,
              0,
              BOTH,
              PhotoReason.MULTIFACE,
              Check.ONE_PERSON,
              Instruction.ONE_PERSON_ONLY),
          // Size and place in the frame: what will be cut out must lie inside and be large enough.
          at(
              Measure.CROP_HEIGHT,
              AT_LEAST,
              0.52,
              0.05,
              LIVE,
              PhotoReason.HEAD_TOO_SMALL,
              Check.SIZE,
              Instruction.COME_CLOSER),
          at(
              Measure.CROP_HEIGHT,
              AT_MOST,
              1.0,
              0.03,
              LIVE,
              PhotoReason.HEAD_TOO_BIG,
              Check.SIZE,
              Instruction.STEP_BACK),
          at(
              Measure.ASIDE,
              AT_LEAST,
              -0.15,
              0.02,
              LIVE,
              PhotoReason.POS_OFFCENTER,
              Check.SIZE,
              Instruction.MOVE_LEFT),
          at(
              Measure.ASIDE,
              AT_MOST,
              0.15,
              0.02,
              LIVE,
              PhotoReason.POS_OFFCENTER,
              Check.SIZE,
              Instruction.MOVE_RIGHT),
          at(
              Measure.ROOM_ABOVE,
              AT_LEAST,
              -0.035,
              0.01,
              LIVE,
              PhotoReason.TOP_MARGIN,
              Check.SIZE,
              Instruction.MOVE_DOWN),
          at(
              Measure.ROOM_BELOW,
              AT_LEAST,
              -0.02,
              0.01,
              LIVE,
              PhotoReason.POS_OFFCENTER,
              Check.SIZE,
              Instruction.MOVE_UP),
          at(
              Measure.EYE_DISTANCE,
              AT_LEAST,
              60,
              6,
              BOTH,
              PhotoReason.LOWRES,
              Check.SIZE,
              Instruction.COME_CLOSER),
          at(
              Measure.HEAD_HEIGHT,
              AT_LEAST,
              PhotoSpec.HEAD_RATIO_MIN,
              0,
              FINAL,
              PhotoReason.HEAD_TOO_SMALL,
              Check.SIZE,
              Instruction.COME_CLOSER),
          at(
              Measure.HEAD_HEIGHT,
              AT_MOST,
              PhotoSpec.HEAD_RATIO_MAX,
              0,
              FINAL,
              PhotoReason.HEAD_TOO_BIG,
              Check.SIZE,
              Instruction.STEP_BACK),
          at(
              Measure.TOP_MARGIN,
              AT_LEAST,
              PhotoSpec.TOP_MARGIN_RATIO_MIN,
              0,
              FINAL,
              PhotoReason.TOP_MARGIN,
              Check.SIZE,
              Instruction.MOVE_DOWN),
          at(
              Measure.TOP_MARGIN,
              AT_MOST,
              PhotoSpec.TOP_MARGIN_RATIO_MAX,
              0,
              FINAL,
              PhotoReason.TOP_MARGIN,
              Check.SIZE,
              Instruction.MOVE_UP),
          at(
              Measure.OFF_CENTRE,
              AT_LEAST,
              -PhotoSpec.OFF_CENTRE_RATIO_MAX,
              0,
              FINAL,
              PhotoReason.POS_OFFCENTER,
              Check.SIZE,
              Instruction.MOVE_LEFT),
          at(
              Measure.OFF_CENTRE,
              AT_MOST,
              PhotoSpec.OFF_CENTRE_RATIO_MAX,
              0,
              FINAL,
              PhotoReason.POS_OFFCENTER,
              Check.SIZE,
              Instruction.MOVE_RIGHT),
          // Pose. A frontal face reads about -6 degrees of pitch on this mesh.
          at(
              Measure.YAW,
              AT_LEAST,
              -10,
              1.5,
              BOTH,
              PhotoReason.YAW,
              Check.FACING,
              Instruction.LOOK_STRAIGHT),
          at(
              Measure.YAW,
              AT_MOST,
              10,
              1.5,
              BOTH,
              PhotoReason.YAW,
              Check.FACING,
              Instruction.LOOK_STRAIGHT),
          at(
              Measure.PITCH,
              AT_LEAST,
              -21,
              1.5,
              BOTH,
              PhotoReason.PITCH,
              Check.FACING,
              Instruction.CHIN_UP),
          at(
              Measure.PITCH,
              AT_MOST,
              6,
              1.5,
              BOTH,
              PhotoReason.PITCH,
              Check.FACING,
              Instruction.CHIN_DOWN),
          at(
              Measure.ROLL,
              AT_LEAST,
              -6,
              1,
              BOTH,
              PhotoReason.ROLL,
              Check.FACING,
              Instruction.HEAD_UPRIGHT),
          at(
              Measure.ROLL,
              AT_MOST,
              6,
              1,
              BOTH,
              PhotoReason.ROLL,
              Check.FACING,
              Instruction.HEAD_UPRIGHT),
          // What hides the face.
          at(
              Measure.LOWER_FACE,
              AT_MOST,
              12.5,
              1.9,
              BOTH,
              PhotoReason.MASK,
              Check.FACING,
              Instruction.TAKE_OFF_MASK),
          at(
              Measure.EYE_LIGHT,
              AT_LEAST,
              0.42,
              0.06,
              BOTH,
              PhotoReason.SUNGLASSES,
              Check.EYES,
              Instruction.TAKE_OFF_SUNGLASSES),
          at(
              Measure.EYE_OPENING,
              AT_LEAST,
              0.045,
              0.006,
              BOTH,
              PhotoReason.EYES_CLOSED,
              Check.EYES,
              Instruction.OPEN_EYES),
          at(
              Measure.MOUTH_OPENING,
              AT_MOST,
              0.12,
              0.018,
              BOTH,
              PhotoReason.MOUTH_OPEN,
              Check.EYES,
              Instruction.CLOSE_MOUTH),
          // Light.
          at(
              Measure.LUMINANCE,
              AT_LEAST,
              0.06,
              0.01,
              BOTH,
              PhotoReason.DARK,
              Check.LIGHT,
              Instruction.MORE_LIGHT),
          at(
              Measure.UNDEREXPOSED,
              AT_MOST,
              0.55,
              0.08,
              BOTH,
              PhotoReason.DARK,
              Check.LIGHT,
              Instruction.MORE_LIGHT),
          at(
              Measure.LUMINANCE,
              AT_MOST,
              0.80,
              0.05,
              BOTH,
              PhotoReason.BRIGHT,
              Check.LIGHT,
              Instruction.LESS_LIGHT),
          at(
              Measure.OVEREXPOSED,
              AT_MOST,
              0.05,
              0.0075,
              BOTH,
              PhotoReason.BRIGHT,
              Check.LIGHT,
              Instruction.LESS_LIGHT),
          at(
              Measure.CHEEKS,
              AT_LEAST,
              0.50,
              0.075,
              BOTH,
              PhotoReason.SHADE,
              Check.LIGHT,
              Instruction.EVEN_LIGHT),
          at(
              Measure.COLOUR,
              AT_MOST,
              6,
              0.9,
              BOTH,
              PhotoReason.COLOUR_CAST,
              Check.LIGHT,
              Instruction.EVEN_LIGHT),
          // Background.
          at(
              Measure.PATTERN,
              AT_MOST,
              0.05,
              0.0075,
              BOTH,
              PhotoReason.BG_PATTERN,
              Check.BACKGROUND,
              Instruction.PLAIN_BACKGROUND),
          at(
              Measure.OBJECT,
              AT_MOST,
              0.05,
              0.0075,
              BOTH,
              PhotoReason.BG_OBJECT,
              Check.BACKGROUND,
              Instruction.PLAIN_BACKGROUND),
          at(
              Measure.SHADOW,
              AT_MOST,
              70,
              10,
              BOTH,
              PhotoReason.BG_SHADOW,
              Check.BACKGROUND,
              Instruction.PLAIN_BACKGROUND),
          // Sharpness.
          at(
              Measure.SHARPNESS,
              AT_LEAST,
              0.16,
              0.024,
              BOTH,
              PhotoReason.BLUR,
              Check.SHARP,
              Instruction.HOLD_STILL),
          at(
              Measure.SHARPNESS_EVEN,
              AT_LEAST,
              0.27,
              0.04,
              BOTH,
              PhotoReason.BLUR,
              Check.SHARP,
              Instruction.HOLD_STILL),
          at(
              Measure.CONTRAST,
              AT_LEAST,
              0.07,
              0.01,
              BOTH,
              PhotoReason.BLUR,
              Check.SHARP,
              Instruction.MORE_LIGHT),
          at(
              Measure.NOISE,
              AT_MOST,
              9,
              1.35,
              BOTH,
              PhotoReason.NOISE,
              Check.SHARP,
              Instruction.MORE_LIGHT));

  private Limits() {}

  private static Limit at(
      Measure measure,
      Limit.Bound bound,
      double value,
      double slack,
      Limit.Stage stage,
      PhotoReason reason,
      Check check,
      Instruction instruction) {
    return new Limit(measure, bound, value, slack, stage, reason, check, instruction);
  }

  /** The limits of a stage, the most important first. */
  static List<Limit> of(Limit.Stage stage) {
    return TABLE.stream().filter(limit -> limit.stage().covers(stage)).toList();
  }
}
