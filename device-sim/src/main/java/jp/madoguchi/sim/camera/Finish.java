package jp.madoguchi.sim.camera;

/**
 * What was done to the picture by flash, program or file format.
 *
 * @param redEye how red the pupils are, 0 to 1
 * @param smoothing how far the skin was smoothed, 0 to 1
 * @param bigEyes how far the eyes were enlarged, 0 to 1
 * @param monochrome black and white; the rules allow that
 * @param quality of the JPEG that the picture once was, 0.02 to 1; 1 = it never was one
 */
public record Finish(
    double redEye, double smoothing, double bigEyes, boolean monochrome, double quality) {
  /** As the camera saw it. */
  public static final Finish NONE = new Finish(0, 0, 0, false, 1);

  /** Checks all. */
  public Finish {
    Ranges.check("redEye", redEye, 0, 1);
    Ranges.check("smoothing", smoothing, 0, 1);
    Ranges.check("bigEyes", bigEyes, 0, 1);
    Ranges.check("quality", quality, 0.02, 1);
  }
}
