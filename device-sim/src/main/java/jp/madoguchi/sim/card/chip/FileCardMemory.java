package jp.madoguchi.sim.card.chip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory in a small text file, one line for each PIN that was ever used: {@code jpki/0018=2
 * 31323334}. The file is replaced as a whole, so that a killed process leaves the old or the new
 * state and never a torn one.
 */
public final class FileCardMemory implements CardMemory {
  private static final Pattern LINE =
      Pattern.compile("([a-z]+)/([0-9A-F]{4})=([0-9]{1,2}) ([0-9A-F]*)");

  private final Path file;
  private Map<PinRef, PinState> pins = sorted();

  private FileCardMemory(Path file) {
    this.file = file;
  }

  /** Reads the file if it is there. */
  public static FileCardMemory open(Path file) throws IOException {
    FileCardMemory memory = new FileCardMemory(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
        memory.take(line);
      }
    }
    return memory;
  }

  private void take(String line) throws IOException {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches() || parts.group(4).length() % 2 != 0) {
      throw new IOException("not a line of a card's memory: " + file);
    }
    pins.put(
        new PinRef(parts.group(1), Integer.parseInt(parts.group(2), 16)),
        new PinState(Integer.parseInt(parts.group(3)), HexFormat.of().parseHex(parts.group(4))));
  }

  private static Map<PinRef, PinState> sorted() {
    return new TreeMap<>(Comparator.comparing(PinRef::toString));
  }

  @Override
  public synchronized Optional<PinState> find(PinRef pin) {
    return Optional.ofNullable(pins.get(pin));
  }

  @Override
  public synchronized void store(PinRef pin, PinState state) throws IOException {
    Map<PinRef, PinState> next = sorted();
    next.putAll(pins);
    next.put(pin, state);
    StringBuilder text = new StringBuilder();
    next.forEach((ref, value) ->
        text.append(ref)
            .append('=')
            .append(value.left())
            .append(' ')
            .append(HexFormat.of().withUpperCase().formatHex(value.secret()))
            .append('\n'));
    replace(text.toString().getBytes(StandardCharsets.US_ASCII));
    pins = next;
  }

  private void replace(byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
