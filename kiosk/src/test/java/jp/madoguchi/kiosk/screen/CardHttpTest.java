package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.card.PinOutcome;
import jp.madoguchi.kiosk.card.Tries;
import jp.madoguchi.kiosk.session.FakeCardDesk;
import jp.madoguchi.rules.PinKind;
import jp.madoguchi.rules.VenueCapability;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.VisitEnded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The card services over HTTP with a fake card. */
class CardHttpTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([0-9a-f]+)\"");
  private final FakeKiosk kiosk = new FakeKiosk(Set.of(VenueCapability.APPLY_ONLY));
  private final Client client = new Client(kiosk);

  @AfterEach
  void stop() {
    kiosk.close();
  }

  @Test
  void theCardIsCheckedWithoutAPinAndTheVisitLeavesAProof() {
    begin("check");
    assertThat(state()).contains("\"step\":\"put\"", "\"reader\":\"EMPTY\"");
    put(FakeCardDesk.adult());
    String page = html("/card/facts");
    assertThat(page).contains("いまは何もしなくて大丈夫です", "2031年4月5日まで", "あと5回", "あと3回");
    assertThat(kiosk.devices.cards.sent()).isZero();
    String erased = location(post("/card/end"));
    assertThat(erased).startsWith("/erased/");
    VisitEnded ended = kiosk.devices.outbox.committed(VisitEnded.class).getLast();
    assertThat(ended.furthestStep()).isEqualTo("CARD_CHECK_FACTS");
    assertThat(html(erased)).contains("カードが置いたままです");
    kiosk.devices.cards.state(CardWatch.State.EMPTY);
    assertThat(html(erased)).doesNotContain("カードが置いたままです");
  }

  @Test
  void aPinIsChangedInOneRequestAndNothingOfItStaysAnywhere() {
    List<String> seen = new ArrayList<>();
    Handler ear = listen(seen);
    try {
      begin("pin");
      put(FakeCardDesk.adult());
      post("/card/kind", "change", "AUTHENTICATION");
      seen.add(html("/card/pad"));
      assertThat(location(post("/card/pad", "current", "9090", "new", "8642", "again", "8642")))
          .isEqualTo("/card/result");
      seen.add(html("/card/result"));
      assertThat(seen.getLast()).contains("番号が違います", "あと2回");
      post("/card/result", "do", "again");
      HttpResponse<String> different =
          send("/card/pad", "current=1357&new=8642&again=8643&token=" + token());
      assertThat(different.statusCode()).isEqualTo(422);
      seen.add(different.body());
      assertThat(location(post("/card/pad", "current", "1357", "new", "8642", "again", "8642")))
          .isEqualTo("/card/result");
      seen.add(html("/card/result"));
      assertThat(seen.getLast()).contains("暗証番号を変えました");
      seen.add(state());
      post("/card/end");
    } finally {
      Logger.getLogger("").removeHandler(ear);
    }
    for (Payload payload : kiosk.devices.outbox.committed()) {
      seen.add(payload.toString());
    }
    Pattern pins = Pattern.compile("1357|8642|8643|9090");
    assertThat(seen).noneMatch(text -> pins.matcher(text.replaceAll("[0-9a-f]{32}", "")).find());
  }

  @Test
  void onTheLastTryNothingIsSentBeforeTheResidentAgrees() {
    begin("pin");
    put(FakeCardDesk.adult().with(PinKind.AUTHENTICATION, new Tries.Left(1)));
    assertThat(location(post("/card/kind", "try", "AUTHENTICATION"))).isEqualTo("/card/last-try");
    assertProblem(post("/card/pad", "current", "1357"), 409, "visit.wrong-step");
    assertThat(kiosk.devices.cards.sent()).isZero();
    assertThat(html("/card/last-try")).contains("あと1回まちがえると、止まります", "市役所の窓口で");
    assertThat(location(post("/card/last-try"))).isEqualTo("/card/pad");
    post("/card/pad", "current", "0000");
    assertThat(html("/card/result")).contains("止まっています");
    assertThat(kiosk.devices.cards.sent()).isEqualTo(1);
  }

  @Test
  void everyOutcomeHasItsPage() {
    Map<PinOutcome<?>, String> pages =
        Map.of(
            new PinOutcome.Wrong<>(new Tries.Left(2)), "番号が違います",
            new PinOutcome.LastTry<>(), "あと1回まちがえると、止まります",
            new PinOutcome.Blocked<>(), "止まっています",
            new PinOutcome.Absent<>(), "この暗証番号はありません",
            new PinOutcome.Malformed<>(true, Set.of()), "この番号は使えません",
            new PinOutcome.Unsure<>(CardFault.CARD_REMOVED, new Tries.Unknown()), "途中で切れました",
            new PinOutcome.HalfChanged<>(CardFault.CARD_SILENT), "あと半分で終わります",
            new PinOutcome.Failed<>(CardFault.NO_READER), "カードリーダーが外れています");
    pages.forEach((outcome, words) -> {
      begin("pin");
      put(FakeCardDesk.adult());
      post("/card/kind", "try", "TEXT_INPUT");
      kiosk.devices.cards.answerNext(outcome);
      String to = location(post("/card/pad", "current", "1357"));
      assertThat(html(to)).as(outcome.getClass().getSimpleName()).contains(words);
      post("/card/end");
    });
    assertThat(client.get("/staff").body()).contains("カードの最後の不具合");
  }

  @Test
  void everyFaultHasASentenceForTheResidentAndOneForTheStaff() {
    for (CardFault fault : CardFault.values()) {
      begin("pin");
      put(FakeCardDesk.adult());
      post("/card/kind", "try", "TEXT_INPUT");
      kiosk.devices.cards.answerNext(new PinOutcome.Failed<>(fault));
      post("/card/pad", "current", "1357");
      assertThat(html("/card/result")).contains("残りの回数は減っていません");
      assertThat(client.get("/staff").body()).doesNotContain("<span class=\"tag \">ありません");
      post("/card/end");
    }
  }

  @Test
  void takingTheCardOffLeadsBackToItsPlace() {
    begin("pin");
    put(FakeCardDesk.adult());
    String old = token();
    post("/card/kind", "change", "SIGNING");
    kiosk.devices.cards.state(CardWatch.State.EMPTY);
    kiosk.devices.sessions.tick();
    assertThat(state()).contains("\"step\":\"put\"");
    assertProblem(post("/card/pad", "token", old, "current", "ABC123"), 409, "visit.wrong-step");
  }

  @Test
  void requestsCantBeReplayedOrSentByAnotherClient() {
    begin("pin");
    put(FakeCardDesk.adult());
    String token = token();
    post("/card/kind", "try", "TEXT_INPUT");
    assertProblem(post("/card/pad", "token", token, "current", "1357"), 409, "visit.stale-token");
    assertThat(kiosk.devices.cards.sent()).isZero();
    Client other = new Client(kiosk);
    assertProblem(
        other.postRaw("/card/pad", "current=1357&token=" + token(), FORM), 409, "visit.in-use");
    assertProblem(other.postRaw("/card", "purpose=check", FORM), 409, "visit.in-use");
    assertThat(other.get("/card/state").body()).isEqualTo("{\"step\":\"start\"}");
    assertProblem(post("/card/kind", "try", "NONE"), 422, "visit.input");
  }

  @Test
  void withoutATouchTheVisitIsErased() {
    begin("check");
    put(FakeCardDesk.adult());
    kiosk.devices.pass(Duration.ofSeconds(61));
    assertThat(state()).contains("\"asking\":true");
    kiosk.devices.pass(Duration.ofSeconds(30));
    kiosk.devices.sessions.tick();
    assertThat(state()).isEqualTo("{\"step\":\"start\"}");
    VisitEnded ended = kiosk.devices.outbox.committed(VisitEnded.class).getLast();
    assertThat(ended.outcome()).isEqualTo(VisitEnded.Outcome.TIMED_OUT);
  }

  @Test
  void aRenewalNeedsNothingTypedThatTheCardKnows() {
    begin("renewal");
    put(FakeCardDesk.adult());
    assertThat(location(post("/card/pad", "current", "1357"))).isEqualTo("/card/items");
    assertThat(html("/card/items")).contains("豊中　華子", "1946年", "中桜塚");
    post("/card/items");
    assertThat(html("/card/reason")).contains("2031年1月6日から");
    assertProblem(post("/card/reason", "reason", "RENEWAL"), 422, "visit.input");
    post("/card/reason", "reason", "DAMAGED");
    assertThat(html("/card/papers")).contains("1,000円です", "市役所の窓口だけ");
    assertThat(location(post("/card/papers"))).isEqualTo("/visit");
    apply();
    ApplicationSubmitted sent =
        kiosk.devices.outbox.committed(ApplicationSubmitted.class).getFirst();
    assertThat(sent.applicant()).isEqualTo("SELF");
    assertThat(sent.birthDate()).isEqualTo(FakeCardDesk.ITEMS.birthDate());
    assertThat(sent.fromCard().orElseThrow())
        .isEqualTo(
            new ApplicationSubmitted.FromCard(
                "DAMAGED", FakeCardDesk.ITEMS.name(), FakeCardDesk.ITEMS.address(), "2"));
    client.post("/visit/end");
    VisitEnded ended = kiosk.devices.outbox.committed(VisitEnded.class).getLast();
    assertThat(ended.visitId()).as("one visit").isEqualTo(sent.visitId());
  }

  @Test
  void whoCantHaveTheCardReadAppliesWithoutIt() {
    begin("renewal");
    put(FakeCardDesk.adult().with(PinKind.TEXT_INPUT, new Tries.Blocked()));
    assertThat(html("/card/result")).contains("カードを読まずに申し込む");
    assertThat(location(post("/card/without"))).isEqualTo("/visit");
    assertThat(client.step()).isEqualTo("consent");
  }

  @Test
  void aVenueThatCanSetPinsAnewSaysSo() {
    try (FakeKiosk desk = new FakeKiosk(Set.of(VenueCapability.PIN_RESET))) {
      Client there = new Client(desk);
      there.postRaw("/card", "purpose=check", FORM);
      desk.devices.cards.put(FakeCardDesk.adult().with(PinKind.SIGNING, new Tries.Blocked()));
      desk.devices.sessions.tick();
      assertThat(there.get("/card/facts", "Accept", "text/html").body())
          .contains("係員の窓口で、きょう設定しなおせます");
    }
  }

  private void apply() {
    client.post("/visit/consent");
    client.post("/visit/form", "id", "12345678901234567890123");
    assertThat(location(client.post("/visit/form-check", "answer", "same")))
        .isEqualTo("/visit/wishes");
    client.post("/visit/wishes", "signing", "yes", "authentication", "yes", "braille", "no");
    client.post("/visit/contact", "name", "豊中華子", "phone", "0668582525");
    kiosk.devices.lastBooth().shutter();
    kiosk.devices.sessions.tick();
    client.post("/visit/photo", "do", "use");
    assertThat(client.get("/visit/check", "Accept", "text/html").body())
        .contains("こわれた・読めない", "1,000円です", "豊中　華子");
    assertThat(location(client.post("/visit/check", "mine", "yes"))).isEqualTo("/visit/done");
  }

  private void begin(String purpose) {
    kiosk.devices.cards.state(CardWatch.State.EMPTY);
    assertThat(location(client.postRaw("/card", "purpose=" + purpose, FORM)))
        .isEqualTo("/card/put");
  }

  private void put(jp.madoguchi.kiosk.card.CardFacts card) {
    kiosk.devices.cards.put(card);
    kiosk.devices.sessions.tick();
  }

  private String html(String path) {
    HttpResponse<String> page = client.get(path, "Accept", "text/html");
    assertThat(page.statusCode()).as(path + " " + page.headers().map()).isEqualTo(200);
    return page.body();
  }

  private HttpResponse<String> post(String path, String... fields) {
    StringBuilder form = new StringBuilder();
    boolean named = false;
    for (int i = 0; i < fields.length; i += 2) {
      form.append(fields[i]).append('=').append(fields[i + 1]).append('&');
      named |= fields[i].equals("token");
    }
    return client.postRaw(path, form + (named ? "" : "token=" + token()), FORM);
  }

  private HttpResponse<String> send(String path, String form) {
    return client.postRaw(path, form, FORM, "Accept", "text/html");
  }

  private String state() {
    return client.get("/card/state").body();
  }

  private String token() {
    Matcher matcher = TOKEN.matcher(state());
    return matcher.find() ? matcher.group(1) : "";
  }

  private static Handler listen(List<String> heard) {
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            heard.add(entry.getMessage() + java.util.Arrays.toString(entry.getParameters()));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    ear.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(ear);
    return ear;
  }

  private static String location(HttpResponse<String> res) {
    return res.headers().firstValue("Location").orElse("none, status " + res.statusCode());
  }

  private static void assertProblem(HttpResponse<String> res, int status, String code) {
    assertThat(res.statusCode()).as(res.body()).isEqualTo(status);
    assertThat(res.body()).contains("\"code\":\"" + code + "\"");
  }
}
