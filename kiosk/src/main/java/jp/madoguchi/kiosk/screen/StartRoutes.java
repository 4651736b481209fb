package jp.madoguchi.kiosk.screen;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.session.Ended;
import jp.madoguchi.kiosk.session.Session;
import jp.madoguchi.kiosk.session.Snapshot;
import jp.madoguchi.kiosk.session.Start;
import jp.madoguchi.sync.Overdue;

/** Before and after a visit: start, settings of the screen, the proof of erasure, staff. */
final class StartRoutes implements HttpService {
  private final Desk desk;

  StartRoutes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", this::start)
        .post("/visit", this::begin)
        .post("/view", this::look)
        .get("/erased", this::erased)
        .get("/erased/{proof}", this::erased);
  }

  private void start(ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    if (browser.stay().isPresent()) {
      browser.redirect("/visit");
    } else if (desk.sessions().inUse()) {
      if (!browser.wantsHtml()) {
        throw Refusals.inUse();
      }
      browser.plain(Status.CONFLICT_409, "in-use", Map.of());
    } else {
      browser.plain(
          Status.OK_200,
          "start",
          Map.of(
              "ready", desk.sessions().ready(),
              "cards", desk.sessions().cards().offered(),
              "overdue", desk.staff().get().overdue() == Overdue.ALARM));
    }
  }

  private void begin(ServerRequest req, ServerResponse res) {
    FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    desk.receipts().close();
    switch (desk.sessions().start(browser.view().language())) {
      case Start.Started(String secret, Session session) -> {
        browser.giveSecret(secret);
        browser.redirect("/visit/" + session.snapshot().orElseThrow().visit().step().slug());
      }
      case Start.CardStarted _, Start.NoCards _ -> throw Refusals.noVisit();
      case Start.InUse _ -> throw Refusals.inUse();
      case Start.NotReady _ -> throw Refusals.notReady();
    }
  }

  /** Renders the same page in another way, with everything that was typed into it. */
  private void look(ServerRequest req, ServerResponse res) {
    Map<String, String> fields = FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    View view = browser.view();
    for (String setting : new String[] {"lang", "size", "contrast"}) {
      if (fields.containsKey(setting)) {
        view = view.with(setting, fields.get(setting), desk.texts().languages());
      }
    }
    browser.view(view);
    Optional<Session> session = browser.session();
    Optional<Snapshot> snapshot = session.flatMap(Session::snapshot);
    if (snapshot.isEmpty()) {
      browser.redirect(browser.cardStay().isPresent() ? "/card" : "/");
      return;
    }
    session.get().touch(view.language());
    browser.step(
        Status.OK_200,
        snapshot.get(),
        withAnswers(snapshot.get(), fields),
        Map.of(),
        "",
        fields.getOrDefault("variant", ""));
  }

  private static Map<String, String> withAnswers(Snapshot snapshot, Map<String, String> fields) {
    Map<String, String> typed = Prefill.of(snapshot.visit().step(), snapshot.visit().answers());
    typed.putAll(fields);
    return typed;
  }

  private void erased(ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    Optional<Ended> ended = desk.sessions().lastEnded();
    if (browser.stay().isPresent() || ended.isEmpty()) {
      browser.redirect("/");
      return;
    }
    browser.forget();
    browser.plain(
        Status.OK_200,
        "erased",
        Map.of("ended", ended.get(), "card", desk.sessions().cards().cardThere()));
  }
}
