package jp.madoguchi.kiosk.card;

import java.util.Arrays;

/** A PIN on its way to the card: one array, overwritten when closed. Never becomes a String. */
public final class Pin implements AutoCloseable {
  private final char[] chars;

  private Pin(char[] chars) {
    this.chars = chars;
  }

  /** Takes the array over: the caller neither keeps nor copies it. */
  public static Pin taking(char[] chars) {
    return new Pin(chars);
  }

  /** The array itself, not a copy; zeros once closed. */
  public char[] chars() {
    return chars;
  }

  @Override
  public void close() {
    Arrays.fill(chars, '\0');
  }

  @Override
  public String toString() {
    return "Pin[secret]";
  }
}
