package jp.madoguchi.kiosk.screen;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What holds on every screen of a resident: nothing scrolls, everything can be hit. */
final class ScreenRules {
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
    return broken;
  }
}
