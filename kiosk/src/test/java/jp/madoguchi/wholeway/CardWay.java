package jp.madoguchi.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import jp.madoguchi.sim.card.Persona;

/** What residents do with their cards, with the simulated cards on the simulated reader. */
final class CardWay {
  /** What each persona's owner must read. */
  private static final Map<Persona, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put(Persona.ADULT, "いまは何もしなくて大丈夫です");
    WORDS.put(Persona.UNDER15, "15歳未満の方などのカード");
    WORDS.put(Persona.EXPIRED, "電子証明書の期限が切れています");
    WORDS.put(Persona.LAPSING, "電子証明書を更新できます");
    WORDS.put(Persona.MOVED, "引っ越しや改姓のあとは");
    WORDS.put(Persona.FACE_AUTH, "暗証番号のないカード");
    WORDS.put(Persona.PHONE, "スマートフォンの電子証明書です");
    WORDS.put(Persona.FOREIGN_RESIDENT, "在留期間のある方は");
    WORDS.put(Persona.NO_EXTENDED_LENGTH, "あと5回");
    WORDS.put(Persona.ANSWERS_9000, "わかりません");
    WORDS.put(Persona.BLOCKED, "止まっています");
  }

  private final TestWorld world;
  private final Chromium chromium;
  private final BiConsumer<Page, String> look;

  CardWay(TestWorld world, Chromium chromium, BiConsumer<Page, String> look) {
    this.world = world;
    this.chromium = chromium;
    this.look = look;
  }

  void through() {
    everyPersonasCardIsChecked();
    aPinIsTriedAndChanged();
    theFourItemsAreRead();
  }

  private void everyPersonasCardIsChecked() {
    Page page = begin("check", 1080, 1920);
    look.accept(page, "kiosk-card-put-portrait");
    world.simulator().card(Persona.FOREIGN.key());
    says(page, "#card-say", "1枚だけ置いて");
    WORDS.forEach((persona, words) -> {
      world.simulator().card("");
      world.simulator().card(persona.key());
      says(page, "main", words);
      if (persona == Persona.ADULT || persona == Persona.BLOCKED) {
        look.accept(page, "kiosk-card-facts-" + persona.key() + "-portrait");
      }
    });
    end(page);
  }

  private void aPinIsTriedAndChanged() {
    Page page = begin("pin", 1280, 800);
    world.simulator().card(Persona.ADULT.key());
    page.waitForURL("**/card/kind");
    look.accept(page, "kiosk-card-kind-landscape");
    page.click("button[name=try][value=AUTHENTICATION]");
    pin(page, "1111");
    assertThat(page.textContent("main")).contains("番号が違います", "あと2回");
    page.click("button[value=another]");
    page.click("button[name=change][value=AUTHENTICATION]");
    page.waitForURL("**/card/pad");
    type(page, "12348642");
    look.accept(page, "kiosk-card-pad-landscape");
    pin(page, "8642");
    assertThat(page.textContent("main")).contains("あと3回");
    assertThat(page.textContent("h1")).isEqualTo("暗証番号を変えました");
    look.accept(page, "kiosk-card-changed-landscape");
    page.click("button[value=another]");
    page.click("button[name=try][value=AUTHENTICATION]");
    pin(page, "8642");
    assertThat(page.textContent("h1")).isEqualTo("番号は合っています");
    page.click("button[value=another]");
    page.click("button[name=change][value=SIGNING]");
    page.waitForURL("**/card/pad");
    look.accept(page, "kiosk-card-signing-landscape");
    world.simulator().card("");
    page.waitForURL("**/card/put");
    end(page);
  }

  private void theFourItemsAreRead() {
    Page page = begin("renewal", 1080, 1920);
    world.simulator().card(Persona.NO_EXTENDED_LENGTH.key());
    pin(page, "1234");
    page.waitForURL("**/card/items");
    look.accept(page, "kiosk-card-items-portrait");
    page.click(".k-f-main");
    page.click("button[value=DAMAGED]");
    page.waitForURL("**/card/papers");
    look.accept(page, "kiosk-card-papers-portrait");
    world.simulator().card("");
    end(page);
  }

  private static void says(Page page, String where, String words) {
    try {
      page.waitForSelector(
          where + ":has-text('" + words + "')",
          new Page.WaitForSelectorOptions().setTimeout(20_000));
    } catch (PlaywrightException e) {
      throw new AssertionError("no '" + words + "' in: " + page.innerText("main"), e);
    }
  }

  private Page begin(String purpose, int width, int height) {
    Page page = chromium.window(width, height);
    page.navigate(world.programs().kiosk().toString());
    page.click("button[name=purpose][value=" + purpose + "]");
    page.waitForURL("**/card/put");
    return page;
  }

  private static void pin(Page page, String pin) {
    page.waitForURL("**/card/pad");
    type(page, pin);
    page.click(".k-f-main");
    page.waitForURL(url -> url.endsWith("/card/result") || url.endsWith("/card/items"));
  }

  private static void type(Page page, String pin) {
    pin.chars().forEach(c -> page.click(".pin-pad [data-char='" + (char) c + "']"));
  }

  private static void end(Page page) {
    page.click("[data-confirm=end]");
    page.click("#confirm-end .btn.main");
    page.waitForSelector("#proof");
    page.context().close();
  }
}
