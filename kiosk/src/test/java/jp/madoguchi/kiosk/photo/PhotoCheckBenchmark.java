package jp.madoguchi.kiosk.photo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.photo.PhotoStage;
import jp.madoguchi.sim.camera.Resident;

/**
 * Milliseconds per photo check on one thread: each camera frame (1280×720) from pixels to measures,
 * the cut with its JPEG and final check, and the check of a finished JPEG alone. Run its main.
 */
final class PhotoCheckBenchmark {
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 300;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private PhotoCheckBenchmark() {}

  /** Prints median and 99th percentile, by the wall's clock and by the thread's CPU time. */
  public static void main(String[] args) {
    List<RgbImage> frames = new ArrayList<>();
    for (Resident resident : DrawnFaces.residents(20)) {
      frames.add(RgbImage.of(DrawnFaces.frame(resident.scene(), 3)));
    }
    PortraitCropper cropper = new PortraitCropper(DrawnFaces.ANALYSER, DrawnFaces.PROFILE);
    PhotoInspector inspector = new PhotoInspector(DrawnFaces.ANALYSER, DrawnFaces.PROFILE);
    List<byte[]> jpegs =
        frames.stream().map(frame -> cropper.crop(frame, Set.of()).orElseThrow().jpeg()).toList();
    measure("models only, 1280x720", ROUNDS, i -> DrawnFaces.ANALYSER.analyse(pick(frames, i)));
    measure("live check, 1280x720", ROUNDS, i -> live(pick(frames, i)));
    measure("check of the final JPEG, 1050x1350", ROUNDS, i -> inspector.inspect(pick(jpegs, i)));
    measure("cut, JPEG and final check", ROUNDS / 4, i -> cropper.crop(pick(frames, i), Set.of()));
  }

  private interface Work {
    Object run(int round);
  }

  private static <T> T pick(List<T> list, int i) {
    return list.get(i % list.size());
  }

  private static PhotoReport live(RgbImage frame) {
    Map<String, Double> measures =
        PhotoCheck.named(PhotoCheck.ofFrame(frame, DrawnFaces.ANALYSER.analyse(frame)));
    return new PhotoReport(DrawnFaces.PROFILE.judge(measures, PhotoStage.LIVE, Set.of()), measures);
  }

  private static void measure(String name, int rounds, Work work) {
    List<Double> times = new ArrayList<>();
    List<Double> cpu = new ArrayList<>();
    for (int i = 0; i < WARM_UP + rounds; i++) {
      long start = System.nanoTime();
      long startCpu = THREADS.getCurrentThreadCpuTime();
      Object result = work.run(i);
      long endCpu = THREADS.getCurrentThreadCpuTime();
      long end = System.nanoTime();
      if (i >= WARM_UP && result != null) {
        times.add((end - start) / 1e6);
        cpu.add((endCpu - startCpu) / 1e6);
      }
    }
    Collections.sort(times);
    Collections.sort(cpu);
    System.out.printf(
        Locale.ROOT,
        "%-36s median %6.1f ms  p99 %6.1f ms  CPU median %6.1f ms  p99 %6.1f ms  n %d%n",
        name,
        times.get(times.size() / 2),
        times.get(times.size() * 99 / 100),
        cpu.get(cpu.size() / 2),
        cpu.get(cpu.size() * 99 / 100),
        times.size());
  }
}
