package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.photo.PhotoReport;
import jp.madoguchi.kiosk.photo.Reports;
import jp.madoguchi.kiosk.visit.Cases;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoLevel;
import jp.madoguchi.rules.photo.SpecialCase;

/** Every page of the special-case coach and of staff's look in the browser, once. */
final class CoachWalk {
  /** Of a child's visit, so that no case is left out. */
  private static final int AGE = 3;

  private static final String RETAKE = "button[value=retake]:not(.hidden-visually)";

  private final Page page;
  private final Hand hand;
  private final FakeKiosk kiosk;
  private final Consumer<String> look;

  CoachWalk(Page page, Hand hand, FakeKiosk kiosk, Consumer<String> look) {
    this.page = page;
    this.hand = hand;
    this.kiosk = kiosk;
    this.look = look;
  }

  void through() {
    offered();
    everyCase();
    confirmed();
    excused();
    refused();
    onTheCheckPage();
  }

  private void offered() {
    kiosk.devices.lastBooth().guide(Guidance.Instruction.OPEN_EYES, 0);
    for (int i = 0; i < 110; i++) {
      kiosk.devices.pass(Duration.ofMillis(200));
      kiosk.devices.sessions.tick();
    }
    page.waitForSelector("#offer:not([hidden])");
    look.accept("offered");
    hand.touch("#coach");
    page.waitForSelector(".case-groups");
    look.accept("cases");
  }

  private void everyCase() {
    for (SpecialCase one : Cases.TABLE.cases()) {
      assertThat(one.possibleAt(AGE)).as(one.code()).isTrue();
      hand.touch("button[value=" + one.code() + "]");
      page.waitForSelector(".framing");
      look.accept("case-" + one.code());
      hand.touch(".k-f-back");
      page.waitForSelector(".case-groups");
    }
  }

  private void confirmed() {
    hand.touch("button[value=tremor]");
    page.waitForSelector(".framing");
    hand.touch(".k-f-main");
    page.waitForSelector("#ring");
    look.accept("photo-tremor");
    hand.touch(".beside button[value=coach]");
    hand.touch("button[value=lying]");
    hand.touch(".k-f-main[form=call]");
    page.waitForSelector(".k-help");
    look.accept("called");
    hand.touch(".to-staff a");
    page.waitForSelector(".ticks");
    look.accept("staff");
    hand.touch(".k-f-main");
    page.waitForSelector(".error");
    look.accept("staff-wrong");
    hand.tick("input[name=seen]");
    hand.tick("input[name=told]");
    hand.touch(".k-f-main");
    page.waitForSelector("#ring");
    page.waitForTimeout(500);
    look.accept("photo-lying");
  }

  private void excused() {
    shutter(
        Reports.with(
            List.of(
                Reports.excused(PhotoReason.ROLL),
                Reports.excused(PhotoReason.BG_OBJECT),
                Reports.finding(PhotoReason.SHADE, PhotoLevel.WARN))));
    look.accept("taken-excused");
    hand.touch(RETAKE);
    page.waitForSelector("#ring");
    shutter(Reports.with(List.of(Reports.finding(PhotoReason.RETOUCHED, PhotoLevel.STAFF))));
    look.accept("taken-staff");
    hand.touch(".k-f-main[form=call]");
    page.waitForSelector(".k-help");
    look.accept("taken-staff-called");
    hand.touch(".k-help button");
    page.waitForSelector(".k-f-main[form=call]");
    hand.touch(RETAKE);
    page.waitForSelector("#ring");
  }

  private void refused() {
    shutter(
        Reports.blockedBy(
            PhotoReason.DARK,
            PhotoReason.BG_OBJECT,
            PhotoReason.EYES_CLOSED,
            PhotoReason.MOUTH_OPEN,
            PhotoReason.GLASSES_GLARE));
    look.accept("taken-bad");
    hand.touch("a[href*=override]");
    page.waitForSelector(".why");
    look.accept("override");
    page.check("input[value=CITY_CODE]", new Page.CheckOptions().setForce(true));
    hand.touch(".k-f-main");
    page.waitForSelector(".error");
    look.accept("override-wrong");
    page.check("input[value=PLACE]", new Page.CheckOptions().setForce(true));
    hand.tick("input[name=looked]");
    hand.touch(".k-f-main");
    page.waitForSelector(".k-f-main[value=use]");
    look.accept("taken-looked");
  }

  private void onTheCheckPage() {
    hand.touch(".k-f-main");
    page.waitForSelector(".check-case");
    look.accept("check");
  }

  private void shutter(PhotoReport report) {
    kiosk.devices.lastBooth().shutter(report);
    kiosk.devices.sessions.tick();
    page.waitForSelector(".portrait");
  }
}
