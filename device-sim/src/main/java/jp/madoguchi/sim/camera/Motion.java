package jp.madoguchi.sim.camera;

/**
 * The small movement of a person who tries to sit still: slow waves that repeat every {@value
 * #LOOP_FRAMES} frames, so that a stream can be encoded once and looped.
 *
 * @param x pixels
 * @param y pixels
 * @param yaw degrees
 * @param pitch degrees
 * @param roll degrees
 */
record Motion(double x, double y, double yaw, double pitch, double roll) {
  /** Four seconds at 15 frames a second. */
  static final int LOOP_FRAMES = 60;

  /** None. */
  static final Motion STILL = new Motion(0, 0, 0, 0, 0);

  static Motion at(Scene scene, long frame) {
    double turn = 2 * Math.PI * Math.floorMod(frame, (long) LOOP_FRAMES) / LOOP_FRAMES;
    double start = Math.floorMod(scene.seed() * 37, 360L) * Math.PI / 180;
    double sway = scene.place().sway();
    double angle = Math.min(sway, 12) * 0.25;
    return new Motion(
        sway * (0.7 * Math.sin(turn + start) + 0.3 * Math.sin(2 * turn + 1)),
        sway * 0.6 * Math.sin(turn * 2 + start * 2),
        angle * Math.sin(turn + start + 2),
        angle * 0.7 * Math.sin(turn + 3 * start),
        angle * 0.5 * Math.sin(2 * turn + start));
  }
}
