package jp.madoguchi.wholeway;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.browser.Screenshots;
import org.junit.jupiter.api.Assumptions;

/** A real Chromium, and the book of screens that it fills. */
final class Chromium implements AutoCloseable {
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
  private static final Path BOOK =
      Path.of(System.getProperty("madoguchi.screens", "target/screens"));

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it, or skips the test and says why. */
  static Chromium start() {
    if (!Files.isExecutable(EXECUTABLE)) {
      String reason = "SKIPPED: " + EXECUTABLE + " is not installed (apt-get install chromium)";
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    List<String> args =
        new ArrayList<>(
            List.of(
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--font-render-hinting=none"));
    if ("root".equals(System.getProperty("user.name"))) {
      args.add("--no-sandbox"); // only for tests run by root; a kiosk's browser is sandboxed
    }
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(args)));
  }

  /** A new window of its own profile. */
  Page window(int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("ja-JP"));
    context.setDefaultTimeout(60_000);
    return context.newPage();
  }

  /** Keeps a picture of what the window shows now. */
  static void keep(Page page, String name) {
    Screenshots.take(page, BOOK.resolve(name + ".png"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
