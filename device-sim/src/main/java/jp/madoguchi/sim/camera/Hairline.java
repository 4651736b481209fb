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

  static Hairline of(HairStyle style) {
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
      case DOWN, BALD, HEADSCARF ->
          line(3, 4, 6, 0, "-58,-52,30 -44,-70,40 -14,-66,58 6,-58,62 30,-68,54 58,-52,30");
    };
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
