package jp.madoguchi.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Roster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way in a real browser: a resident applies (with a bad photo first), two clerks check,
 * the manager sees it. The pictures that it takes are the ones in docs/screens ({@code
 * -Dmadoguchi.screens=...} says where they go).
 */
class WholeWayIT {
  private static final String PASSWORD = "madoguchi-demo";

  @TempDir static Path data;
  private static TestWorld world;
  private static Chromium chromium;

  private final Accessibility accessibility = new Accessibility();

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    world = TestWorld.start(data);
  }

  @AfterAll
  static void stop() {
    if (world != null) {
      world.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void aResidentAppliesTwoClerksCheckAndTheManagerSeesIt() {
    List<Resident> residents = Roster.on(LocalDate.now(ZoneId.of("Asia/Tokyo"))).first(2);
    String receipt = apply(residents.getFirst(), new Size(1080, 1920, "portrait"));
    String other = apply(residents.getLast(), new Size(1280, 800, "landscape"));
    assertThat(world.office().awaitReceipts(2)).containsExactlyInAnyOrder(receipt, other);
    assertThat(firstCheck(receipt)).contains("承認しました");
    assertThat(secondCheck(receipt)).contains("2人目の確認が終わりました");
    manage();
    devices();
    accessibility.assertNothingFound();
  }

  @Test
  void residentsHaveTheirCardsCheckedChangeAPinAndBeginARenewal() {
    new CardWay(world, chromium, this::look).through();
    accessibility.assertNothingFound();
  }

  /** How a kiosk's screen can stand. */
  private record Size(int width, int height, String name) {}

  private String apply(Resident resident, Size size) {
    world.simulator().stand(resident.id());
    Page page = chromium.window(size.width(), size.height());
    page.navigate(world.programs().kiosk().toString());
    page.waitForSelector(".tile.big");
    look(page, "kiosk-start-" + size.name());
    page.click(".tile.big");
    look(page, "kiosk-consent-" + size.name());
    page.click(".k-f-main");
    page.waitForURL("**/visit/form");
    world.simulator().holdForm();
    page.waitForURL("**/visit/form-check");
    world.simulator().lowerForm();
    look(page, "kiosk-form-check-" + size.name());
    answer(page, resident, size);
    takePhoto(page, size);
    page.waitForURL("**/visit/check");
    look(page, "kiosk-check-" + size.name());
    page.click(".k-f-main");
    page.waitForURL("**/visit/done");
    String receipt = page.textContent(".receipt b.num").strip();
    look(page, "kiosk-done-" + size.name());
    assertThat(page.request().get(world.programs().kiosk() + "/visit/sheet.pdf").body())
        .startsWith("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    page.click(".finish .btn.main");
    page.waitForSelector("#proof");
    assertThat(page.textContent("#proof")).matches("(?s).*[0-9A-Fa-f]{8}.*");
    look(page, "kiosk-erased-" + size.name());
    page.context().close();
    return receipt;
  }

  private void answer(Page page, Resident resident, Size size) {
    page.click("button[value=same]");
    look(page, "kiosk-who-" + size.name());
    page.click("button[value=SELF]");
    page.waitForURL("**/visit/birth");
    page.locator("input[name=era][value=WESTERN]").check(new Locator.CheckOptions().setForce(true));
    page.fill("#f-year", Integer.toString(resident.birthDate().getYear()));
    page.fill("#f-month", Integer.toString(resident.birthDate().getMonthValue()));
    page.fill("#f-day", Integer.toString(resident.birthDate().getDayOfMonth()));
    look(page, "kiosk-birth-" + size.name());
    page.click(".k-f-main");
    page.waitForURL("**/visit/person");
    look(page, "kiosk-person-" + size.name());
    page.click(".k-f-main");
    page.waitForURL("**/visit/wishes");
    look(page, "kiosk-wishes-" + size.name());
    page.click(".k-f-main");
    page.waitForURL("**/visit/contact");
    page.fill("#f-name", resident.name());
    page.fill("#f-phone", resident.phone());
    look(page, "kiosk-contact-" + size.name());
    page.click(".k-f-main");
  }

  /**
   * A mask first: the kiosk says so, refuses the picture taken anyway, and takes the next by
   * itself.
   */
  private void takePhoto(Page page, Size size) {
    world.simulator().wearMask(true);
    page.waitForURL("**/visit/photo");
    page.waitForFunction("() => document.querySelector('#photo-say').textContent.includes('マスク')");
    look(page, "kiosk-photo-mask-" + size.name());
    // A picture on request is offered once staff have been called.
    page.click(".k-f-help button");
    page.click("button[value=now]");
    page.waitForSelector(".k-f-main[value=retake]");
    assertThat(page.textContent(".rules")).contains("マスク");
    look(page, "kiosk-photo-refused-" + size.name());
    world.simulator().wearMask(false);
    page.click(".k-f-main[value=retake]");
    page.waitForSelector("#ring");
    page.waitForFunction(
        "() => !document.querySelector('#ring') ||"
            + " document.querySelector('#ring').getAttribute('stroke-dasharray') > '1'");
    Chromium.keep(page, "kiosk-photo-" + size.name());
    page.waitForSelector(".k-f-main[value=use]");
    look(page, "kiosk-photo-taken-" + size.name());
    page.click(".k-f-main[value=use]");
  }

  private String firstCheck(String receipt) {
    Page page = chromium.window(1440, 900);
    page.navigate(world.programs().backoffice() + "/sign-in");
    look(page, "office-sign-in");
    signIn(page, "clerk1");
    page.waitForURL("**/cases*");
    look(page, "office-cases");
    page.navigate(world.programs().backoffice() + "/cases/" + receipt);
    page.waitForFunction("() => document.querySelector('img.large').naturalWidth > 400");
    look(page, "office-case");
    page.click("button[data-key=n]");
    page.waitForSelector("#send-back[open]");
    Chromium.keep(page, "office-case-send-back");
    page.keyboard().press("Escape");
    page.click("form[action$='/approve'] button");
    page.waitForURL("**/cases?done=*");
    String said = page.textContent(".banner.g");
    page.navigate(world.programs().backoffice() + "/cases/" + receipt);
    assertThat(page.locator("form[action$='/approve']").count())
        .as("the first person can't be the second")
        .isZero();
    page.context().close();
    return said;
  }

  private String secondCheck(String receipt) {
    Page page = chromium.window(1440, 900);
    page.navigate(world.programs().backoffice() + "/sign-in");
    signIn(page, "clerk2");
    page.navigate(world.programs().backoffice() + "/cases/" + receipt);
    page.keyboard().press("y"); // by keyboard alone
    page.waitForURL("**/cases?done=*");
    String said = page.textContent(".banner.g");
    page.context().close();
    return said;
  }

  private void manage() {
    Page page = chromium.window(1440, 900);
    page.navigate(world.programs().backoffice() + "/sign-in");
    signIn(page, "manager1");
    for (String screen : List.of("manager", "venues", "kiosks", "filing", "parked", "audit")) {
      page.navigate(world.programs().backoffice() + "/" + screen);
      assertThat(page.title()).as(screen).doesNotContain("見つかりません");
      look(page, "office-" + screen);
    }
    page.context().close();
  }

  private void devices() {
    Page panel = chromium.window(1440, 900);
    panel.navigate(world.programs().simulator().toString());
    panel.waitForTimeout(1500); // the live picture never ends loading
    Chromium.keep(panel, "simulator-panel");
    panel.context().close();
    Page kiosk = chromium.window(1280, 800);
    kiosk.navigate(world.programs().kiosk() + "/staff");
    look(kiosk, "kiosk-staff-landscape");
    kiosk.context().close();
  }

  private static void signIn(Page page, String name) {
    page.fill("#f-name", name);
    page.fill("#f-password", PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  /** Keeps a picture and lets axe look for what a person with a disability would stumble over. */
  private void look(Page page, String name) {
    Chromium.keep(page, name);
    accessibility.look(page, name);
  }
}
