package jp.madoguchi.kiosk.qr;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.rules.ApplicationId;

/**
 * What the text of a QR says. The form's QR opens J-LIS's application site with the ID filled in;
 * how it carries the ID is not public, so the 23 digits are looked for anywhere in an address on
 * that host, and bare digits are taken too. The address is never opened.
 */
final class FormText {
  private static final String HOST = "net.kojinbango-card.go.jp";
  private static final int TEXT_MAX = 2000;
  private static final Pattern ID = Pattern.compile("(?<!\\d)\\d{23}(?!\\d)");
  private static final Pattern BARE_DIGITS = Pattern.compile("[\\d\\s-]{8,60}");

  private FormText() {}

  static FormCode parse(String text) {
    if (text.length() > TEXT_MAX) {
      return new FormCode.Foreign();
    }
    String trimmed = text.strip();
    boolean bare = BARE_DIGITS.matcher(trimmed).matches();
    if (!bare && !onHost(trimmed)) {
      return new FormCode.Foreign();
    }
    Matcher id = ID.matcher(bare ? trimmed.replaceAll("[\\s-]", "") : trimmed);
    return id.find()
        ? new FormCode.Read(new ApplicationId(id.group()))
        : new FormCode.WrongLength();
  }

  private static boolean onHost(String text) {
    try {
      URI address = new URI(text);
      boolean web = "https".equalsIgnoreCase(address.getScheme());
      return web && HOST.equalsIgnoreCase(address.getHost()) && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
