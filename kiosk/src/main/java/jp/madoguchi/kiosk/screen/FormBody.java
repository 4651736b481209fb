package jp.madoguchi.kiosk.screen;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** Reads a posted form strictly: one media type, each field once, few and short fields. */
final class FormBody {
  private static final int FIELDS_MAX = 40;
  private static final int VALUE_CHARS_MAX = 2000;
  private static final String TYPE = "application/x-www-form-urlencoded";

  private FormBody() {}

  /**
   * The fields.
   *
   * @throws ProblemException 415 for another media type, 400 for what is no form
   */
  static Map<String, String> read(ServerRequest req) {
    String type = req.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    byte[] body = req.content().hasEntity() ? req.content().as(byte[].class) : new byte[0];
    if (body.length > 0 && !isForm(type)) {
      throw notAForm();
    }
    return parse(body);
  }

  static boolean isForm(String type) {
    return type.equals(TYPE) || type.startsWith(TYPE + ";");
  }

  static ProblemException notAForm() {
    return problem(415, "http.media-type", "この形式は受け付けません。", "Send a form, " + TYPE + ".");
  }

  static Map<String, String> parse(byte[] body) {
    Map<String, String> fields = new HashMap<>();
    String text = strict(body);
    if (text.isEmpty()) {
      return fields;
    }
    String[] pairs = text.split("&", FIELDS_MAX + 1);
    if (pairs.length > FIELDS_MAX) {
      throw malformed("more than " + FIELDS_MAX + " fields");
    }
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = decode(equals < 0 ? "" : pair.substring(equals + 1));
      if (value.length() > VALUE_CHARS_MAX) {
        throw malformed("a field is too long");
      }
      if (fields.put(name, value) != null) {
        throw malformed("a field stands there twice");
      }
    }
    return fields;
  }

  private static String decode(String part) {
    try {
      String decoded = URLDecoder.decode(part, StandardCharsets.UTF_8);
      if (decoded.indexOf('\uFFFD') >= 0) {
        throw malformed("a field is not UTF-8");
      }
      return decoded;
    } catch (IllegalArgumentException e) {
      throw malformed("a percent sign without its two digits");
    }
  }

  private static String strict(byte[] body) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(body))
          .toString();
    } catch (CharacterCodingException e) {
      throw malformed("the body is not UTF-8");
    }
  }

  static ProblemException malformed(String detail) {
    return problem(400, "http.bad-request", "送られた内容を読めません。", detail);
  }

  private static ProblemException problem(int status, String code, String title, String detail) {
    return new ProblemException(new Problem(status, code, title, detail, "画面のボタンから操作してください。"));
  }
}
