package jp.madoguchi.kiosk.photo;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.FaceTrack;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.SceneMaker;

/** Milliseconds and bytes per frame on one thread, in one run. */
final class SpeedTrial {
  private static final int WARM_UP = 60;
  private static final int FRAMES = 20;

  private SpeedTrial() {}

  private interface Work {
    Object run(int round);
  }

  static String table(long seed, int rounds) {
    List<RgbImage> frames = new ArrayList<>();
    SceneMaker scenes = new SceneMaker(seed);
    for (int i = 0; i < FRAMES; i++) {
      frames.add(RgbImage.of(DrawnFaces.frame(scenes.good(i), 3)));
    }
    Scene one = scenes.good(1).withSway(2);
    List<RgbImage> moving = new ArrayList<>();
    for (int i = 0; i < FRAMES; i++) {
      moving.add(RgbImage.of(DrawnFaces.frame(one, i)));
    }
    List<FaceFindings> found = frames.stream().map(DrawnFaces.ANALYSER::analyse).toList();
    PortraitCropper cropper = new PortraitCropper(DrawnFaces.ANALYSER, DrawnFaces.PROFILE);
    PhotoInspector inspector = new PhotoInspector(DrawnFaces.ANALYSER, DrawnFaces.PROFILE);
    List<byte[]> jpegs =
        frames.stream().map(frame -> cropper.crop(frame, Set.of()).orElseThrow().jpeg()).toList();
    FaceTrack track = DrawnFaces.ANALYSER.newTrack();
    return "| one thread | median ms | p99 ms | KB allocated | goal |\n|---|---|---|---|---|\n"
        + row(
            "models alone, 1280×720", "", rounds, i -> DrawnFaces.ANALYSER.analyse(pick(frames, i)))
        + row("gauges alone, 1280×720", "", rounds, i -> measure(pick(frames, i), pick(found, i)))
        + row(
            "full check of a frame, 1280×720",
            "p99 ≤ 33",
            rounds,
            i -> measure(pick(frames, i), DrawnFaces.ANALYSER.analyse(pick(frames, i))))
        + row("models following a face, 1280×720", "", rounds, i -> track.next(pick(moving, i)))
        + row(
            "check of a followed face, 1280×720",
            "median ≤ 12",
            rounds,
            i -> measure(pick(moving, i), track.next(pick(moving, i))))
        + row(
            "check of a finished JPEG, 1050×1350",
            "",
            rounds / 3,
            i -> inspector.inspect(pick(jpegs, i)))
        + row(
            "cut, JPEG and its check, at the shutter",
            "",
            rounds / 6,
            i -> cropper.crop(pick(frames, i), Set.of()));
  }

  private static Object measure(RgbImage frame, FaceFindings findings) {
    return PhotoCheck.ofFrame(frame, findings, DrawnFaces.PROFILE.crop());
  }

  private static <T> T pick(List<T> list, int i) {
    return list.get(i % list.size());
  }

  private static String row(String name, String goal, int rounds, Work work) {
    List<Double> times = new ArrayList<>();
    long allocated = 0;
    for (int i = 0; i < WARM_UP + rounds; i++) {
      long bytes = allocated();
      long start = System.nanoTime();
      Object result = work.run(i);
      long end = System.nanoTime();
      if (i >= WARM_UP && result != null) {
        times.add((end - start) / 1e6);
        allocated += allocated() - bytes;
      }
    }
    Collections.sort(times);
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %d | %s |%n",
        name,
        times.get(times.size() / 2),
        times.get(times.size() * 99 / 100),
        allocated / 1024 / times.size(),
        goal);
  }

  private static long allocated() {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
        ? threads.getCurrentThreadAllocatedBytes()
        : 0;
  }
}
