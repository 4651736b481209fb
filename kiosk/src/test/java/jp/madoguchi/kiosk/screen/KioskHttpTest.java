package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.kiosk.qr.FormCode;
import jp.madoguchi.kiosk.session.FakeBooth;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.VisitEnded;
import jp.madoguchi.sync.VisitErased;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole visit over HTTP, and everything that must not change one. */
class KioskHttpTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String ID = "12345678901234567890123";
  private final FakeKiosk kiosk = new FakeKiosk();
  private final Client client = new Client(kiosk);

  @AfterEach
  void stop() {
    kiosk.close();
  }

  @Test
  void aWholeVisitCommitsTheApplicationBeforeItIsDoneAndLeavesAProof() {
    toCheck();
    assertThat(kiosk.devices.outbox.committed())
        .as("the shutter, nothing personal")
        .singleElement()
        .isInstanceOf(PhotoTaken.class);
    assertThat(location(client.post("/visit/check", "mine", "yes"))).isEqualTo("/visit/done");
    ApplicationSubmitted sent =
        kiosk.devices.outbox.committed(ApplicationSubmitted.class).getFirst();
    assertThat(sent.applicationId()).isEqualTo(ID);
    assertThat(sent.photo().orElseThrow().blob())
        .isEqualTo(kiosk.devices.outbox.blobs().getFirst().sha256());
    assertThat(client.state()).contains("\"receiptNumber\":\"K01-1-00002-");
    assertThat(client.get("/visit/sheet.pdf").body()).startsWith("%PDF");
    assertThat(client.get("/visit/receipt.svg").body()).startsWith("<svg");
    assertTheSlipNamesNobody(client.get("/visit/receipt.pdf"));
    assertThat(client.get("/visit/done", "Accept", "text/html").body())
        .contains("href=\"/visit/receipt.pdf\"");
    assertThat(new Client(kiosk).get("/visit/receipt.pdf").statusCode()).isEqualTo(404);

    String erased = location(client.post("/visit/end"));
    VisitEnded ended = kiosk.devices.outbox.committed(VisitEnded.class).getLast();
    assertThat(ended.outcome()).isEqualTo(VisitEnded.Outcome.COMPLETED);
    assertThat(ended.visitId()).isEqualTo(sent.visitId());
    assertThat(kiosk.devices.outbox.committed().getLast())
        .as("the proof is of the erase entry")
        .isInstanceOfSatisfying(
            VisitErased.class,
            gone -> {
              assertThat(gone.visitId()).isEqualTo(sent.visitId());
              assertThat(gone.cause()).isEqualTo(VisitErased.Cause.END);
            });
    HttpResponse<String> page = client.get(erased);
    assertThat(page.body()).contains(erased.substring("/erased/".length()));
    assertThat(page.headers().firstValue("Clear-Site-Data")).isPresent();
    assertThat(client.step()).isEqualTo("start");
    assertThat(kiosk.devices.lastBooth().closed()).isTrue();
    assertThat(kiosk.devices.camera.awake()).isFalse();
  }

  private static void assertTheSlipNamesNobody(HttpResponse<String> slip) {
    assertThat(slip.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(slip.body())
        .startsWith("%PDF")
        .contains("申請受付票", "K01-1-00002-", "千里中央 特設会場", "1970年1月1日 9時00分")
        .doesNotContain("豊中花子", "0668582525", ID, "1946");
  }

  @Test
  void theFormsQrMovesTheVisitByItself() {
    client.begin();
    client.post("/visit/consent");
    kiosk.devices.show(new FormCode.Foreign());
    kiosk.devices.sessions.tick();
    assertThat(client.state()).contains("\"hint\":\"FOREIGN\"");
    kiosk.devices.show(new FormCode.Read(new ApplicationId(ID)));
    kiosk.devices.sessions.tick();
    assertThat(client.step()).as("one reading is not enough").isEqualTo("form");
    kiosk.devices.sessions.tick();
    assertThat(client.step()).isEqualTo("form-check");
    assertThat(kiosk.devices.camera.awake()).as("presence goes on watching").isTrue();
  }

  @Test
  void stepsAreNotSkippedReorderedOrReplayed() {
    client.begin();
    String token = client.token();
    for (String path : List.of("form", "who", "birth", "wishes", "contact", "photo", "check")) {
      HttpResponse<String> res =
          client.post("/visit/" + path, "id", ID, "kind", "SELF", "do", "use");
      assertProblem(res, 409, "visit.wrong-step");
    }
    client.post("/visit/consent");
    assertProblem(client.post("/visit/form", "token", token, "id", ID), 409, "visit.stale-token");
    assertProblem(client.post("/visit/form", "token", "", "id", ID), 409, "visit.stale-token");
    assertProblem(client.post("/visit/back", "token", token), 409, "visit.stale-token");
    assertProblem(client.post("/visit/end", "token", token), 409, "visit.stale-token");
    assertThat(client.step()).isEqualTo("form");
    HttpResponse<String> other = client.get("/visit/check");
    assertThat(other.statusCode()).isEqualTo(303);
    assertThat(location(other)).isEqualTo("/visit/form");
  }

  @Test
  void aSecondClientIsToldThatTheKioskIsInUse() {
    client.begin();
    Client second = new Client(kiosk);
    assertProblem(second.begin(), 409, "visit.in-use");
    assertProblem(second.get("/"), 409, "visit.in-use");
    assertProblem(second.post("/visit/consent", "token", client.token()), 409, "visit.in-use");
    assertThat(second.get("/visit/photo/taken.jpg").statusCode()).isEqualTo(404);
    assertThat(second.state()).isEqualTo("{\"step\":\"start\"}");
    assertThat(client.step()).isEqualTo("consent");
  }

  @Test
  void badInputGetsAProblemAndChangesNothing() {
    client.begin();
    client.post("/visit/consent");
    String before = client.token();
    assertProblem(
        client.postRaw("/visit/form", "{\"id\":", "application/json"), 415, "http.media-type");
    assertProblem(
        client.postRaw("/visit/form", "id=%zz&token=" + before, FORM), 400, "http.bad-request");
    assertProblem(client.postRaw("/visit/form", "id=1&id=2", FORM), 400, "http.bad-request");
    assertThat(client.postRaw("/visit/form", "id=" + "1".repeat(20_000), FORM).statusCode())
        .isEqualTo(413);
    assertProblem(client.post("/visit/form", "id", "123"), 422, "visit.input");
    assertProblem(client.post("/visit/form", "id", "<script>"), 422, "visit.input");
    String form = "id=" + ID + "&token=" + before;
    assertProblem(
        client.postRaw("/visit/form", form, FORM, "Origin", "http://evil.example"),
        403,
        "http.foreign-origin");
    assertProblem(
        client.postRaw("/visit/form", form, FORM, "Sec-Fetch-Site", "cross-site"),
        403,
        "http.foreign-origin");
    assertThat(client.token()).isEqualTo(before);
    assertThat(client.step()).isEqualTo("form");
  }

  @Test
  void aPersonSeesTheSentenceAtTheFieldAndWhatWasTyped() {
    client.begin();
    client.post("/visit/consent");
    HttpResponse<String> page =
        client.postRaw(
            "/visit/form",
            "variant=type&id=12345&token=" + client.token(),
            FORM,
            "Accept",
            "text/html");
    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains("けた数が違います", "value=\"12345\"");
  }

  @Test
  void changingTheLanguageKeepsWhatWasTyped() {
    client.begin();
    client.post("/visit/consent");
    HttpResponse<String> page =
        client.postRaw("/view", "lang=en&variant=type&id=98765&token=x", FORM);
    assertThat(page.body()).contains("lang=\"en\"", "value=\"98765\"");
    assertThat(client.get("/visit/form").body()).contains("Show the QR code");
  }

  @Test
  void whatIsTypedIsEscaped() {
    toContact();
    HttpResponse<String> page =
        client.postRaw(
            "/visit/contact",
            "name=%3Cscript%3Ealert(1)%3C%2Fscript%3E&email=x&token=" + client.token(),
            FORM,
            "Accept",
            "text/html");
    assertThat(page.body()).contains("&lt;script").doesNotContain("<script>alert");
  }

  @Test
  void withoutATouchTheVisitAsksAndThenErases() {
    toContact();
    kiosk.devices.pass(Duration.ofSeconds(61));
    assertThat(client.state()).contains("\"asking\":true", "\"secondsLeft\":19");
    client.post("/visit/touch");
    assertThat(client.state()).contains("\"asking\":false");
    kiosk.devices.pass(Duration.ofSeconds(80));
    kiosk.devices.sessions.tick();
    assertThat(client.step()).isEqualTo("start");
    VisitEnded ended = kiosk.devices.outbox.committed(VisitEnded.class).getLast();
    assertThat(ended.outcome()).isEqualTo(VisitEnded.Outcome.TIMED_OUT);
    assertThat(ended.furthestStep()).isEqualTo("CONTACT");
    assertThat(location(client.get("/visit"))).isEqualTo("/erased");
    assertThat(client.post("/visit/touch").statusCode()).as("a touch too late").isEqualTo(204);
  }

  @Test
  void aFailedLogShowsNothingAsDoneAndLosesNothing() {
    toCheck();
    kiosk.devices.outbox.broken(true);
    assertProblem(client.post("/visit/check", "mine", "yes"), 503, "visit.not-recorded");
    assertThat(client.step()).isEqualTo("check");
    assertThat(client.get("/visit/sheet.pdf").statusCode()).isEqualTo(404);
    assertThat(client.get("/visit/receipt.pdf").statusCode()).isEqualTo(404);
    kiosk.devices.outbox.broken(false);
    assertThat(location(client.post("/visit/check", "mine", "yes"))).isEqualTo("/visit/done");
    assertThat(kiosk.devices.outbox.committed(ApplicationSubmitted.class)).hasSize(1);
  }

  @Test
  void aShutterThatTheLogCantTakeIsSaidAndTriedAgainByItself() {
    toContact();
    client.post("/visit/contact", "name", "豊中花子", "phone", "0668582525");
    kiosk.devices.outbox.broken(true);
    kiosk.devices.lastBooth().shutter();
    kiosk.devices.sessions.tick();
    assertThat(client.state()).contains("\"instruction\":\"NOT_RECORDED\"");
    assertThat(client.get("/visit/photo/taken.jpg").statusCode()).isEqualTo(404);
    assertProblem(client.post("/visit/photo", "do", "now"), 503, "visit.not-recorded");
    kiosk.devices.outbox.broken(false);
    kiosk.devices.pass(Duration.ofSeconds(6));
    kiosk.devices.sessions.tick();
    assertThat(client.state()).doesNotContain("NOT_RECORDED");
    kiosk.devices.lastBooth().shutter();
    kiosk.devices.sessions.tick();
    assertThat(client.get("/visit/photo/taken.jpg").statusCode()).isEqualTo(200);
    assertThat(kiosk.devices.outbox.committed()).hasSize(1);
  }

  @Test
  void anEndThatCannotBeLoggedStillErases() {
    toContact();
    kiosk.devices.outbox.broken(true);
    assertThat(location(client.post("/visit/end"))).isEqualTo("/erased");
    assertThat(client.step()).isEqualTo("start");
    assertThat(client.get("/erased").body()).contains("内容は消えています");
    assertThat(client.begin().statusCode())
        .as("nobody begins before it is in the log")
        .isEqualTo(503);
    kiosk.devices.outbox.broken(false);
    kiosk.devices.pass(Duration.ofSeconds(3));
    kiosk.devices.sessions.tick();
    assertThat(kiosk.devices.outbox.committed(VisitErased.class)).hasSize(1);
    assertThat(client.get("/erased").body()).contains("id=\"proof\"");
    assertThat(client.begin().statusCode()).isEqualTo(303);
  }

  @Test
  void aRefusedPictureIsTakenAgain() {
    toContact();
    client.post("/visit/contact", "name", "豊中花子", "phone", "0668582525");
    FakeBooth booth = kiosk.devices.lastBooth();
    booth.shutter(PhotoReason.DARK);
    kiosk.devices.sessions.tick();
    assertThat(client.state()).contains("\"verdict\":\"RETAKE\"", "DARK");
    assertProblem(client.post("/visit/photo", "do", "use"), 422, "visit.input");
    assertThat(location(client.post("/visit/photo", "do", "retake"))).isEqualTo("/visit/photo");
    assertThat(client.state()).contains("\"taken\":false");
    booth.noFace();
    assertProblem(client.post("/visit/photo", "do", "now"), 422, "visit.input");
    assertThat(client.step()).isEqualTo("photo");
  }

  @Test
  void thereIsNoWayToSendAFile() {
    toContact();
    client.post("/visit/contact", "name", "豊中花子", "phone", "0668582525");
    HttpResponse<String> res =
        client.postRaw("/visit/photo", "--b\r\n\r\n--b--", "multipart/form-data; boundary=b");
    assertProblem(res, 415, "http.media-type");
    assertThat(client.get("/visit/photo", "Accept", "text/html").body())
        .doesNotContain("type=\"file\"");
  }

  @Test
  void withoutAnOfficeKeyNoVisitBegins() {
    kiosk.devices.outbox.ready(false);
    assertProblem(client.begin(), 503, "visit.not-ready");
    assertThat(client.get("/").body()).contains("ただいま準備中です");
  }

  @Test
  void theStaffPageShowsNothingPersonal() {
    toCheck();
    String page = client.get("/staff").body();
    assertThat(page).contains("係員用").doesNotContain("豊中花子", "0668582525", "5678 9012");
  }

  private void toContact() {
    client.begin();
    client.post("/visit/consent");
    client.post("/visit/form", "id", ID);
    client.post("/visit/form-check", "answer", "same");
    client.post("/visit/who", "kind", "SELF");
    client.post("/visit/birth", "era", "SHOWA", "year", "21", "month", "4", "day", "5");
    client.post("/visit/person");
    client.post("/visit/wishes", "signing", "yes", "authentication", "yes", "braille", "no");
    assertThat(client.step()).isEqualTo("contact");
  }

  private void toCheck() {
    toContact();
    client.post("/visit/contact", "name", "豊中花子", "phone", "0668582525");
    kiosk.devices.lastBooth().shutter();
    kiosk.devices.sessions.tick();
    assertThat(location(client.post("/visit/photo", "do", "use"))).isEqualTo("/visit/check");
  }

  private static String location(HttpResponse<String> res) {
    return res.headers().firstValue("Location").orElse("none, status " + res.statusCode());
  }

  private static void assertProblem(HttpResponse<String> res, int status, String code) {
    assertThat(res.statusCode()).as(res.body()).isEqualTo(status);
    assertThat(res.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(res.body()).contains("\"code\":\"" + code + "\"");
  }
}
