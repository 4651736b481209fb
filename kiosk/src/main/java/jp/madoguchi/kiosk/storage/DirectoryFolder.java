package jp.madoguchi.kiosk.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The data folder of a kiosk. */
final class DirectoryFolder implements LogFolder {
  private final Path dataDir;

  DirectoryFolder(Path dataDir) {
    this.dataDir = dataDir.toAbsolutePath();
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(dataDir);
    DerbyDatabase.set("derby.stream.error.file", dataDir.resolve("derby.log").toString());
  }

  @Override
  public boolean exists(String database) {
    return Files.exists(dataDir.resolve(database));
  }

  @Override
  public String derbyName(String database) {
    return dataDir.resolve(database).toString();
  }

  @Override
  public void delete(String database) throws IOException {
    Path tree = dataDir.resolve(database);
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(tree)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.delete(path);
    }
  }

  @Override
  public void publish(String from, String to) throws IOException {
    Path whole = dataDir.resolve(from);
    Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rwx------"));
    Files.move(whole, dataDir.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel channel = FileChannel.open(dataDir, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
