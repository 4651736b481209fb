package jp.madoguchi.backoffice.screen;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** A form that a browser sent (URL-encoded, UTF-8). */
public final class Form {
  private static final int BYTES_MAX = 64 * 1024;

  private final Map<String, List<String>> fields;

  private Form(Map<String, List<String>> fields) {
    this.fields = fields;
  }

  /**
   * Reads the request's body.
   *
   * @throws ProblemException when it is too large or not a form
   */
  public static Form read(ServerRequest request) {
    byte[] body;
    try (InputStream in = request.content().inputStream()) {
      body = in.readNBytes(BYTES_MAX + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (body.length > BYTES_MAX) {
      throw new ProblemException(
          new Problem(
              413, "form.too-large", "入力が長すぎます。", "A form has at most 64 KiB.", "短くしてください。"));
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decode(pair.substring(0, equals)), _ -> new ArrayList<>())
            .add(decode(pair.substring(equals + 1)));
      }
    }
    return new Form(fields);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed("the form is not URL-encoded");
    }
  }

  /** The trimmed text of a field; empty when it wasn't sent. */
  public String text(String name) {
    return fields.getOrDefault(name, List.of("")).getFirst().strip();
  }

  /** The text of a field as it was typed, for passwords. */
  public String raw(String name) {
    return fields.getOrDefault(name, List.of("")).getFirst();
  }

  /** All values of a field that can be ticked more than once. */
  public List<String> all(String name) {
    return List.copyOf(fields.getOrDefault(name, List.of()));
  }

  /** Whether the field was sent with any text. */
  public boolean has(String name) {
    return !text(name).isEmpty();
  }

  /**
   * A whole number.
   *
   * @throws ProblemException when it isn't one
   */
  public int number(String name) {
    return optionalNumber(name).orElseThrow(() -> malformed(name + " is not a number"));
  }

  private Optional<Integer> optionalNumber(String name) {
    try {
      return Optional.of(Integer.parseInt(text(name)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static ProblemException malformed(String detail) {
    return new ProblemException(
        new Problem(400, "form.malformed", "入力を読めません。", detail, "画面にもどって、もう一度お試しください。"));
  }
}
