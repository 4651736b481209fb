package jp.madoguchi.kiosk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.madoguchi.kiosk.photo.PhotoInspector;
import jp.madoguchi.kiosk.photo.PhotoReport;
import jp.madoguchi.kiosk.photo.face.TfliteFaceAnalyser;
import jp.madoguchi.rules.PhotoSpec;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.PhotoStage;
import jp.madoguchi.sync.PhotoProfiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code photo-check FILE…}: one JSON object a line. */
@Command(
    name = "photo-check",
    mixinStandardHelpOptions = true,
    description = {
      "Checks finished photo files as the kiosk checks its own.",
      "Prints one JSON object a line: file, verdict (good or retake), reasons[], measures{}.",
      "Exit code: 0 when all are good, 1 when one is not, 2 on wrong usage."
    })
public final class PhotoCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "JPEG files.")
  private List<Path> files = List.of();

  private final PhotoProfile profile = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);

  /** Made by the command line. */
  public PhotoCheckCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    boolean allGood = true;
    try (TfliteFaceAnalyser analyser = new TfliteFaceAnalyser()) {
      PhotoInspector inspector = new PhotoInspector(analyser, profile);
      for (Path file : files) {
        PhotoReport report = check(inspector, file);
        allGood &= report.verdict() == PhotoJudgement.Verdict.GOOD;
        out.println(json(file.toString(), report));
        out.flush();
      }
    }
    return allGood ? 0 : 1;
  }

  private PhotoReport check(PhotoInspector inspector, Path file) {
    try {
      // What is too large is refused by its size; there is no need to read it all.
      if (Files.size(file) > PhotoSpec.FILE_BYTES_MAX) {
        return notAPhoto();
      }
      return inspector.inspect(Files.readAllBytes(file));
    } catch (IOException e) {
      return notAPhoto();
    }
  }

  private PhotoReport notAPhoto() {
    Map<String, Double> measures = Map.of("readableJpeg", 0.0);
    return new PhotoReport(profile.judge(measures, PhotoStage.FINAL, Set.of()), measures);
  }

  private static String json(String file, PhotoReport report) {
    String reasons =
        report.reasons().stream()
            .map(reason -> quoted(reason.name()))
            .collect(Collectors.joining(","));
    String measures =
        new TreeMap<>(report.measures())
            .entrySet().stream()
                .map(one -> quoted(one.getKey()) + ":" + number(one.getValue()))
                .collect(Collectors.joining(","));
    return "{\"file\":%s,\"verdict\":%s,\"reasons\":[%s],\"measures\":{%s}}"
        .formatted(
            quoted(file),
            quoted(report.verdict().name().toLowerCase(Locale.ROOT)),
            reasons,
            measures);
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "null";
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
