package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.browser.Screenshots;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.rules.PhotoReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every screen in a real Chromium: nothing scrolls at the usual text size, targets are large. */
class ScreensIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path PICTURES = Path.of("target/screens");

  /** Beginning of the names of walks on which axe looks too. */
  private static final String AXE = "coach-";

  private static Playwright playwright;
  private static Browser browser;
  private final List<String> wrong = new ArrayList<>();
  private FakeKiosk kiosk;
  private Page page;
  private String shots;

  @BeforeAll
  static void startBrowser() {
    boolean there = Files.isExecutable(CHROMIUM);
    if (!there) {
      System.err.println("SKIPPED: no chromium, so no screen was looked at");
    }
    Assumptions.assumeTrue(there, "chromium is not installed");
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
  }

  @AfterAll
  static void stopBrowser() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void startKiosk() {
    kiosk = new FakeKiosk();
  }

  @AfterEach
  void stopKiosk() {
    if (page != null) {
      page.close();
    }
    kiosk.close();
  }

  @Test
  void portraitInJapanese() {
    walk(1080, 1920, "ja", 1, "p-ja");
  }

  @Test
  void landscapeInJapanese() {
    walk(1280, 800, "ja", 1, "l-ja");
  }

  @Test
  void portraitInEasyJapanese() {
    walk(1080, 1920, "ja-x-easy", 1, "p-easy");
  }

  @Test
  void landscapeInEnglish() {
    walk(1280, 800, "en", 1, "l-en");
  }

  @Test
  void portraitAtDoubleSize() {
    walk(1080, 1920, "ja", 3, "p-ja-2x");
  }

  @Test
  void cardServicesPortrait() {
    cards(1080, 1920, "ja", "p-ja");
  }

  @Test
  void cardServicesInEnglish() {
    cards(1280, 800, "en", "l-en");
  }

  @Test
  void cardServicesInEasyJapanese() {
    cards(1280, 800, "ja-x-easy", "l-easy");
  }

  @Test
  void specialCasesPortrait() {
    specialCases(1080, 1920, "ja", "p-ja");
  }

  @Test
  void specialCasesLandscape() {
    specialCases(1280, 800, "ja", "l-ja");
  }

  @Test
  void specialCasesInEasyJapanese() {
    specialCases(1280, 800, "ja-x-easy", "l-easy");
  }

  @Test
  void specialCasesInEasyJapanesePortrait() {
    specialCases(1080, 1920, "ja-x-easy", "p-easy");
  }

  @Test
  void specialCasesInEnglish() {
    specialCases(1280, 800, "en", "l-en");
  }

  @Test
  void specialCasesInEnglishPortrait() {
    specialCases(1080, 1920, "en", "p-en");
  }

  private void specialCases(int width, int height, String language, String name) {
    open(width, height, AXE + name);
    page.navigate(kiosk.url() + "/");
    if (!language.equals("ja")) {
      page.click("button[name=lang][value=" + language + "]");
    }
    page.click(".tile.big");
    page.click(".k-f-main");
    page.navigate(kiosk.url() + "/visit/form?show=type");
    page.fill("#f-id", "12345678901234567890123");
    page.click(".k-f-main");
    page.click("button[value=same]");
    page.click("button[value=CHILD]");
    page.check("input[name=era][value=REIWA]", new Page.CheckOptions().setForce(true));
    page.fill("#f-year", "5");
    page.fill("#f-month", "5");
    page.fill("#f-day", "1");
    page.click(".k-f-main");
    page.click(".k-f-main");
    page.fill("#f-name", "豊中　太郎");
    page.fill("#f-kana", "とよなか　たろう");
    page.check("input[value=父]", new Page.CheckOptions().setForce(true));
    page.fill("#f-phone", "0668582525");
    page.fill("#f-address", "大阪府豊中市中桜塚3丁目1番1号");
    page.click(".k-f-main");
    page.click(".k-f-main");
    page.click(".k-f-main");
    page.waitForSelector("#ring");
    Hand hand = name.equals("l-ja") ? Hand.keyboard(page) : Hand.finger(page);
    new CoachWalk(page, hand, kiosk, this::lookWithAxe).through();
    assertThat(wrong).as("screens where something is wrong").isEmpty();
  }

  private void lookWithAxe(String screen) {
    look(screen);
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(v ->
            wrong.add(
                shots
                    + "-"
                    + screen
                    + " axe "
                    + v.getId()
                    + ": "
                    + v.getNodes().getFirst().getHtml()));
  }

  private void cards(int width, int height, String language, String name) {
    open(width, height, name);
    page.navigate(kiosk.url() + "/");
    new CardWalk(page, kiosk, language, this::look).through();
    assertThat(wrong).as("screens where something scrolls or is too small").isEmpty();
  }

  private void walk(int width, int height, String language, int size, String name) {
    open(width, height, name);
    page.navigate(kiosk.url() + "/");
    if (!language.equals("ja")) {
      page.click("button[name=lang][value=" + language + "]");
    }
    for (int i = 1; i < size; i++) {
      page.click("button[name=size]");
    }
    look("01-start");
    page.click(".tile.big");
    look("02-consent");
    page.click(".k-f-main");
    page.waitForTimeout(600);
    look("03-form");
    page.click(".other-ways a");
    page.fill("#f-id", "1234567890123456789012");
    page.click(".k-f-main");
    look("03b-form-typed-short");
    assertWrongFields(1);
    page.click(".pad [data-digit='3']");
    assertWrongFields(0);
    look("03c-form-typed");
    page.click(".k-f-main");
    look("04-form-check");
    page.click("button[value=moved]");
    look("04b-stopped");
    page.click(".k-f-back");
    page.click("button[value=same]");
    look("05-who");
    page.click("button[value=SELF]");
    look("06-birth");
    birth("SHOWA", "2145");
    look("06b-birth-typed");
    page.click(".k-f-main");
    look("07-person");
    page.click(".k-f-main");
    look("08-wishes");
    page.check("input[name=signing][value=no]", new Page.CheckOptions().setForce(true));
    page.check("input[name=braille][value=yes]", new Page.CheckOptions().setForce(true));
    look("08b-wishes-declined");
    page.fill("#f-brailleKana", "トヨナカ　ハナコ");
    page.check("input[name=signing][value=yes]", new Page.CheckOptions().setForce(true));
    page.click(".k-f-main");
    look("09-contact");
    page.fill("#f-name", "豊中　花子");
    page.click(".k-f-main");
    look("09b-contact-wrong");
    assertWrongFields(1);
    page.fill("#f-name", "豊中　華子");
    assertWrongFields(1);
    page.fill("#f-phone", "090-1234-5678");
    assertWrongFields(0);
    page.fill("#f-email", "hanako@example.jp");
    page.click(".k-f-main");
    photoToEnd();
    assertThat(wrong).as("screens where something scrolls or is too small").isEmpty();
  }

  /** A field's red sentence goes as soon as that field is changed, and no other one's does. */
  private void assertWrongFields(int count) {
    assertThat(page.locator(".error").count()).as("red sentences").isEqualTo(count);
    assertThat(page.locator("[aria-invalid=true]").count()).as("marked fields").isEqualTo(count);
  }

  private void photoToEnd() {
    page.waitForTimeout(700);
    look("10-photo");
    kiosk.devices.lastBooth().guide(Guidance.Instruction.GOOD_STAY, 0.7);
    page.waitForTimeout(700);
    look("10b-photo-good");
    page.click("#coach");
    page.waitForSelector(".case-groups");
    page.click(".other-ways button[value=drop]");
    page.waitForSelector("#ring");
    kiosk.devices.lastBooth().shutter(PhotoReason.BG_OBJECT, PhotoReason.EYES_CLOSED);
    kiosk.devices.sessions.tick();
    page.waitForSelector(".k-f-main[value=retake]");
    look("11-photo-bad");
    page.click(".k-f-main[value=retake]");
    page.waitForSelector("#ring");
    kiosk.devices.lastBooth().shutter();
    kiosk.devices.sessions.tick();
    page.waitForSelector(".k-f-main");
    look("12-photo-taken");
    page.click(".k-f-main");
    look("13-check");
    new PresenceWalk(page, kiosk, screen -> look("13-" + screen)).through();
    kiosk.devices.outbox.broken(true);
    page.click(".k-f-main");
    look("13b-check-not-recorded");
    kiosk.devices.outbox.broken(false);
    page.click(".k-f-main");
    page.waitForTimeout(300);
    look("14-done");
    page.click(".finish .btn.main");
    page.waitForSelector("#proof");
    look("15-erased");
  }

  @Test
  void questionsStaffAndChildren() {
    open(1080, 1920, "p-ja-more");
    page.navigate(kiosk.url() + "/");
    page.click(".tile.big");
    page.click(".k-f-help button");
    look("help");
    page.click(".k-staff");
    look("staff");
    page.click(".finish .btn");
    page.click(".k-help button");
    page.click("[data-confirm=end]");
    look("end-question");
    page.click("#end-no");
    kiosk.devices.pass(java.time.Duration.ofSeconds(65));
    page.waitForSelector("#idle[open]");
    look("idle");
    page.click("#idle-stay");
    page.click(".k-f-main");
    page.navigate(kiosk.url() + "/visit/form?show=type");
    page.fill("#f-id", "12345678901234567890123");
    page.click(".k-f-main");
    page.click("button[value=same]");
    page.click("button[value=CHILD]");
    birth("SHOWA", "2145");
    page.click(".k-f-main");
    look("birth-wrong");
    page.check("input[name=era][value=REIWA]", new Page.CheckOptions().setForce(true));
    page.fill("#f-year", "8");
    page.fill("#f-month", "5");
    page.fill("#f-day", "1");
    page.click(".k-f-main");
    look("person-baby");
    page.click(".k-f-main");
    page.click(".k-f-main");
    look("representative-wrong");
    page.fill("#f-name", "豊中　太郎");
    page.fill("#f-kana", "とよなか　たろう");
    page.check("input[value=父]", new Page.CheckOptions().setForce(true));
    page.fill("#f-phone", "0668582525");
    page.fill("#f-address", "大阪府豊中市中桜塚3丁目1番1号");
    look("representative");
    page.click(".k-f-main");
    look("wishes-child");
    page.click(".k-f-main");
    page.click(".k-f-main");
    look("check-baby");
    page.click("button[name=contrast]");
    look("check-contrast");
    Page other = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800));
    other.navigate(kiosk.url() + "/");
    assertThat(other.textContent("h1")).isEqualTo("ほかの方が使っています");
    other.close();
    assertThat(wrong).as("screens where something scrolls or is too small").isEmpty();
  }

  private void birth(String era, String digits) {
    page.check("input[name=era][value=" + era + "]", new Page.CheckOptions().setForce(true));
    page.click(".pad [data-digit=clear]");
    digits.chars().forEach(digit -> page.click(".pad [data-digit='" + (char) digit + "']"));
  }

  private void open(int width, int height, String name) {
    shots = name;
    page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
    page.onConsoleMessage(m -> {
      // axe measures with styles of its own, which these pages don't let in.
      boolean byAxe = shots.startsWith(AXE) && m.text().contains("inline style");
      boolean expected =
          byAxe || m.text().contains("422") || m.text().contains("503") || m.text().contains("404");
      if (m.type().equals("error") && !expected) {
        wrong.add(shots + " console: " + m.text());
      }
    });
  }

  private void look(String screen) {
    Screenshots.take(page, PICTURES.resolve(shots + "-" + screen + ".png"));
    if (shots.endsWith("2x")) {
      return;
    }
    ScreenRules.broken(page).forEach(what -> wrong.add(shots + "-" + screen + " " + what));
  }
}
