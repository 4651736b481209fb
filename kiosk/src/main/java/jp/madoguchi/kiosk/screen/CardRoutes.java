package jp.madoguchi.kiosk.screen;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.session.CardResult;
import jp.madoguchi.kiosk.session.CardSnapshot;
import jp.madoguchi.kiosk.session.CardStay;
import jp.madoguchi.kiosk.session.Ended;
import jp.madoguchi.kiosk.session.Start;
import jp.madoguchi.kiosk.visit.CardStep;
import jp.madoguchi.kiosk.visit.Purpose;

/** The visit with a card: each step's page and form. */
final class CardRoutes implements HttpService {
  private final Desk desk;

  CardRoutes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", this::current)
        .post("/", this::begin)
        .get("/state", this::state)
        .post("/touch", this::touch)
        .post("/end", this::end);
    for (CardStep step : CardStep.values()) {
      rules.get("/" + step.slug(), (req, res) -> page(step, req, res));
    }
  }

  private void begin(ServerRequest req, ServerResponse res) {
    String wanted = FormBody.read(req).getOrDefault("purpose", "");
    Browser browser = new Browser(desk, req, res);
    Purpose purpose =
        CardForms.named(Purpose.values(), wanted)
            .orElseThrow(() -> Refusals.input(Map.of("purpose", "wrong.choose")));
    desk.receipts().close();
    switch (desk.sessions().startCard(purpose, browser.view().language())) {
      case Start.CardStarted(String secret, CardStay _) -> {
        browser.giveSecret(secret);
        browser.redirect("/card/put");
      }
      case Start.NoCards _ -> throw Refusals.noCards();
      case Start.NotReady _ -> throw Refusals.notReady();
      case Start.InUse _, Start.Started _ -> throw Refusals.inUse();
    }
  }

  private void current(ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    browser.redirect(
        browser
            .cardStay()
            .flatMap(CardStay::snapshot)
            .map(s -> "/card/" + s.visit().step().slug())
            .orElse(desk.sessions().lastEnded().isPresent() ? "/erased" : "/"));
  }

  private void page(CardStep step, ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    Optional<CardStay> session = browser.cardStay();
    Optional<CardSnapshot> snapshot = session.flatMap(CardStay::snapshot);
    if (snapshot.isEmpty()) {
      current(req, res);
    } else if (snapshot.get().visit().step() != step) {
      browser.redirect("/card/" + snapshot.get().visit().step().slug());
    } else {
      session.get().touch(browser.view().language());
      browser.card(Status.OK_200, snapshot.get(), Map.of(), browser.query("show"));
    }
  }

  private void state(ServerRequest req, ServerResponse res) {
    res.header(HeaderNames.CONTENT_TYPE, "application/json");
    res.send(
        new Browser(desk, req, res)
            .cardStay()
            .flatMap(CardStay::snapshot)
            .map(s -> StateJson.of(s, desk.sessions().helpCalled()))
            .orElseGet(StateJson::withoutVisit));
  }

  private void touch(ServerRequest req, ServerResponse res) {
    FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    browser.cardStay().ifPresent(stay -> stay.touch(browser.view().language()));
    res.status(Status.NO_CONTENT_204);
    res.send();
  }

  private void end(ServerRequest req, ServerResponse res) {
    Map<String, String> fields = FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    CardStay session = CardForms.ofThisBrowser(desk, browser);
    session.touch(browser.view().language());
    CardResult result = session.end(fields.getOrDefault("token", ""));
    if (result instanceof CardResult.Gone) {
      browser.redirect(
          session.ended().flatMap(Ended::proof).map(p -> "/erased/" + p).orElse("/erased"));
    } else {
      CardForms.answered(browser, result);
    }
  }
}
