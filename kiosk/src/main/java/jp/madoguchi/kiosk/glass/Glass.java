package jp.madoguchi.kiosk.glass;

import java.util.Arrays;
import java.util.List;

/**
 * Keeps one record sealed and opens it for the time of a use. Large arrays in it (a picture) are
 * sealed apart, so that a look at the rest doesn't bring them into the open. Not thread-safe.
 *
 * @param <T> what is kept: records, enums, lists, sets, maps, Optionals, strings, numbers, dates
 *     and byte arrays, all of this house
 */
public final class Glass<T extends Record> {
  private final GlassKey key = new GlassKey();
  private final Class<T> type;
  private byte[] sealed = new byte[0];
  private List<byte[]> attachments = List.of();

  /** Empty, with a fresh key. */
  public Glass(Class<T> type) {
    this.type = type;
  }

  /**
   * Seals this in place of what was kept. The caller's own copy stays as it is.
   *
   * @throws IllegalStateException when the key was destroyed
   */
  public void keep(T value) {
    Packer packer = new Packer();
    try {
      packer.pack(value);
      byte[] plain = packer.bytes();
      sealed = key.seal(plain);
      Arrays.fill(plain, (byte) 0);
      attachments = packer.attachments().stream().map(key::seal).toList();
    } finally {
      packer.wipe();
    }
  }

  /** Everything; the caller wipes the arrays in it. */
  public T open() {
    return unpack(attachments.stream().map(key::open).toList());
  }

  /** Everything but the large arrays: they are empty. */
  public T look() {
    return unpack(attachments.stream().map(_ -> new byte[0]).toList());
  }

  private T unpack(List<byte[]> opened) {
    byte[] plain = key.open(sealed);
    try {
      return type.cast(new Unpacker(plain, opened).unpack());
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Wipes the key: nothing that was kept can be opened again, by anybody. */
  public void destroy() {
    key.wipe();
    sealed = new byte[0];
    attachments = List.of();
  }

  /** Whether the key is gone. */
  public boolean destroyed() {
    return key.wiped();
  }

  @Override
  public String toString() {
    return "Glass[sealed]";
  }
}
