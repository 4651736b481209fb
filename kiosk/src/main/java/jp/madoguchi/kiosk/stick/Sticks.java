package jp.madoguchi.kiosk.stick;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.outbox.LogStore;

/** The sticks that are in this machine, and the export onto one of them while the kiosk runs. */
public final class Sticks {
  private static final System.Logger LOG = System.getLogger(Sticks.class.getName());

  private final Optional<Path> mounted;
  private final LogExport export;

  /**
   * Under this folder.
   *
   * @param mounted where the system mounts sticks, one folder each; empty = not offered
   */
  public Sticks(Optional<Path> mounted, LogExport export) {
    this.mounted = mounted;
    this.export = export;
  }

  /** What an export came to. */
  public sealed interface Outcome {
    /** Written. */
    record Done(LogExport.Report report) implements Outcome {}

    /** The office has everything. */
    record NothingToDo() implements Outcome {}

    /** Nothing is lost: it can be tried again, with another stick too. */
    record Failed() implements Outcome {}

    /** There is no such stick. */
    record NoStick() implements Outcome {}
  }

  /** Their names, as the system calls them. */
  public List<String> names() {
    return folders().stream().map(folder -> folder.getFileName().toString()).toList();
  }

  /** Writes onto the stick of this name. */
  public synchronized Outcome exportTo(String name) {
    Optional<Path> stick =
        folders().stream().filter(f -> f.getFileName().toString().equals(name)).findFirst();
    if (stick.isEmpty()) {
      return new Outcome.NoStick();
    }
    try {
      LogExport.Report report = export.to(stick.get());
      return report.folder().isEmpty() ? new Outcome.NothingToDo() : new Outcome.Done(report);
    } catch (IOException | LogStore.StoreFailedException e) {
      LOG.log(Level.ERROR, () -> "the export to a stick failed: " + e.getClass().getName());
      return new Outcome.Failed();
    }
  }

  private List<Path> folders() {
    if (mounted.isEmpty() || !Files.isDirectory(mounted.get())) {
      return List.of();
    }
    try (Stream<Path> there = Files.list(mounted.get())) {
      return there.filter(Files::isDirectory).filter(Files::isWritable).sorted().toList();
    } catch (IOException e) {
      LOG.log(Level.WARNING, () -> "the sticks can't be listed: " + e.getClass().getName());
      return List.of();
    }
  }
}
