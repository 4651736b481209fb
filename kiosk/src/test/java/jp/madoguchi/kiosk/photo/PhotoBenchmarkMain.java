package jp.madoguchi.kiosk.photo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.SpecialCases;
import jp.madoguchi.sim.camera.Half;
import jp.madoguchi.sim.camera.Remark;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.SceneMaker;
import jp.madoguchi.sim.camera.SpecialCase;
import jp.madoguchi.sync.PhotoProfiles;

/**
 * How many drawn defects the check names and how many good frames it passes, and how long it takes.
 * {@code mvn -Pphoto-benchmark -pl kiosk -am package -DskipTests}. Arguments: {@code --seed=N},
 * {@code --good=N} and {@code --each=N} frames per half, {@code --rounds=N} of the speed trial,
 * {@code --speed-only} and {@code --tables-only} for one half of the work, {@code --into=FILE}:
 * what was measured takes the place between the file's markers. To look at what went wrong: {@code
 * --only=YAW,good}, {@code --half=TUNING} and {@code --save=FOLDER} for the pictures that failed.
 */
final class PhotoBenchmarkMain {
  private static final int THREADS = 2;
  private static final String TABLES = "<!-- made by PhotoBenchmarkMain -->";
  private static final String SPEED = "<!-- speed, made by PhotoBenchmarkMain -->";
  private static final String END = "<!-- end -->";

  /** What the kiosk excuses, once a case is agreed. */
  private static final SpecialCases CASES = PhotoProfiles.specialCases();

  private PhotoBenchmarkMain() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    long seed = Long.parseLong(option(args, "seed", "20261124"));
    int good = Integer.parseInt(option(args, "good", "320"));
    int each = Integer.parseInt(option(args, "each", "25"));
    int rounds = Integer.parseInt(option(args, "rounds", "300"));
    boolean speedOnly = List.of(args).contains("--speed-only");
    boolean tablesOnly = List.of(args).contains("--tables-only");
    String tables = speedOnly ? "" : tables(args, seed, good, each);
    String speed = tablesOnly ? "" : SpeedTrial.table(seed, rounds);
    String text = tables + speed;
    System.out.println(text);
    String into = option(args, "into", "");
    if (!into.isEmpty()) {
      put(Path.of(into), tables, TABLES);
      put(Path.of(into), speed, SPEED);
    }
  }

  private static String tables(String[] args, long seed, int good, int each)
      throws IOException, InterruptedException, ExecutionException {
    String only = option(args, "only", "");
    String half = option(args, "half", "");
    List<Callable<BenchmarkFrame>> wanted =
        frames(seed, good, each).stream()
            .filter(one -> half.isEmpty() || one.half().name().equals(half))
            .filter(one -> only.isEmpty() || List.of(only.split(",")).contains(one.kind()))
            .<Callable<BenchmarkFrame>>map(one -> one::check)
            .toList();
    List<BenchmarkFrame> frames = checked(wanted);
    String save = option(args, "save", "");
    if (!save.isEmpty()) {
      FailedFrames.save(frames, Files.createDirectories(Path.of(save)));
    }
    return "Seed %d, %d frames (%d good and %d of each defect in each half), profile %s.%n%n"
            .formatted(seed, frames.size(), good, each, DrawnFaces.PROFILE.id())
        + BenchmarkTables.of(frames);
  }

  private static String option(String[] args, String name, String usual) {
    for (String arg : args) {
      if (arg.startsWith("--" + name + "=")) {
        return arg.substring(name.length() + 3);
      }
    }
    return usual;
  }

  private static List<Planned> frames(long seed, int good, int each) {
    List<Planned> frames = new ArrayList<>();
    for (Half half : Half.values()) {
      SceneMaker scenes = new SceneMaker(seed, half);
      many(frames, good, i -> new Planned(half, "good", false, i, scenes::good, Set.of()));
      for (PhotoReason reason : EnumSet.copyOf(SceneMaker.drawable())) {
        IntFunction<Scene> drawn = i -> scenes.defect(reason, i);
        many(frames, each, i -> new Planned(half, reason.name(), false, i, drawn, Set.of()));
      }
      int some = Math.max(1, each / 3);
      for (SpecialCase which : SpecialCase.values()) {
        IntFunction<Scene> drawn = i -> scenes.special(which, i);
        Set<PhotoReason> excused = CASES.of(which.code()).orElseThrow().excuses();
        many(frames, some, i -> new Planned(half, which.name(), true, i, drawn, excused));
      }
      for (Remark remark : EnumSet.range(Remark.HAND_AT_FACE, Remark.OVERCOMPRESSED)) {
        IntFunction<Scene> drawn = i -> scenes.remark(remark, i);
        many(frames, some, i -> new Planned(half, remark.name(), true, i, drawn, Set.of()));
      }
    }
    return frames;
  }

  private static void many(List<Planned> frames, int count, IntFunction<Planned> one) {
    IntStream.range(0, count).mapToObj(one).forEach(frames::add);
  }

  /** A frame to be drawn and checked. */
  private record Planned(
      Half half,
      String kind,
      boolean special,
      int number,
      IntFunction<Scene> scene,
      Set<PhotoReason> excused) {
    BenchmarkFrame check() {
      return BenchmarkFrame.of(half, kind, special, number, scene.apply(number), excused);
    }
  }

  /** Each thread has its own models; the order of the frames stays. */
  private static List<BenchmarkFrame> checked(List<Callable<BenchmarkFrame>> frames)
      throws InterruptedException, ExecutionException {
    List<BenchmarkFrame> checked = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (Future<BenchmarkFrame> frame : pool.invokeAll(frames)) {
        checked.add(frame.get());
      }
    }
    return checked;
  }

  /** What was not measured in this run stays. */
  private static void put(Path file, String text, String begin) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    String old = Files.readString(file, StandardCharsets.UTF_8);
    int from = old.indexOf(begin);
    int to = old.indexOf(END, Math.max(0, from));
    if (from < 0 || to < 0) {
      throw new IOException(file + " has no markers for the tables");
    }
    String made = old.substring(0, from) + begin + "\n" + text + "\n" + old.substring(to);
    Files.writeString(file, made, StandardCharsets.UTF_8);
  }
}
