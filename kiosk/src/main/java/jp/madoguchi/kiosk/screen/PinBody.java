package jp.madoguchi.kiosk.screen;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.kiosk.card.Pin;

/**
 * The form of the PIN pad, read as bytes into char arrays: no PIN ever becomes a String. What is
 * malformed is told without quoting it. To be closed, which wipes what was not taken out.
 */
final class PinBody implements AutoCloseable {
  private static final int BYTES_MAX = 512;
  private static final int CHARS_MAX = 64;

  private String token = "";
  private Optional<Pin> current = Optional.empty();
  private Optional<Pin> next = Optional.empty();
  private Optional<Pin> again = Optional.empty();

  private PinBody() {}

  /** Reads the request's body; 415 for another media type, 400 for what is no such form. */
  static PinBody read(ServerRequest req) {
    String type = req.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    if (!FormBody.isForm(type)) {
      throw FormBody.notAForm();
    }
    byte[] body = new byte[BYTES_MAX];
    try (InputStream in = req.content().inputStream()) {
      int length = in.readNBytes(body, 0, BYTES_MAX);
      if (length == BYTES_MAX) {
        throw FormBody.malformed("the form is too long");
      }
      return parse(body, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  static PinBody parse(byte[] body, int length) {
    PinBody read = new PinBody();
    try {
      for (int at = 0; at < length; ) {
        int end = indexOf(body, '&', at, length);
        int equals = indexOf(body, '=', at, end);
        String name = new String(body, at, equals - at, StandardCharsets.US_ASCII);
        read.take(name, body, Math.min(equals + 1, end), end);
        at = end + 1;
      }
      return read;
    } catch (RuntimeException e) {
      read.close();
      throw e;
    }
  }

  private void take(String name, byte[] body, int from, int to) {
    switch (name) {
      case "token" -> token = new String(body, from, to - from, StandardCharsets.US_ASCII);
      case "current" -> current = Optional.of(once(current, body, from, to));
      case "new" -> next = Optional.of(once(next, body, from, to));
      case "again" -> again = Optional.of(once(again, body, from, to));
      default -> throw FormBody.malformed("an unknown field");
    }
  }

  private static Pin once(Optional<Pin> before, byte[] body, int from, int to) {
    if (before.isPresent()) {
      throw FormBody.malformed("a field stands there twice");
    }
    char[] chars = new char[CHARS_MAX];
    int length = 0;
    try {
      for (int at = from; at < to; at++) {
        if (length == CHARS_MAX) {
          throw FormBody.malformed("a field is too long");
        }
        boolean escaped = body[at] == '%';
        chars[length++] = (char) (escaped ? hex(body, at + 1, to) : body[at] & 0xFF);
        at += escaped ? 2 : 0;
      }
      return Pin.taking(Arrays.copyOf(chars, length));
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private static int hex(byte[] body, int at, int to) {
    int high = at + 1 < to ? Character.digit(body[at], 16) : -1;
    int low = at + 1 < to ? Character.digit(body[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      throw FormBody.malformed("a percent sign without its two digits");
    }
    return high << 4 | low;
  }

  private static int indexOf(byte[] body, char wanted, int from, int to) {
    int at = from;
    while (at < to && body[at] != wanted) {
      at++;
    }
    return at;
  }

  String token() {
    return token;
  }

  /** The PIN as it is now. */
  Optional<Pin> current() {
    return current;
  }

  /** The new PIN. */
  Optional<Pin> next() {
    return next;
  }

  /** Whether the new PIN was typed twice alike. */
  boolean same() {
    return next.isPresent()
        && again.isPresent()
        && Arrays.equals(next.get().chars(), again.get().chars());
  }

  @Override
  public void close() {
    current.ifPresent(Pin::close);
    next.ifPresent(Pin::close);
    again.ifPresent(Pin::close);
  }

  @Override
  public String toString() {
    return "PinBody[secret]";
  }
}
