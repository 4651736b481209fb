package jp.madoguchi.backoffice.stick;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.backoffice.stick.StickIntake.Taken;
import jp.madoguchi.sync.SyncApi;

/** A stick's folders as kiosks write them (docs/sync-protocol.md, "On a stick"). */
public final class StickFolder {
  private static final Pattern KIOSK =
      Pattern.compile("madoguchi-([a-z0-9][a-z0-9-]{0,31})-([1-9][0-9]{0,8})");
  private static final Pattern BATCH = Pattern.compile("([0-9]{10,18})\\.ndjson");
  private static final long FILE_BYTES_MAX = SyncApi.BLOB_BYTES_MAX + 1L;

  private final StickIntake intake;
  private final Consumer<String> told;

  /** Tells of each file in words. */
  public StickFolder(StickIntake intake, Consumer<String> told) {
    this.intake = intake;
    this.told = told;
  }

  /** Counts over all files. */
  public record Report(int kiosks, long entries, long known, long blobs, int refused) {
    static final Report NOTHING = new Report(0, 0, 0, 0, 0);

    Report plus(Report more) {
      return new Report(
          kiosks + more.kiosks,
          entries + more.entries,
          known + more.known,
          blobs + more.blobs,
          refused + more.refused);
    }
  }

  /**
   * Takes in a kiosk's folder, or every kiosk's folder in this one. What can't be taken is told and
   * left out; the rest is taken.
   *
   * @throws IOException when the folder itself can't be read
   */
  public Report importFrom(Path folder) throws IOException {
    Report report = Report.NOTHING;
    for (Path one : kiosks(folder)) {
      report = report.plus(kiosk(one));
    }
    return report;
  }

  private static List<Path> kiosks(Path folder) throws IOException {
    Path real = folder.toRealPath();
    if (KIOSK.matcher(real.getFileName() == null ? "" : real.getFileName().toString()).matches()) {
      return List.of(real);
    }
    return list(real).stream()
        .filter(path -> KIOSK.matcher(path.getFileName().toString()).matches())
        .toList();
  }

  private Report kiosk(Path folder) throws IOException {
    Matcher name = KIOSK.matcher(folder.getFileName().toString());
    if (!name.matches()) {
      throw new IllegalStateException("only such folders are listed");
    }
    String kiosk = name.group(1);
    int epoch = Integer.parseInt(name.group(2));
    Report report = new Report(1, 0, 0, 0, 0);
    for (Path blob : list(folder.resolve("blobs"))) {
      String sha256 = blob.getFileName().toString();
      if (sha256.length() == 64) {
        report = report.plus(blob(kiosk, sha256, blob));
      }
    }
    for (Path batch : list(folder.resolve("log"))) {
      Matcher number = BATCH.matcher(batch.getFileName().toString());
      if (number.matches()) {
        report = report.plus(batch(kiosk, epoch, Long.parseLong(number.group(1)), batch));
      }
    }
    return report;
  }

  private Report blob(String kiosk, String sha256, Path file) {
    Taken taken;
    try {
      taken = intake.blob(kiosk, sha256, statement(file, sha256 + ".jws"), bytes(file));
    } catch (IOException e) {
      return unreadable(kiosk, file);
    }
    return switch (taken) {
      case Taken.Here(long fresh, long _) -> new Report(0, 0, 0, fresh, 0);
      case Taken.Refused refused -> {
        told.accept(StickWords.blob(kiosk, sha256, refused.refusal()));
        yield new Report(0, 0, 0, 0, 1);
      }
    };
  }

  private Report batch(String kiosk, int epoch, long first, Path file) {
    Taken taken;
    try {
      String name = file.getFileName().toString().replace(".ndjson", ".jws");
      taken = intake.batch(kiosk, epoch, first, statement(file, name), bytes(file));
    } catch (IOException e) {
      return unreadable(kiosk, file);
    }
    told.accept(StickWords.batch(kiosk, first, taken));
    return switch (taken) {
      case Taken.Here(long fresh, long known) -> new Report(0, fresh, known, 0, 0);
      case Taken.Refused _ -> new Report(0, 0, 0, 0, 1);
    };
  }

  /** A statement is written last: where it is missing, the stick was pulled out too early. */
  private static String statement(Path file, String name) throws IOException {
    byte[] bytes = bytes(file.resolveSibling(name));
    return new String(bytes, StandardCharsets.US_ASCII).strip();
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > FILE_BYTES_MAX) {
      throw new IOException("not a file of a kiosk");
    }
    return Files.readAllBytes(file);
  }

  private Report unreadable(String kiosk, Path file) {
    told.accept(StickWords.incomplete(kiosk, file.getFileName().toString()));
    return new Report(0, 0, 0, 0, 1);
  }

  private static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.sorted().toList());
    }
  }
}
