package jp.madoguchi.kiosk.light;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.keys.OwnerFile;

/**
 * The lights of this kiosk, with what was learned kept in a small file of numbers: averages of many
 * people, written only after every tenth picture, so that nobody's own figures can be read from it.
 * Without the file, or with one that can't be read, it learns anew.
 */
public final class FileLightWatch implements LightWatch {
  private static final Logger LOG = System.getLogger(FileLightWatch.class.getName());
  private static final int PICTURES_A_WRITING = 10;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  private final Path file;
  private final InstantSource clock;
  private final ZoneId zone;
  private LightDrift drift;
  private int unwritten;

  /**
   * Reads what was learned.
   *
   * @param file in the kiosk's data folder
   * @param zone of the days
   */
  public FileLightWatch(Path file, InstantSource clock, ZoneId zone) {
    this.file = file;
    this.clock = clock;
    this.zone = zone;
    this.drift = read(file);
  }

  private static LightDrift read(Path file) {
    try {
      Optional<byte[]> bytes = OwnerFile.read(file);
      return bytes.isPresent() ? JSON.readValue(bytes.get(), LightDrift.class) : LightDrift.UNKNOWN;
    } catch (IOException | UncheckedIOException e) {
      LOG.log(Level.WARNING, "what was learned of the lights can't be read; learning anew");
      return LightDrift.UNKNOWN;
    }
  }

  @Override
  public synchronized void goodPicture(Map<String, Double> measures) {
    Optional<Advice> before = drift.advice();
    drift = drift.with(measures, LocalDate.ofInstant(clock.instant(), zone).toEpochDay());
    if (!drift.advice().equals(before)) {
      LOG.log(Level.INFO, "the lights: " + drift.advice().map(Enum::name).orElse("as usual"));
    }
    unwritten++;
    if (unwritten >= PICTURES_A_WRITING) {
      unwritten = 0;
      write();
    }
  }

  private void write() {
    try {
      OwnerFile.write(file, JSON.writeValueAsBytes(drift));
    } catch (JacksonException | UncheckedIOException e) {
      // A visit must not end for this; the next ten pictures try again.
      LOG.log(Level.WARNING, "what was learned of the lights can't be written: " + e.getMessage());
    }
  }

  @Override
  public synchronized Optional<Advice> advice() {
    return drift.advice();
  }
}
