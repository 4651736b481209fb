package jp.madoguchi.kiosk.screen;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** How a resident reaches what the page offers: with a finger, or with nothing but the keyboard. */
interface Hand {
  /** Touches what the selector finds first. */
  void touch(String selector);

  /** Ticks a box. */
  void tick(String selector);

  /** A finger on the screen. */
  static Hand finger(Page page) {
    return new Hand() {
      @Override
      public void touch(String selector) {
        page.click(selector);
      }

      @Override
      public void tick(String selector) {
        page.check(selector, new Page.CheckOptions().setForce(true));
      }
    };
  }

  /**
   * Tab, Enter and Space. What has the focus on the way must be on the screen and show that it has
   * it, and nothing is reached twice before everything was.
   */
  static Hand keyboard(Page page) {
    return new Hand() {
      private static final int STOPS_MAX = 60;

      @Override
      public void touch(String selector) {
        reach(selector);
        page.keyboard().press("Enter");
      }

      @Override
      public void tick(String selector) {
        reach(selector);
        page.keyboard().press("Space");
      }

      private void reach(String selector) {
        page.waitForSelector(
            selector,
            new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        List<String> way = new ArrayList<>();
        while (way.size() < STOPS_MAX) {
          page.keyboard().press("Tab");
          String stop = page.evaluate(STOP, selector).toString();
          if (stop.startsWith("there")) {
            return;
          }
          way.add(stop);
          if (stop.startsWith("unseen")) {
            break;
          }
        }
        throw new AssertionError(selector + " is not reached by Tab: " + way);
      }
    };
  }

  /** Where the focus is: "there", "unseen" when nobody could tell, or the words of what has it. */
  String STOP =
      """
      selector => {
        const e = document.activeElement;
        if (e === document.body) return "page";
        const seen = e.closest("label.choice") || e;
        const r = seen.getBoundingClientRect();
        const style = getComputedStyle(seen);
        const words = e.className + " " + seen.textContent.trim().slice(0, 20);
        const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 3;
        const inside = r.top >= -1 && r.bottom <= innerHeight + 1 && r.left >= -1 && r.right <= innerWidth + 1;
        if (!marked || !inside || r.width < 20) return "unseen: " + words;
        return e.matches(selector) ? "there" : words;
      }
      """;
}
