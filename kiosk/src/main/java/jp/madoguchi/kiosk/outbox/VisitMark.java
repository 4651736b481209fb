package jp.madoguchi.kiosk.outbox;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.kiosk.keys.OwnerFile;

/**
 * The one thing that a running visit has on disk before it is confirmed: its random name. It is
 * there before anything is taken and goes when the log has the erasure, so that a visit in which
 * the program died is known at the next start.
 */
public final class VisitMark {
  private final Path file;

  /** In this data folder. */
  public VisitMark(Path dataDir) {
    file = dataDir.resolve("visit-open");
  }

  /**
   * What is noted.
   *
   * @param erasureSeq the number that the erase entry gets; empty until it is about to be written
   */
  record Noted(String visitId, Optional<Long> erasureSeq) {}

  void begin(String visitId) {
    write(visitId);
  }

  void erasing(String visitId, long seq) {
    write(visitId + " " + seq);
  }

  private void write(String line) {
    OwnerFile.write(file, (line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** What is noted; a note that can't be read still says that a visit was begun. */
  Optional<Noted> read() {
    return OwnerFile.read(file)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip().split(" ", -1))
        .map(words ->
            new Noted(
                words[0].matches("[0-9A-Za-z-]{1,64}") ? words[0] : "unknown",
                words.length == 2 && words[1].matches("[0-9]{1,18}")
                    ? Optional.of(Long.parseLong(words[1]))
                    : Optional.empty()));
  }

  void clear() {
    OwnerFile.delete(file);
  }
}
