package jp.madoguchi.kiosk.screen;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What holds on every screen of a resident: nothing scrolls, everything can be hit, nothing is cut
 * or lies over another thing.
 */
final class ScreenRules {
  private static final String GLANCE = script();

  private ScreenRules() {}

  /** What the page breaks, in words; empty when nothing. */
  static List<String> broken(Page page) {
    List<String> broken = new ArrayList<>();
    Object overflow =
        page.evaluate(
            "() => { const m = document.querySelector('.k-main'); return Math.max(m.scrollHeight -"
                + " m.clientHeight, document.documentElement.scrollWidth - innerWidth,"
                + " m.scrollWidth - m.clientWidth); }");
    if (((Number) overflow).intValue() > 1) {
      broken.add("scrolls by " + overflow);
    }
    Object small =
        page.evaluate(
            "() => [...document.querySelectorAll('button:not(.hidden-visually), a,"
                + " .choice')].filter(b => b.offsetParent && b.getBoundingClientRect().height <"
                + " 63.5).map(b => b.textContent.trim() + ' ' +"
                + " b.getBoundingClientRect().height).join('; ')");
    if (!small.toString().isEmpty()) {
      broken.add("has small targets: " + small);
    }
    ((List<?>) page.evaluate(GLANCE)).forEach(what -> broken.add(what.toString()));
    return broken;
  }

  private static String script() {
    try (InputStream in = ScreenRules.class.getResourceAsStream("/screen-rules.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
