package jp.madoguchi.kiosk.photo.face;

/**
 * Follows one face from picture to picture of a live camera, which costs less than looking at each
 * picture anew. What it finds in a picture is what {@link FaceAnalyser#analyse} would find, but for
 * three things: a further face may be seen up to two pictures late, the person's outline may be up
 * to two pictures old (moved with the face), and points may differ by about a hundredth of the eye
 * distance, as much as a mesh that looks twice differs from itself.
 *
 * <p>Tracking never hides a change: the detector looks at every picture, and when it disagrees with
 * the followed face, or the face jumps or fades, the picture is looked at anew. For one thread.
 */
public interface FaceTrack {
  /** Looks at the next picture; keeps nothing of it but the face's points and outline. */
  FaceFindings next(RgbImage image);

  /**
   * Whether the last picture's face was followed without a break from the picture before it. False
   * after the first picture, after a picture without a face, and when the face was found anew. A
   * face that was put exactly into another's place between two pictures may count as followed: who
   * needs to know who it is asks a {@link FaceMatcher}.
   */
  boolean followed();

  /** Forgets the face; the next picture is looked at anew. */
  void forget();
}
