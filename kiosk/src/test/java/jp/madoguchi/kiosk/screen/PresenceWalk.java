package jp.madoguchi.kiosk.screen;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.function.Consumer;
import jp.madoguchi.kiosk.photo.Guidance;

/**
 * From the check page through everything that another face and a lost camera do, and back to it.
 */
final class PresenceWalk {
  private static final int OTHER = 2;

  private final Page page;
  private final FakeKiosk kiosk;
  private final Consumer<String> look;

  PresenceWalk(Page page, FakeKiosk kiosk, Consumer<String> look) {
    this.page = page;
    this.kiosk = kiosk;
    this.look = look;
  }

  void through() {
    seconds(1);
    kiosk.devices.eyes.see(OTHER);
    seconds(0.75);
    page.waitForSelector("#ring");
    page.waitForSelector(".banner.y");
    look.accept("void");
    seconds(1.5);
    page.waitForSelector(".idcard");
    look.accept("id-again");
    page.click("button[value=same]");
    page.waitForSelector("#ring");
    kiosk.devices.lastBooth().guide(Guidance.Instruction.CAMERA_LOST, 0);
    page.waitForFunction("() => document.querySelector('#photo-say.alert')");
    look.accept("camera-lost");
    page.click(".k-f-help button");
    page.waitForSelector(".k-help");
    page.waitForFunction("() => document.querySelector('#photo-say.alert')");
    look.accept("camera-lost-called");
    kiosk.devices.lastBooth().shutter();
    seconds(0.5);
    page.waitForSelector(".k-f-main[value=use]");
    look.accept("taken-called");
    page.click(".k-f-main");
    page.waitForURL("**/visit/check");
    kiosk.devices.eyes.cover(true);
    page.click(".k-f-main");
    seconds(11);
    page.waitForSelector(".k-f-main[value=staff]");
    look.accept("check-staff");
    kiosk.devices.eyes.cover(false);
    page.click(".k-help button");
    page.waitForURL("**/visit/check");
  }

  private void seconds(double seconds) {
    for (int i = 0; i < seconds * 4; i++) {
      kiosk.devices.pass(Duration.ofMillis(250));
      kiosk.devices.sessions.tick();
    }
  }
}
