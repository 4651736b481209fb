package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import jp.madoguchi.kiosk.photo.Guidance;
import jp.madoguchi.kiosk.photo.Reports;
import jp.madoguchi.kiosk.session.FakeBooth;
import jp.madoguchi.kiosk.visit.Cases;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoLevel;
import jp.madoguchi.rules.photo.SpecialCase;
import jp.madoguchi.sync.VisitEnded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The special-case coach (写真特例) and staff's look over HTTP. */
class CoachHttpTest {
  private final FakeKiosk kiosk = new FakeKiosk();
  private final Client client = new Client(kiosk);

  @AfterEach
  void stop() {
    kiosk.close();
  }

  @Test
  void aCaseGoesFromItsTileOverStaffToThePictureAndTheCheckPage() {
    toPhoto();
    post("coach");
    String tiles = page("/visit/photo");
    for (SpecialCase one : Cases.TABLE.cases()) {
      boolean shown = tiles.contains("value=\"" + one.code() + "\"");
      assertThat(shown).as(one.code()).isEqualTo(one.possibleAt(80));
    }
    client.post("/visit/photo", "case", "eye-patch");
    assertThat(page("/visit/photo")).contains("眼帯は外さなくて", "あごから額まで");
    client.post("/visit/help");
    assertThat(page("/visit/photo")).contains("show=staff");
    assertThat(page("/visit/photo?show=staff")).contains("もう片方の目", "目の治療のため、眼帯を");

    assertThat(client.post("/visit/photo", "do", "staff", "seen", "yes").statusCode())
        .as("both boxes")
        .isEqualTo(422);
    assertThat(kiosk.devices.sessions.helpCalled()).isTrue();
    client.post("/visit/photo", "do", "staff", "seen", "yes", "told", "yes");
    assertThat(kiosk.devices.sessions.helpCalled()).as("staff have come").isFalse();
    FakeBooth booth = kiosk.devices.lastBooth();
    assertThat(booth.excused()).contains(PhotoReason.EYES_CLOSED);

    booth.shutter(Reports.with(List.of(Reports.excused(PhotoReason.EYES_CLOSED))));
    kiosk.devices.sessions.tick();
    assertThat(page("/visit/photo"))
        .contains("ご事情により大丈夫", "目の開き", "ご事情：眼帯をしている")
        .doesNotContain("目が開き、口が閉じています", "目を開けて");
    post("use");
    assertThat(client.step()).isEqualTo("check");
    assertThat(page("/visit/check")).contains("check-case", "眼帯をしている");
  }

  @Test
  void aCaseThatIsNoneOrNotThisPersonsChangesNothing() {
    toPhoto();
    post("coach");
    assertThat(client.post("/visit/photo", "case", "vanity").statusCode()).isEqualTo(422);
    assertThat(client.post("/visit/photo", "case", "small-child").statusCode()).isEqualTo(422);
    assertThat(client.post("/visit/photo", "do", "agree").statusCode()).isEqualTo(409);
    assertThat(page("/visit/photo")).contains("case-groups");
  }

  @Test
  void residentsDoNotConfirmWhatStaffHaveTo() {
    toPhoto();
    client.post("/visit/photo", "case", "bandage");
    assertThat(client.post("/visit/photo", "do", "agree").statusCode()).isEqualTo(422);
    client.post("/visit/photo", "case", "tremor");
    assertThat(client.post("/visit/photo", "do", "agree").statusCode()).isEqualTo(303);
    assertThat(kiosk.devices.lastBooth().steadiness()).isPresent();
  }

  @Test
  void lyingDownTheSentencesAreThoseForTheCameraAbove() {
    toPhoto();
    assertThat(page("/visit/photo")).contains("カメラの正面に立ってください");
    client.post("/visit/photo", "case", "lying");
    client.post("/visit/photo", "do", "staff", "seen", "yes", "told", "yes");
    assertThat(page("/visit/photo")).contains("寝たままで大丈夫です").doesNotContain("カメラの正面に立ってください");
  }

