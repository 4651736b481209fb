package jp.madoguchi.kiosk.card.chip;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.card.BasicFour;
import jp.madoguchi.kiosk.card.BasicFour.Sex;

/**
 * Reads 入力補助AP's file 0002 (基本4情報), trimmed to its object: {@code FF20} holding a table of where
 * the four stand ({@code DF21}) and the four ({@code DF22} to {@code DF25}).
 */
public final class FourItems {
  private static final int FILE = 0xFF20;
  private static final int TABLE = 0xDF21;
  private static final int NAME = 0xDF22;
  private static final int ADDRESS = 0xDF23;
  private static final int BIRTH = 0xDF24;
  private static final int SEX = 0xDF25;
  private static final BerHead HASH_OF_FOUR = new BerHead(0xDF32, 3, 32);

  private FourItems() {}

  /** The four; empty unless all are there, in order, where the table says. */
  public static Optional<BasicFour> parse(byte[] file) {
    Optional<List<Tlv>> inside = Tlv.inside(file, FILE);
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    List<Tlv> objects = inside.get();
    Optional<Tlv> table = Tlv.only(objects, TABLE);
    Optional<String> name = Tlv.only(objects, NAME).flatMap(FourItems::text);
    Optional<String> address = Tlv.only(objects, ADDRESS).flatMap(FourItems::text);
    Optional<LocalDate> birth =
        Tlv.only(objects, BIRTH).map(Tlv::value).flatMap(value -> date(value, 0));
    Optional<Sex> sex = Tlv.only(objects, SEX).flatMap(FourItems::sex);
    if (table.isEmpty() || !tells(table.get(), objects)) {
      return Optional.empty();
    }
    return name.isEmpty() || address.isEmpty() || birth.isEmpty() || sex.isEmpty()
        ? Optional.empty()
        : Optional.of(new BasicFour(name.get(), address.get(), birth.get(), sex.get()));
  }

  /**
   * Whether this is the hash of this file that file 0003 holds; empty if it can't be told. It is
   * the hash of the value without the table.
   *
   * @param hash the object {@code DF32} alone, not the one before it: that is a hash of the number,
   *     which anyone could try out
   */
  public static Optional<Boolean> agrees(byte[] file, byte[] hash) {
    Optional<BerHead> outer = BerHead.at(file, 0);
    Optional<BerHead> table = outer.flatMap(head -> BerHead.at(file, head.headBytes()));
    Optional<BerHead> expected = BerHead.at(hash, 0);
    if (table.isEmpty()
        || table.get().tag() != TABLE
        || expected.filter(head -> head.equals(HASH_OF_FOUR)).isEmpty()
        || hash.length != HASH_OF_FOUR.totalBytes()) {
      return Optional.empty();
    }
    int from = outer.get().headBytes() + table.get().totalBytes();
    if (from > outer.get().totalBytes() || outer.get().totalBytes() > file.length) {
      return Optional.empty();
    }
    byte[] hashed = Arrays.copyOfRange(file, from, outer.get().totalBytes());
    try {
      byte[] value = Arrays.copyOfRange(hash, HASH_OF_FOUR.headBytes(), hash.length);
      return Optional.of(MessageDigest.isEqual(Sha256.of(hashed), value));
    } finally {
      Arrays.fill(hashed, (byte) 0);
    }
  }

  /** The table: two bytes for each of the others, which must be four and in order. */
  private static boolean tells(Tlv table, List<Tlv> objects) {
    List<Tlv> others = objects.stream().filter(one -> one.tag() != TABLE).toList();
    if (others.size() != 4 || table.value().length != 2 * others.size()) {
      return false;
    }
    ByteBuffer offsets = ByteBuffer.wrap(table.value());
    for (int i = 0; i < others.size(); i++) {
      if (others.get(i).tag() != NAME + i || (offsets.getShort() & 0xFFFF) != others.get(i).at()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> text(Tlv object) {
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(object.value())).toString();
      return text.isBlank() || text.codePoints().anyMatch(Character::isISOControl)
          ? Optional.empty()
          : Optional.of(text);
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  /** Eight ASCII digits YYYYMMDD that end the array. */
  static Optional<LocalDate> date(byte[] bytes, int from) {
    if (bytes.length != from + 8 || !digits(bytes, from)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              number(bytes, from, 4), number(bytes, from + 4, 2), number(bytes, from + 6, 2)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static boolean digits(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] digits, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      number = number * 10 + (digits[i] - '0');
    }
    return number;
  }

  /** JIS X 0303. */
  private static Optional<Sex> sex(Tlv object) {
    return object.value().length != 1
        ? Optional.empty()
        : switch (object.value()[0]) {
          case '1' -> Optional.of(Sex.MALE);
          case '2' -> Optional.of(Sex.FEMALE);
          case '9' -> Optional.of(Sex.OTHER);
          case '0' -> Optional.of(Sex.UNKNOWN);
          default -> Optional.empty();
        };
  }
}
