package jp.madoguchi.kiosk.photo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sim.camera.Half;
import jp.madoguchi.sim.camera.Remark;
import jp.madoguchi.sim.camera.SceneMaker;
import jp.madoguchi.sim.camera.SpecialCase;

/**
 * How many drawn defects the check names and how many good frames it passes, and how long it takes.
 * {@code mvn -Pphoto-benchmark -pl kiosk -am package -DskipTests}. Arguments: {@code --seed=N},
 * {@code --good=N} and {@code --each=N} frames per half, {@code --rounds=N} of the speed trial,
 * {@code --into=FILE}: the tables take the place between the file's markers.
 */
final class PhotoBenchmarkMain {
  private static final String BEGIN = "<!-- made by PhotoBenchmarkMain -->";
  private static final String END = "<!-- end -->";

  private PhotoBenchmarkMain() {}

  public static void main(String[] args) throws IOException {
    long seed = Long.parseLong(option(args, "seed", "20261124"));
    int good = Integer.parseInt(option(args, "good", "320"));
    int each = Integer.parseInt(option(args, "each", "25"));
    int rounds = Integer.parseInt(option(args, "rounds", "300"));
    List<BenchmarkFrame> frames = frames(seed, good, each);
    String text =
        "Seed %d, %d frames (%d good and %d of each defect in each half), profile %s.%n%n"
                .formatted(seed, frames.size(), good, each, DrawnFaces.PROFILE.id())
            + BenchmarkTables.of(frames)
            + SpeedTrial.table(seed, rounds);
    System.out.println(text);
    String into = option(args, "into", "");
    if (!into.isEmpty()) {
      put(Path.of(into), text);
    }
  }

  private static String option(String[] args, String name, String usual) {
    for (String arg : args) {
      if (arg.startsWith("--" + name + "=")) {
        return arg.substring(name.length() + 3);
      }
    }
    return usual;
  }

  private static List<BenchmarkFrame> frames(long seed, int good, int each) {
    List<BenchmarkFrame> frames = new ArrayList<>();
    for (Half half : Half.values()) {
      SceneMaker scenes = new SceneMaker(seed, half);
      for (int i = 0; i < good; i++) {
        frames.add(BenchmarkFrame.of(half, "good", false, i, scenes.good(i), Set.of()));
      }
      for (PhotoReason reason : EnumSet.copyOf(SceneMaker.drawable())) {
        for (int i = 0; i < each; i++) {
          frames.add(
              BenchmarkFrame.of(half, reason.name(), false, i, scenes.defect(reason, i), Set.of()));
        }
      }
      for (SpecialCase which : SpecialCase.values()) {
        for (int i = 0; i < Math.max(1, each / 3); i++) {
          frames.add(
              BenchmarkFrame.of(
                  half, which.name(), true, i, scenes.special(which, i), which.excusable()));
        }
      }
      for (Remark remark : EnumSet.range(Remark.HAND_AT_FACE, Remark.OVERCOMPRESSED)) {
        for (int i = 0; i < Math.max(1, each / 3); i++) {
          frames.add(
              BenchmarkFrame.of(half, remark.name(), true, i, scenes.remark(remark, i), Set.of()));
        }
      }
    }
    return frames;
  }

  private static void put(Path file, String text) throws IOException {
    String old = Files.readString(file, StandardCharsets.UTF_8);
    int from = old.indexOf(BEGIN);
    int to = old.indexOf(END);
    if (from < 0 || to < from) {
      throw new IOException(file + " has no markers for the tables");
    }
    String made = old.substring(0, from) + BEGIN + "\n" + text + "\n" + old.substring(to);
    Files.writeString(file, made, StandardCharsets.UTF_8);
  }
}
