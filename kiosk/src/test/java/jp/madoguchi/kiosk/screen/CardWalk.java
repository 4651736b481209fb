package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.kiosk.card.CardFacts;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.card.PinOutcome;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.kiosk.session.FakeCardDesk;
import jp.madoguchi.rules.PinKind;

/** Every page of the card services in the browser, once. */
final class CardWalk {
  private static final CardFacts TROUBLE =
      FakeCardDesk.facts(
          LocalDate.of(2027, 1, 10),
          LocalDate.of(2026, 10, 1),
          true,
          Map.of(
              PinKind.SIGNING, new Tries.Blocked(),
              PinKind.AUTHENTICATION, new Tries.Left(1),
              PinKind.TEXT_INPUT, new Tries.Left(2)));
  private static final CardFacts FACE =
      FakeCardDesk.facts(
          LocalDate.of(2033, 6, 2),
          LocalDate.of(2030, 6, 2),
          false,
          Map.of(
              PinKind.SIGNING, new Tries.Absent(),
              PinKind.AUTHENTICATION, new Tries.Absent(),
              PinKind.RESIDENT_REGISTER, new Tries.Absent(),
              PinKind.TEXT_INPUT, new Tries.Absent()));

  private final Page page;
  private final FakeKiosk kiosk;
  private final String language;
  private final Consumer<String> look;

  CardWalk(Page page, FakeKiosk kiosk, String language, Consumer<String> look) {
    this.language = language;
    this.page = page;
    this.kiosk = kiosk;
    this.look = look;
  }

  void through() {
    check();
    pins();
    renewal();
  }

  private void check() {
    start("check");
    look.accept("20a-put");
    reader(CardWatch.State.NO_READER);
    look.accept("20b-put-no-reader");
    put(FakeCardDesk.adult(), "facts");
    look.accept("21-facts");
    put(TROUBLE, "facts");
    page.waitForSelector(".fact.r");
    look.accept("21b-facts-trouble");
    put(FACE, "facts");
    page.waitForSelector(".banner.y");
    look.accept("21c-facts-face");
    end();
  }

  private void pins() {
    start("pin");
    put(TROUBLE, "kind");
    look.accept("23-kind");
    rehearse();
    page.click("button[name=change][value=RESIDENT_REGISTER]");
    page.waitForURL("**/card/pad");
    look.accept("25-pad");
    type("13572468");
    look.accept("25b-pad-new");
    type("2460");
    assertThat(page.getAttribute("#pin-say", "class")).contains("alert");
    look.accept("25c-pad-different");
    page.click(".pin-pad [data-key=back]");
    type("8");
    page.click(".k-f-main");
    page.waitForURL("**/card/result");
    look.accept("26-changed");
    page.click("button[value=another]");
    page.click("button[name=try][value=AUTHENTICATION]");
    page.waitForURL("**/card/last-try");
    look.accept("27-last-try");
    page.click("button[name=agree]");
    page.waitForURL("**/card/pad");
    look.accept("27b-pad-last");
    type("9999");
    page.click(".k-f-main");
    page.waitForURL("**/card/result");
    look.accept("28-blocked");
    page.click("button[value=another]");
    page.click("button[name=try][value=TEXT_INPUT]");
    kiosk.devices.cards.answerNext(
        new PinOutcome.Unsure<>(CardFault.CARD_REMOVED, new Tries.Unknown()));
    type("1357");
    page.click(".k-f-main");
    page.waitForURL("**/card/result");
    look.accept("28b-unsure");
    put(FakeCardDesk.adult(), "");
    page.click("button[value=again]");
    page.waitForURL("**/card/put");
    kiosk.devices.sessions.tick();
    page.waitForURL("**/card/kind");
    page.click("button[name=change][value=SIGNING]");
    page.waitForURL("**/card/pad");
    look.accept("29-signing");
    type("ABC123");
    page.click(".k-f-main");
    type("DO0R5");
    look.accept("29b-signing-new");
    end();
  }

  /** Nothing of what is rehearsed leaves the page, and it is gone when the page is. */
  private void rehearse() {
    List<String> bodies = new ArrayList<>();
    Consumer<Request> watch = r -> bodies.add(r.url() + " " + r.postData());
    page.click("a[href*=rehearse]");
    page.waitForSelector("#rehearsal");
    page.onRequest(watch);
    type("4826");
    type("4826");
    assertThat(page.getAttribute("#pin-say", "class")).contains("good");
    look.accept("24-rehearse");
    page.click("a[href$=-signing]");
    page.waitForSelector(".pin-pad.letters");
    type("HANA48");
    look.accept("24b-rehearse-signing");
    page.click(".other-ways a");
    page.waitForSelector(".kind-list");
    page.offRequest(watch);
    assertThat(bodies).isNotEmpty().noneMatch(b -> b.contains("4826") || b.contains("HANA"));
    assertThat(kiosk.devices.cards.sent()).isZero();
  }

  private void renewal() {
    start("renewal");
    page.click("a[href*=lost]");
    page.waitForURL("**show=lost");
    look.accept("30a-lost");
    page.click(".other-ways a");
    put(TROUBLE, "pad");
    look.accept("30-renewal-pad");
    type("1357");
    page.click(".k-f-main");
    page.waitForURL("**/card/items");
    look.accept("31-items");
    page.click(".k-f-main");
    page.waitForURL("**/card/reason");
    look.accept("32-reason");
    page.click("button[value=DAMAGED]");
    page.waitForURL("**/card/papers");
    look.accept("33-papers");
    page.click(".k-f-main");
    page.waitForURL("**/visit/consent");
    look.accept("34-consent");
    page.click(".k-f-main");
    page.navigate(kiosk.url() + "/visit/form?show=type");
    page.fill("#f-id", "12345678901234567890123");
    page.click(".k-f-main");
    page.click("button[value=same]");
    page.waitForURL("**/visit/wishes");
    page.click(".k-f-main");
    page.waitForURL("**/visit/contact");
    assertThat(page.inputValue("#f-name")).isEqualTo("豊中　華子");
    page.fill("#f-phone", "0668582525");
    page.click(".k-f-main");
    page.waitForSelector("#ring");
    kiosk.devices.lastBooth().shutter();
    kiosk.devices.sessions.tick();
    page.waitForSelector(".k-f-main[value=use]");
    page.click(".k-f-main");
    page.waitForURL("**/visit/check");
    look.accept("35-check");
    end();
  }

  private void speak() {
    if (!language.equals("ja")) {
      page.click("button[name=lang][value=" + language + "]");
    }
  }

  private void start(String purpose) {
    speak();
    page.click("button[name=purpose][value=" + purpose + "]");
    page.waitForURL("**/card/put");
  }

  private void put(CardFacts card, String step) {
    kiosk.devices.cards.put(card);
    kiosk.devices.sessions.tick();
    if (!step.isEmpty()) {
      page.waitForURL("**/card/" + step);
    }
  }

  private void reader(CardWatch.State state) {
    kiosk.devices.cards.state(state);
    kiosk.devices.sessions.tick();
    page.waitForSelector("#card-say.alert");
  }

  private void type(String pin) {
    pin.chars().forEach(c -> page.click(".pin-pad [data-char='" + (char) c + "']"));
  }

  private void end() {
    kiosk.devices.cards.state(CardWatch.State.EMPTY);
    page.click("[data-confirm=end]");
    page.click("#confirm-end .btn.main");
    page.waitForSelector("#proof");
    page.click(".finish a");
    page.waitForSelector(".tile.big");
  }
}
