package jp.madoguchi.sim.card;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Counters in a small text file, one {@code pin=left} a line in hex; replaced as a whole. */
final class FileRetryCounters implements RetryCounters {
  private final Path file;
  private final Map<Integer, Integer> left = new TreeMap<>();

  private FileRetryCounters(Path file) {
    this.file = file;
  }

  /** Reads the file if it is there. */
  static FileRetryCounters open(Path file) throws IOException {
    FileRetryCounters counters = new FileRetryCounters(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
        counters.take(line);
      }
    }
    return counters;
  }

  private void take(String line) throws IOException {
    int equals = line.indexOf('=');
    try {
      int pin = Integer.parseInt(line.substring(0, Math.max(equals, 0)), 16);
      left.put(pin, Integer.parseInt(line.substring(equals + 1), 16));
    } catch (NumberFormatException e) {
      throw new IOException("not a line of a counter file: " + file, e);
    }
  }

  @Override
  public synchronized OptionalInt left(int pin) {
    Integer tries = left.get(pin);
    return tries == null ? OptionalInt.empty() : OptionalInt.of(tries);
  }

  @Override
  public synchronized void store(int pin, int tries) throws IOException {
    left.put(pin, tries);
    StringBuilder text = new StringBuilder();
    left.forEach((key, value) -> text.append("%04X=%X%n".formatted(key, value)));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
