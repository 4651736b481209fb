package jp.madoguchi.sim.cardcentre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Keeps the centre's receipts over a restart of the simulator; written as a whole. */
final class CentreFile {
  private final Optional<Path> file;

  private CentreFile(Optional<Path> file) {
    this.file = file;
  }

  static CentreFile none() {
    return new CentreFile(Optional.empty());
  }

  static CentreFile at(Path file) {
    return new CentreFile(Optional.of(file));
  }

  List<FiledApplication> load() {
    if (file.isEmpty() || !Files.exists(file.get())) {
      return List.of();
    }
    try {
      return FiledJson.filed(Files.readAllBytes(file.get()));
    } catch (IOException | MalformedException e) {
      throw new IllegalStateException("not a card centre file: " + file.get(), e);
    }
  }

  void save(List<FiledApplication> applications) {
    if (file.isEmpty()) {
      return;
    }
    try {
      Path target = file.get().toAbsolutePath();
      Files.createDirectories(target.getParent());
      Path beside = target.resolveSibling(target.getFileName() + ".new");
      Files.write(beside, FiledJson.filed(applications));
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("the card centre can't keep its receipts", e);
    }
  }
}
