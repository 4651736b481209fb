package jp.madoguchi.sim.camera;

import java.util.Arrays;

/**
 * Where the hair of a style ends on the forehead, and how full it is; millimetres of an adult head.
 *
 * @param thick of the hair over the crown
 * @param partX where it is parted
 * @param strands single hairs drawn to each side
 * @param lift how far below the top they begin
 * @param points of the hairline from left to right: x, y, z
 */
record Hairline(double thick, double partX, int strands, double lift, double[][] points) {

  private static Hairline of(HairStyle style) {
    return switch (style) {
      case SHORT_SIDE -> line(15, -30, 5, 3, "-46,-50,55 -20,-64,64 24,-52,66 52,-44,50");
      case CROP -> line(11, 0, 4, 2, "-50,-56,50 -22,-70,62 22,-70,62 50,-56,50");
      case SWEPT -> line(19, 28, 6, 4, "-52,-60,50 -26,-76,60 20,-66,62 50,-54,50");
      case BOB_FRINGE, LONG_FRINGE ->
          line(16, 0, 9, 3, "-48,-27,58 -20,-24,70 20,-24,70 48,-27,58");
      case BOB_PARTED ->
          line(16, -24, 7, 3, "-52,-38,54 -38,-58,62 -20,-76,62 24,-56,66 52,-32,52");
      case LONG_PARTED -> line(16, 0, 7, 3, "-52,-30,54 -26,-62,64 0,-82,60 26,-62,64 52,-30,54");
      case PONYTAIL, BUN -> line(11, 0, 6, 2, "-52,-50,50 -22,-74,60 22,-74,60 52,-50,50");
      case CURLY -> line(12, 0, 0, 0, "-50,-44,54 -24,-62,64 24,-62,64 50,-44,54");
      case THINNING -> line(7, -10, 5, 0, "-56,-56,40 -36,-88,48 -8,-80,60 30,-90,50 56,-56,40");
      case CURTAINS ->
          line(
              17,
              0,
              7,
              3,
              "-53,-30,50 -40,-46,58 -18,-66,64 0,-84,60 18,-66,64 40,-46,58 53,-30,50");
      case BUZZ -> line(4, 0, 9, 2, "-53,-58,46 -26,-76,60 26,-76,60 53,-58,46");
      case SLICK -> line(13, 0, 9, 3, "-54,-62,46 -28,-86,58 28,-86,58 54,-62,46");
      case PIXIE -> line(15, 26, 7, 3, "-51,-26,56 -34,-30,64 0,-30,70 26,-46,66 52,-52,52");
      case TUFTED ->
          line(
              18,
              0,
              7,
              3,
              "-51,-40,54 -38,-33,60 -28,-45,64 -14,-32,68 0,-46,68 14,-33,68 28,-46,64 38,-34,60"
                  + " 51,-42,54");
      case AFRO -> line(12, 0, 0, 0, "-54,-50,50 -26,-72,62 26,-72,62 54,-50,50");
      case RECEDING ->
          line(9, -6, 6, 1, "-58,-52,38 -44,-90,44 -16,-66,62 16,-66,62 44,-90,44 58,-52,38");
      case BUNCHES -> line(12, 0, 7, 2, "-52,-46,50 -30,-66,60 0,-84,60 30,-66,60 52,-46,50");
      case DOWN, BALD, HEADSCARF ->
          line(3, 4, 6, 0, "-58,-52,30 -44,-70,40 -14,-66,58 6,-58,62 30,-68,54 58,-52,30");
    };
  }

  /** The hairline of that face: mirrored, higher or lower, fuller or thinner. */
  static Hairline of(Looks looks) {
    Hairline usual = of(looks.style());
    boolean mirrored = looks.at(Trait.PARTING) < 0;
    double lower = 6.5 * looks.at(Trait.HAIRLINE);
    double[][] moved = new double[usual.points.length][];
    for (int i = 0; i < moved.length; i++) {
      double[] from = usual.points[mirrored ? moved.length - 1 - i : i];
      moved[i] = new double[] {mirrored ? -from[0] : from[0], from[1] + lower, from[2]};
    }
    return new Hairline(
        usual.thick * (1 + 0.4 * looks.at(Trait.HAIR_VOLUME)),
        mirrored ? -usual.partX : usual.partX,
        usual.strands,
        usual.lift,
        moved);
  }

  private static Hairline line(double thick, double partX, int strands, double lift, String text) {
    double[][] points =
        Arrays.stream(text.split(" "))
            .map(
                point -> Arrays.stream(point.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    return new Hairline(thick, partX, strands, lift, points);
  }
}
