package jp.madoguchi.kiosk.presence;

/**
 * When two faces count as one person, and how patient the watch is. Similarities are those of
 * {@link jp.madoguchi.kiosk.photo.face.FaceVector#similarity}; ADR 16 tells of the real pairs that
 * they come from, docs/presence.md of the drawn ones.
 */
final class PresenceLimits {
  private PresenceLimits() {}

  /** The same person; 38 real pairs of one person gave 0.554 and more. */
  static final double SAME = 0.55;

  /** Another person; 262 real pairs of two people gave 0.379 and less. */
  static final double OTHER = 0.40;

  /** So clear that one look is enough; real pairs of one person gave 0.85 in the middle. */
  static final double CLEAR = 0.70;

  /** Looks in a row that must say "another person" before it is believed; our choice. */
  static final int OTHER_LOOKS = 3;

  /** And they must span so long: a single bad moment is no change of persons; our choice. */
  static final long OTHER_NANOS = 500_000_000L;

  /**
   * So long while a second face of comparable size is there: whoever helps leans forward for a
   * moment; our choice.
   */
  static final long OTHER_IN_CROWD_NANOS = 2_500_000_000L;

  /** Looks older than this say nothing about now; our choice. */
  static final long MEMORY_NANOS = 2_000_000_000L;

  /** Nobody there for longer: gone. Shorter: bent to a bag, turned to ask staff; our choice. */
  static final long GONE_NANOS = 20_000_000_000L;

  /** A face seen so long before the ID was confirmed is the one who confirmed it; our choice. */
  static final long REFERENCE_BEFORE_NANOS = 3_000_000_000L;

  /** Or so long after it, as who looks down at the form isn't seen at once; our choice. */
  static final long REFERENCE_AFTER_NANOS = 5_000_000_000L;

  /** Unclear looks that a witness takes before a person has to look; about 3 s; our choice. */
  static final int WITNESS_LOOKS_MAX = 12;

  /** Unclear looks of which the mean decides; our choice. */
  static final int WITNESS_LOOKS_MEAN = 4;

  /** After so long without a decision a person has to look; our choice. */
  static final long WITNESS_NANOS = 10_000_000_000L;

  /** A second face of at least this share of the largest one's area is comparable; our choice. */
  static final double COMPARABLE_FACE = 0.4;

  /** Beyond this turn the face is not compared, degrees; drawn faces, docs/presence.md. */
  static final double YAW_MAX = 25;

  /** Beyond this nod the face is not compared, degrees. */
  static final double PITCH_MAX = 25;

  /** Smaller faces are not compared: the model's own picture has the eyes 35 pixels apart. */
  static final double EYES_PIXELS_MIN = 30;

  /** Below, the mesh itself doubts that it is a face. */
  static final double PRESENCE_MIN = 0.5;
}
