package jp.madoguchi.kiosk.presence;

/**
 * When two faces count as one person, and how patient the watch is. Similarities are those of
 * {@link jp.madoguchi.kiosk.photo.face.FaceVector#similarity}; the real pairs are those of ADR 16,
 * the drawn ones those that the swap trials print (docs/presence.md).
 */
final class PresenceLimits {
  private PresenceLimits() {}

  /**
   * Less is never the same person. 38 real pairs of one person, taken on different days, gave 0.554
   * and more.
   */
  static final double SAME = 0.55;

  /** Less is another person for sure. 262 real pairs of two people gave 0.379 and less. */
  static final double OTHER = 0.40;

  /**
   * Within one visit, camera and light are the same: a face must be as like as this person's looks
   * are from one to the next, less this. Drawn faces: one person 0.93 and more over what a look may
   * differ in, siblings 0.83 in the middle.
   */
  static final double USUAL_LESS = 0.08;

  /**
   * As {@link #USUAL_LESS}, when the face was not followed all the time: it was gone, or jumped.
   * Our choice, tried by the swap trials.
   */
  static final double USUAL_LESS_DOUBTED = 0.05;

  /** As {@link #SAME_AT_FIRST}, when the face was not followed all the time; our choice. */
  static final double SAME_AT_FIRST_DOUBTED = 0.90;

  /** So many looks in a row must recognise a face that was lost or jumped; our choice. */
  static final int RECOGNISED_LOOKS = 2;

  /** A face that wasn't compared for longer is recognised anew; our choice. */
  static final long UNSEEN_NANOS = 6_000_000_000L;

  /** What counts until this person's own looks tell; drawn faces: strangers 0.74 at most (p99). */
  static final double SAME_AT_FIRST = 0.85;

  /** So many looks tell what is usual; our choice. */
  static final int USUAL_FROM = 3;

  /** So many of the latest looks are asked for what is usual; our choice. */
  static final int USUAL_OF = 9;

  /** Looks farther apart than this are no neighbours; our choice. */
  static final long NEIGHBOUR_NANOS = 700_000_000L;

  /** Looks of one person that are kept to compare with: a head turned, a head lowered. */
  static final int LOOKS_KEPT = 12;

  /** A look this like a kept one tells nothing new. */
  static final double NOTHING_NEW = 0.97;

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

  /** How often the ID is asked again before staff's eye must do; our choice. */
  static final int ASKED_AGAIN_MAX = 3;

  /** One look this much over the limit is enough for the witness; our choice. */
  static final double CLEARLY = 0.03;

  /** Else the mean of so many looks decides; our choice. */
  static final int WITNESS_LOOKS_MEAN = 3;

  /** After so long without a decision a person has to look; our choice. */
  static final long WITNESS_NANOS = 10_000_000_000L;

  /** A second face of at least this share of the largest one's area is comparable; our choice. */
  static final double COMPARABLE_FACE = 0.4;

  /** Beyond this turn the face is not compared, degrees; drawn faces lose 0.05 up to here. */
  static final double YAW_MAX = 15;

  /** Beyond this nod from the usual the face is not compared, degrees. */
  static final double PITCH_MAX = 17;

  /** The mesh's pitch of a face that looks straight ahead, degrees (docs/photo.md). */
  static final double PITCH_STRAIGHT = -6;

  /** Eyes less open than this are shut: a blink, which makes a face another one to the model. */
  static final double EYES_OPEN_MIN = 0.03;

  /** Smaller faces are not compared: the model's own picture has the eyes 35 pixels apart. */
  static final double EYES_PIXELS_MIN = 30;

  /** Below, the mesh itself doubts that it is a face. */
  static final double PRESENCE_MIN = 0.5;
}
