package jp.madoguchi.backoffice.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Small files that only their owner may read. */
public final class SecretFiles {
  static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private SecretFiles() {}

  /** This folder, made if it isn't there, which only its owner can enter. */
  public static Path folder(Path folder) {
    try {
      return Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("a folder for secrets can't be made", e);
    }
  }

  /** Writes the text whole or not at all: half a key file would lock every sealed entry. */
  public static void write(Path file, String text) {
    Path half = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(half);
      Files.createFile(half, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      Files.writeString(half, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("a secret file can't be written", e);
    }
  }
}
