package jp.madoguchi.kiosk.photo.face;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import jp.madoguchi.sim.camera.Resident;

/**
 * Milliseconds per picture of 1280×720 on one thread: each model alone, all that the full analysis
 * runs, the full analysis, and the analysis of a followed face; with the memory that each asks for.
 * By the wall's clock and by the thread's own time, which tells a busy machine from a slow program.
 */
final class FaceBenchmarkMain {
  private static final int WARM_UP = 200;
  private static final int ROUNDS = 600;
  private static final int RESIDENTS = 6;
  private static final int FRAMES_EACH = 10;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final List<RgbImage> frames = new ArrayList<>();

  private FaceBenchmarkMain() {
    for (Resident resident : DrawnVisitors.first(RESIDENTS)) {
      for (int frame = 0; frame < FRAMES_EACH; frame++) {
        frames.add(DrawnVisitors.picture(resident.scene().withSway(6), frame));
      }
    }
  }

  /** Prints median, mean, 99th percentile and allocation of each. */
  public static void main(String[] args) {
    System.out.printf(
        "%-30s %20s   %20s   %6s%n",
        "milliseconds per picture", "wall: 50 % mean 99 %", "CPU: 50 % mean 99 %", "KB");
    FaceBenchmarkMain benchmark = new FaceBenchmarkMain();
    benchmark.bareModels();
    benchmark.analyses();
  }

  private RgbImage frame(int round) {
    return frames.get(round % frames.size());
  }

  private void bareModels() {
    try (TfliteModel near = new TfliteModel("face_detection_short_range.tflite");
        TfliteModel far = new TfliteModel("face_detection_full_range.tflite");
        TfliteModel mesh = new TfliteModel("face_landmark_with_attention.tflite");
        TfliteModel outline = new TfliteModel("selfie_segmentation.tflite");
        TfliteModel identity = new TfliteModel("mobile_face_net.tflite")) {
      measure("bare: near detector", _ -> near.run());
      measure("bare: far detector", _ -> far.run());
      measure("bare: mesh", _ -> mesh.run());
      measure("bare: outline", _ -> outline.run());
      measure("bare: identity, two faces", _ -> identity.run());
      measure(
          "bare: all of a full analysis",
          _ -> {
            near.run();
            far.run();
            mesh.run();
            mesh.run();
            outline.run();
          });
    }
  }

  private void analyses() {
    try (FaceAnalyser analyser = new TfliteFaceAnalyser();
        FaceMatcher matcher = new TfliteFaceMatcher()) {
      measure("full analysis", round -> analyser.analyse(frame(round)));
      FaceTrack track = analyser.newTrack();
      measureSome(
          "followed face",
          round -> {
            // Each resident sits down anew; only pictures that were followed are counted.
            track.next(frame(round));
            return track.followed();
          });
      Face face = DrawnVisitors.face(analyser.analyse(frame(0)));
      measure("describe a face", _ -> matcher.describe(frame(0), face).wipe());
    }
  }

  private interface Work {
    void run(int round);
  }

  private static void measure(String name, Work work) {
    measureSome(
        name,
        round -> {
          work.run(round);
          return true;
        });
  }

  /** Measures the rounds of which the work says that they count. */
  private static void measureSome(String name, IntPredicate work) {
    double[] wall = new double[ROUNDS];
    double[] cpu = new double[ROUNDS];
    long bytes = 0;
    int count = 0;
    for (int round = -WARM_UP; count < ROUNDS; round++) {
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      long startCpu = THREADS.getCurrentThreadCpuTime();
      long start = System.nanoTime();
      boolean counts = work.test(round + WARM_UP);
      long end = System.nanoTime();
      long endCpu = THREADS.getCurrentThreadCpuTime();
      if (round >= 0 && counts) {
        bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
        wall[count] = (end - start) / 1e6;
        cpu[count] = (endCpu - startCpu) / 1e6;
        count++;
      }
    }
    Arrays.sort(wall);
    Arrays.sort(cpu);
    System.out.printf(
        Locale.ROOT,
        "%-30s %6.2f %6.2f %6.2f   %6.2f %6.2f %6.2f   %6d%n",
        name,
        wall[ROUNDS / 2],
        Arrays.stream(wall).average().orElseThrow(),
        wall[ROUNDS * 99 / 100],
        cpu[ROUNDS / 2],
        Arrays.stream(cpu).average().orElseThrow(),
        cpu[ROUNDS * 99 / 100],
        bytes / ROUNDS / 1024);
  }
}
