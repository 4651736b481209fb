package jp.madoguchi.kiosk.glass;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands next in packed bytes. */
enum Kind {
  EMPTY('e'),
  PRESENT('p'),
  TEXT('t'),
  INT('i'),
  LONG('l'),
  DOUBLE('d'),
  BOOLEAN('b'),
  BYTES('y'),
  ATTACHMENT('a'),
  INSTANT('n'),
  DATE('D'),
  ENUM('E'),
  LIST('L'),
  SET('S'),
  MAP('M'),
  RECORD('R');

  private static final Map<Byte, Kind> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(Kind::code, Function.identity()));

  private final byte code;

  Kind(char code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }

  static Kind of(byte code) {
    return BY_CODE.get(code);
  }
}
