package jp.madoguchi.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/** Takes pictures of screens. */
public final class Screenshots {
  private static final int TRIES_MAX = 5;

  private Screenshots() {}

  /**
   * Keeps a picture of what the page shows now. Chromium without a graphics card now and then
   * answers "Unable to capture screenshot" and can the next time, so it is asked again; the page is
   * not touched.
   */
  public static void take(Page page, Path file) {
    for (int left = TRIES_MAX - 1; ; left--) {
      try {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        return;
      } catch (PlaywrightException e) {
        if (left == 0 || !e.getMessage().contains("Unable to capture screenshot")) {
          throw e;
        }
      }
    }
  }
}
