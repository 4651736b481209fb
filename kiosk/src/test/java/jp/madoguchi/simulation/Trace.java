package jp.madoguchi.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What happened, line by line, and a hash over all lines. There are no keys, hashes or sealed bytes
 * in it: those are random in every run.
 */
final class Trace {
  private final MessageDigest digest;
  private final Consumer<String> reader;
  private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
  private long lines;

  /** Every line goes to this reader, too. */
  Trace(Consumer<String> reader) {
    this.reader = reader;
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void line(long nowMs, String who, String what) {
    String line =
        String.format(
            Locale.ROOT,
            "%3d:%02d:%02d.%03d %-7s %s",
            nowMs / 3_600_000,
            nowMs / 60_000 % 60,
            nowMs / 1_000 % 60,
            nowMs % 1_000,
            who,
            what);
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    lines++;
    reader.accept(line);
  }

  void fault(long nowMs, String who, Fault fault) {
    faults.merge(fault, 1L, Long::sum);
    line(nowMs, who, "FAULT " + fault);
  }

  Map<Fault, Long> faults() {
    return faults;
  }

  /** How many lines and their hash; call it once, at the end. */
  String seal() {
    return lines + " " + HexFormat.of().formatHex(digest.digest());
  }
}