  @Test
  void staffOverrideARefusalWithAReasonFromTheListAndNoFreeWords() {
    toPhoto();
    kiosk.devices.lastBooth().shutter(PhotoReason.BG_OBJECT);
    kiosk.devices.sessions.tick();
    assertThat(page("/visit/photo")).contains("show=override", "撮り直し");
    for (Map<String, String> wrong :
        List.of(
            Map.of("looked", "yes"),
            Map.of("looked", "yes", "reason", "BECAUSE"),
            Map.of("reason", "PLACE"),
            Map.of("looked", "yes", "reason", "CITY_CODE", "code", "豊中花子"))) {
      assertThat(override(wrong).statusCode()).as(wrong.toString()).isEqualTo(422);
    }
    assertThat(client.post("/visit/photo", "do", "use").statusCode()).isEqualTo(422);
    assertThat(override(Map.of("looked", "yes", "reason", "CITY_CODE", "code", "A12")).statusCode())
        .isEqualTo(303);
    assertThat(page("/visit/photo")).contains("係員が確かめました").doesNotContain("本人のほかに何も写さないで");
    post("use");
    assertThat(client.step()).isEqualTo("check");
    client.post("/visit/end");
    VisitEnded ended = (VisitEnded) kiosk.devices.outbox.committed().getLast();
    assertThat(ended.overrides()).contains(Map.of("BG_OBJECT", 1));
  }

  @Test
  void whatOnlyAPersonCanTellIsSaidSoAndNotCalledBad() {
    toPhoto();
    kiosk
        .devices
        .lastBooth()
        .shutter(
            Reports.with(
                List.of(
                    Reports.finding(PhotoReason.RETOUCHED, PhotoLevel.STAFF),
                    Reports.finding(PhotoReason.SHADE, PhotoLevel.WARN))));
    kiosk.devices.sessions.tick();
    assertThat(page("/visit/photo")).contains("係員が確かめます", "係員が確認", "このままでも使えます");
  }

  @Test
  void thePageOffersTheCoachWhenFollowingSeemsImpossible() {
    toPhoto();
    kiosk.devices.lastBooth().guide(Guidance.Instruction.CLOSE_MOUTH, 0);
    assertThat(client.state()).contains("\"offer\":\"\"");
    for (int i = 0; i < 110; i++) {
      kiosk.devices.pass(java.time.Duration.ofMillis(200));
      kiosk.devices.sessions.tick();
    }
    assertThat(client.state()).contains("\"offer\":\"CLOSE_MOUTH\"");
  }

  private HttpResponse<String> override(Map<String, String> fields) {
    String[] all = new String[2 + fields.size() * 2];
    all[0] = "do";
    all[1] = "override";
    int i = 2;
    for (Map.Entry<String, String> field : fields.entrySet()) {
      all[i++] = field.getKey();
      all[i++] = field.getValue();
    }
    return client.post("/visit/photo", all);
  }

  private void post(String what) {
    assertThat(client.post("/visit/photo", "do", what).statusCode()).as(what).isEqualTo(303);
  }

  private String page(String path) {
    return client.get(path, "Accept", "text/html").body();
  }

  private void toPhoto() {
    client.begin();
    client.post("/visit/consent");
    client.post("/visit/form", "id", "12345678901234567890123");
    client.post("/visit/form-check", "answer", "same");
    client.post("/visit/who", "kind", "SELF");
    client.post("/visit/birth", "era", "SHOWA", "year", "21", "month", "4", "day", "5");
    client.post("/visit/person");
    client.post("/visit/wishes", "signing", "yes", "authentication", "yes", "braille", "no");
    client.post("/visit/contact", "name", "豊中花子", "phone", "0668582525");
    assertThat(client.step()).isEqualTo("photo");
  }
}
