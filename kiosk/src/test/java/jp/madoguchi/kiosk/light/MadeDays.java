package jp.madoguchi.kiosk.light;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Days of a kiosk between two lamps, made from a seed: people of all skins who turn a little, and
 * weather. What is assumed: a lamp gives its own side of the face 60 % of its light and the other
 * 20 %, the rest is the room's; the cheeks differ by 8 % more or less for the turn of the head;
 * skin reflects 12 to 65 %; the room's light changes by 5 % from day to day.
 */
final class MadeDays {
  static final int PICTURES_A_DAY = 40;
  private static final double SKIN_MIN = 0.12;
  private static final double SKIN_MAX = 0.65;

  private final Random random;
  private double weather = 1;
  double leftLamp = 1;
  double rightLamp = 1;
  double castB;
  double skinFrom = SKIN_MIN;
  double skinTo = SKIN_MAX;

  MadeDays(long seed) {
    random = new Random(seed);
  }

  void nextDay() {
    weather = Math.exp(0.05 * random.nextGaussian());
  }

  Map<String, Double> picture() {
    double skin = skinFrom + (skinTo - skinFrom) * random.nextDouble();
    double turn = 0.08 * random.nextGaussian();
    double room = 0.2 * weather;
    // The person's left, at the left lamp as one faces the screen, is on the picture's right.
    double pictureRight = skin * (0.6 * leftLamp + 0.2 * rightLamp + room) * Math.exp(turn / 2);
    double pictureLeft = skin * (0.2 * leftLamp + 0.6 * rightLamp + room) * Math.exp(-turn / 2);
    Map<String, Double> measures = new HashMap<>();
    measures.put("cheekRightLuminance", pictureRight * noise(0.03));
    measures.put("cheekLeftLuminance", pictureLeft * noise(0.03));
    measures.put("faceLuminance", (pictureLeft + pictureRight) / 2);
    measures.put(
        "backgroundLuminance", 0.6 * (0.4 * leftLamp + 0.4 * rightLamp + room) * noise(0.05));
    // Darker skin is warmer in a picture; people differ.
    measures.put("skinA", 10 + 6 * (1 - skin) + 2 * random.nextGaussian());
    measures.put("skinB", 12 + 10 * (1 - skin) + 3 * random.nextGaussian() + castB);
    return measures;
  }

  private double noise(double sigma) {
    return Math.exp(sigma * random.nextGaussian());
  }
}
