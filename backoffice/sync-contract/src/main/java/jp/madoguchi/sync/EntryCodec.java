package jp.madoguchi.sync;

import java.util.regex.Pattern;

/** Entries to bytes and back. The bytes are one line of JSON without a line feed. */
public final class EntryCodec {
  /** No entry is larger than this many bytes; pictures travel as blobs. */
  public static final int ENTRY_BYTES_MAX = 64 * 1024;

  /** No entry names more blobs than this. */
  public static final int BLOBS_MAX = 8;

  private static final int NAME_CHARS_MAX = 64;
  private static final Pattern KIOSK = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
  private static final Pattern TYPE =
      Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*\\.v[1-9][0-9]{0,2}");

  private EntryCodec() {}

  /** The entry's bytes: what is hashed, stored and sent. */
  public static byte[] write(LogEntry entry) {
    check(entry);
    byte[] bytes = SyncJson.write(entry);
    if (bytes.length > ENTRY_BYTES_MAX) {
      throw new MalformedException("an entry is larger than " + ENTRY_BYTES_MAX + " bytes");
    }
    return bytes;
  }

  /**
   * Reads the envelope; the payload stays sealed.
   *
   * @throws MalformedException when it isn't an entry of a version this code knows
   */
  public static LogEntry read(byte[] bytes) {
    if (bytes.length > ENTRY_BYTES_MAX) {
      throw new MalformedException("an entry is larger than " + ENTRY_BYTES_MAX + " bytes");
    }
    for (byte b : bytes) {
      require(b != '\n', "line feed"); // entries travel one a line
    }
    LogEntry entry = SyncJson.read(bytes, LogEntry.class);
    check(entry);
    return entry;
  }

  /**
   * Whether this is a possible name of a kiosk: lower-case letters, digits, hyphens; at most 32.
   */
  public static boolean isKioskName(String name) {
    return KIOSK.matcher(name).matches();
  }

  private static void check(LogEntry entry) {
    require(entry.v() == LogEntry.VERSION, "envelope version");
    require(isKioskName(entry.kiosk()), "kiosk");
    require(entry.epoch() >= 1, "epoch");
    require(entry.seq() >= 1, "seq");
    require(Sha256.looksLikeHash(entry.prev()), "prev");
    require((entry.seq() == 1) == entry.prev().equals(Sha256.NONE), "prev");
    require(entry.type().length() <= NAME_CHARS_MAX, "type"); // before the pattern: it recurses
    require(TYPE.matcher(entry.type()).matches(), "type");
    require(isName(entry.keyId()), "keyId");
    require(isName(entry.occurredAt().boot()), "boot");
    require(entry.occurredAt().uptimeMs() >= 0, "uptime");
    require(entry.sealed().length > Sealing.OVERHEAD_BYTES, "sealed");
    require(entry.blobs().size() <= BLOBS_MAX, "blobs");
    require(entry.blobs().stream().allMatch(Sha256::looksLikeHash), "blobs");
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.length() <= NAME_CHARS_MAX;
  }

  private static void require(boolean condition, String part) {
    if (!condition) {
      throw new MalformedException("log entry: " + part + " is not valid");
    }
  }
}
