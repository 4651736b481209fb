package jp.madoguchi.kiosk.photo.face;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import jp.madoguchi.sim.camera.Looks;
import jp.madoguchi.sim.camera.Population;
import jp.madoguchi.sim.camera.Scene;

/**
 * How far drawn residents can be told apart by {@link TfliteFaceMatcher} and {@link FaceGeometry}:
 * the same resident in other frames, poses, light and distance, against every other resident. It
 * says how good the drawings are for trials; the model was judged on real pairs (ADR 16).
 */
final class FaceSimilarityMain {
  private static final double[] QUANTILES = {0, 0.01, 0.05, 0.5, 0.95, 0.99, 1};

  private static final Map<String, UnaryOperator<Scene>> SAME = new LinkedHashMap<>();

  static {
    SAME.put("another frame", scene -> scene.withSway(8));
    SAME.put("turned by 8 degrees", scene -> scene.withPose(8, 0, 0));
    SAME.put("turned by 20 degrees", scene -> scene.withPose(-20, 0, 0));
    SAME.put("chin up, leaning", scene -> scene.withPose(-3, 6, 5));
    SAME.put("dim light", scene -> scene.withLightLevel(0.6));
    SAME.put("light from the side", scene -> scene.withSideShadow(0.4));
    SAME.put("farther, aside", scene -> scene.withDistance(1.5).withOffset(90, 20));
    SAME.put("eyes closed", scene -> scene.withEyesOpen(0.1));
    SAME.put("mouth open", scene -> scene.withMouthOpen(0.5));
    SAME.put("mask on", Scene::withMask);
    SAME.put("cap on", Scene::withHat);
  }

  private final FaceAnalyser analyser = new TfliteFaceAnalyser();
  private final FaceMatcher matcher = new TfliteFaceMatcher();
  private int unseen;

  /** A face as both see it. */
  private record Seen(FaceVector vector, Landmarks landmarks) {}

  private FaceSimilarityMain() {}

  /** Prints the distributions; takes the number of residents (100) and the seed (1). */
  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 100;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    List<Looks> residents =
        IntStream.range(0, count).mapToObj(i -> Population.resident(seed, i)).toList();
    System.out.printf("%d drawn residents, seed %d%n", count, seed);
    new FaceSimilarityMain().run(residents);
  }

  private static Scene scene(Looks looks, int number) {
    return Scene.good(looks).withSeed(number + 1);
  }

  private void run(List<Looks> residents) {
    System.out.printf(
        "%-34s %6s  %s%n", "similarity", "pairs", "min, 1, 5, 50, 95, 99 %, max; below 0.40, 0.55");
    List<Seen> shutter = new ArrayList<>();
    for (int i = 0; i < residents.size(); i++) {
      shutter.add(see(scene(residents.get(i), i), 2));
    }
    List<Double> sameGeometry = new ArrayList<>();
    SAME.forEach((name, change) -> {
      List<Double> similarity = new ArrayList<>();
      for (int i = 0; i < residents.size(); i++) {
        Seen again = see(change.apply(scene(residents.get(i), i)), 33);
        compare(shutter.get(i), again, similarity, sameGeometry);
      }
      printSimilarity("same, " + name, similarity);
    });
    List<Double> siblings = new ArrayList<>();
    List<Double> siblingGeometry = new ArrayList<>();
    for (int i = 0; i < residents.size(); i++) {
      Seen sibling = see(scene(residents.get(i).sibling(i + 1), i + 5000), 33);
      compare(shutter.get(i), sibling, siblings, siblingGeometry);
    }
    printSimilarity("sibling", siblings);
    List<Double> others = new ArrayList<>();
    List<Double> alike = new ArrayList<>();
    List<Double> otherGeometry = new ArrayList<>();
    for (int i = 0; i < residents.size(); i++) {
      for (int j = 0; j < i; j++) {
        Looks one = residents.get(i);
        Looks other = residents.get(j);
        boolean close =
            one.stage() == other.stage() && Math.abs(one.skinTone() - other.skinTone()) <= 1;
        compare(shutter.get(i), shutter.get(j), close ? alike : others, otherGeometry);
      }
    }
    printSimilarity("another, same age and near tone", alike);
    printSimilarity("another, other age or tone", others);
    System.out.println("difference of proportions");
    print("same, all of the above", sameGeometry);
    print("sibling", siblingGeometry);
    print("another resident", otherGeometry);
    System.out.printf("pictures in which no single face was found: %d%n", unseen);
  }

  private Seen see(Scene scene, int frame) {
    RgbImage image = DrawnVisitors.picture(scene, frame);
    return switch (analyser.analyse(image)) {
      case FaceFindings.One one ->
          new Seen(matcher.describe(image, one.face()), one.face().landmarks());
      case FaceFindings.None _, FaceFindings.Many _ -> {
        unseen++;
        yield null;
      }
    };
  }

  private static void compare(Seen a, Seen b, List<Double> similarity, List<Double> geometry) {
    if (a != null && b != null) {
      similarity.add(a.vector().similarity(b.vector()));
      geometry.add(FaceGeometry.difference(a.landmarks(), b.landmarks()));
    }
  }

  private static void print(String name, List<Double> values) {
    System.out.println(distribution(name, values));
  }

  private static void printSimilarity(String name, List<Double> values) {
    System.out.printf(
        Locale.ROOT,
        "%s  %5.1f %% %5.1f %%%n",
        distribution(name, values),
        below(values, 0.40),
        below(values, 0.55));
  }

  private static String distribution(String name, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%-34s %6d ", name, sorted.length));
    for (double quantile : QUANTILES) {
      int place = (int) Math.round(quantile * (sorted.length - 1));
      line.append(String.format(Locale.ROOT, " %6.3f", sorted[place]));
    }
    return line.toString();
  }

  private static double below(List<Double> values, double limit) {
    return 100.0 * values.stream().filter(value -> value < limit).count() / values.size();
  }
}
