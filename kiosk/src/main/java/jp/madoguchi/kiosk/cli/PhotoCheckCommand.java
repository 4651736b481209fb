package jp.madoguchi.kiosk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.madoguchi.kiosk.photo.PhotoComparison;
import jp.madoguchi.kiosk.photo.PhotoInspector;
import jp.madoguchi.kiosk.photo.PhotoInspector.FrameReport;
import jp.madoguchi.kiosk.photo.PhotoReport;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.TfliteFaceAnalyser;
import jp.madoguchi.kiosk.photo.face.TfliteFaceMatcher;
import jp.madoguchi.rules.photo.PhotoJudgement.Verdict;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.PhotoProfiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photo-check FILE…}: one JSON object a line; docs/photo.md. */
@Command(
    name = "photo-check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks photo files as the kiosk checks its own.",
      "Prints one JSON object a line: file, verdict (good, staff or retake), reasons[], measures{},"
          + " profile, warnings[], findings[], scalars{}.",
      "Exit code: 0 when all are good (--compare: the same person), 1 when one is not, 2 on wrong"
          + " usage."
    })
public final class PhotoCheckCommand implements Callable<Integer> {
  /** What a camera may write; a larger file is judged by its size alone and never read. */
  private static final long BYTES_READ_MAX = 64L * 1024 * 1024;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "JPEG or PNG files.")
  private List<Path> files = List.of();

  @Option(
      names = "--profile",
      paramLabel = "NAME|FILE",
      defaultValue = PhotoProfiles.MY_NUMBER_CARD,
      description =
          "Limits to judge by: a built-in profile or a JSON file. Default: ${DEFAULT-VALUE}")
  private String profileName = PhotoProfiles.MY_NUMBER_CARD;

  @Option(
      names = "--frame",
      description =
          "Judge whole scenes as a camera's frame, and the picture that would be cut out.")
  private boolean frame;

  @Option(
      names = "--compare",
      description = "Compare the largest faces of two files instead: same, different or unsure.")
  private boolean compare;

  private final Clock clock;

  /** Made by the command line. */
  public PhotoCheckCommand() {
    this(Clock.system(ZoneId.systemDefault()));
  }

  PhotoCheckCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (compare && files.size() != 2) {
      throw new ParameterException(spec.commandLine(), "--compare takes two files");
    }
    PhotoProfile profile = profile();
    try (TfliteFaceAnalyser analyser = new TfliteFaceAnalyser()) {
      return compare ? compareTwo(analyser) : checkAll(new PhotoInspector(analyser, profile));
    }
  }

  private int checkAll(PhotoInspector inspector) {
    PrintWriter out = spec.commandLine().getOut();
    boolean allGood = true;
    for (Path file : files) {
      Optional<byte[]> bytes = read(file);
      if (bytes.isPresent() && frame) {
        FrameReport report = inspector.inspectFrame(bytes.get());
        allGood &= report.picture().map(p -> p.verdict() == Verdict.GOOD).orElse(false);
        out.println(PhotoCheckJson.frame(file, report));
      } else {
        PhotoReport report =
            bytes
                .map(b -> inspector.inspect(b, Set.of(), Optional.of(LocalDate.now(clock))))
                .orElseGet(() -> inspector.tooLarge(size(file)));
        allGood &= report.verdict() == Verdict.GOOD;
        out.println(PhotoCheckJson.report(file, report));
      }
      out.flush();
    }
    return allGood ? 0 : 1;
  }

  private int compareTwo(FaceAnalyser analyser) {
    try (TfliteFaceMatcher matcher = new TfliteFaceMatcher()) {
      PhotoComparison.Result result =
          new PhotoComparison(analyser, matcher)
              .compare(
                  read(files.getFirst()).orElse(new byte[0]),
                  read(files.getLast()).orElse(new byte[0]));
      spec.commandLine().getOut().println(PhotoCheckJson.comparison(files, result));
      return result.answer() == PhotoComparison.Answer.SAME ? 0 : 1;
    }
  }

  private PhotoProfile profile() {
    try {
      return profileName.endsWith(".json")
          ? PhotoProfiles.read(Files.readAllBytes(Path.of(profileName)))
          : PhotoProfiles.builtIn(profileName);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "the profile " + profileName + " can't be read", e);
    } catch (MalformedException | IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The file's bytes; empty for what is no file, can't be read, or is too large to be a photo. */
  private static Optional<byte[]> read(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= BYTES_READ_MAX
          ? Optional.of(Files.readAllBytes(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (IOException e) {
      return 0;
    }
  }
}
