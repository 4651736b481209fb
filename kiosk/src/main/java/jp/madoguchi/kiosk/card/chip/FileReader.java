package jp.madoguchi.kiosk.card.chip;

import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.kiosk.card.CardLink.Lost;

/**
 * Reads files of the current application by short id. What matters on the air is the number of
 * commands: a card known to take extended lengths gives an object in two, its head and the rest;
 * one that doesn't, or isn't known to, in pieces of 256 from the start. One reader for one session.
 */
public final class FileReader {
  private static final int PIECE = 256;

  /** Every reader and driver can take this much. */
  private static final int EXTENDED_MAX = 2048;

  private static final int OBJECT_MAX = 8 * 1024;
  private static final int BY_SHORT_ID = 0x80;
  private static final int SHORT_ID_OFFSET_MAX = 0xFF;

  private final Chip chip;
  private Extended extended = Extended.UNKNOWN;

  /** Whether card and reader take extended lengths. */
  private enum Extended {
    UNKNOWN,
    YES,
    NO
  }

  /** For files of whatever application is selected. */
  public FileReader(Chip chip) {
    this.chip = chip;
  }

  /**
   * The beginning of a file. The first such reading also finds out about extended lengths, so that
   * no command of a long file is spent on that.
   */
  public byte[] beginning(String step, int shortId, int size) throws Lost, ChipRefusal {
    if (extended == Extended.UNKNOWN) {
      Answer answer = chip.readExtended(named(shortId, 0), size);
      extended = answer.isOk() && answer.data().length > 0 ? Extended.YES : Extended.NO;
      if (extended == Extended.YES) {
        return upTo(answer.data(), size);
      }
    }
    return upTo(data(step, chip.readShort(named(shortId, 0), size)), size);
  }

  /** A piece in the middle, at most 256 bytes; empty if there is none. */
  public Optional<byte[]> piece(int shortId, int offset, int size) throws Lost {
    Answer answer = chip.readShort(named(shortId, offset), size);
    return answer.isOk() && answer.data().length == size
        ? Optional.of(answer.data())
        : Optional.empty();
  }

  /**
   * The object that a file begins with, without the filler behind it; empty if there is no such
   * file or a PIN is needed first.
   *
   * @param headBytes bytes that hold tag and length of such an object
   */
  public Optional<byte[]> object(String step, int shortId, int headBytes) throws Lost, ChipRefusal {
    Answer answer = chip.readShort(named(shortId, 0), extended == Extended.YES ? headBytes : PIECE);
    if (answer.status() instanceof StatusWord.Missing
        || answer.status() instanceof StatusWord.PinNeeded) {
      return Optional.empty();
    }
    byte[] first = data(step, answer);
    int size = BerHead.at(first, 0).map(BerHead::totalBytes).orElse(0);
    if (size == 0 || size > OBJECT_MAX) {
      throw ChipRefusal.content(step);
    }
    byte[] object = Arrays.copyOf(first, size);
    for (int at = first.length; at < size; ) {
      byte[] more = more(step, shortId, at, size - at);
      int length = Math.min(more.length, size - at);
      System.arraycopy(more, 0, object, at, length);
      Arrays.fill(more, (byte) 0);
      at += length;
    }
    Arrays.fill(first, (byte) 0);
    return Optional.of(object);
  }

  private byte[] more(String step, int shortId, int at, int wanted) throws Lost, ChipRefusal {
    int p1p2 = at <= SHORT_ID_OFFSET_MAX ? named(shortId, at) : at; // reading made it current
    if (extended != Extended.NO && wanted > PIECE) {
      Answer answer = chip.readExtended(p1p2, Math.min(wanted, EXTENDED_MAX));
      if (answer.isOk() && answer.data().length > 0) {
        extended = Extended.YES;
        return answer.data();
      }
      extended = Extended.NO;
    }
    return data(step, chip.readShort(p1p2, Math.min(wanted, PIECE)));
  }

  private static byte[] data(String step, Answer answer) throws ChipRefusal {
    boolean good = answer.isOk() || answer.status() instanceof StatusWord.EndOfFile;
    if (!good || answer.data().length == 0) {
      throw new ChipRefusal(step, answer.value());
    }
    return answer.data();
  }

  private static byte[] upTo(byte[] data, int size) {
    return data.length <= size ? data : Arrays.copyOf(data, size);
  }

  private static int named(int shortId, int offset) {
    return (BY_SHORT_ID | shortId) << 8 | offset;
  }
}
