package jp.madoguchi.kiosk.screen;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.session.CardResult;
import jp.madoguchi.kiosk.session.CardSession;
import jp.madoguchi.kiosk.session.CardSnapshot;
import jp.madoguchi.kiosk.session.Ended;
import jp.madoguchi.kiosk.session.Sessions;
import jp.madoguchi.kiosk.visit.CardCommand;
import jp.madoguchi.kiosk.visit.CardStep;
import jp.madoguchi.kiosk.visit.Purpose;
import jp.madoguchi.rules.Issuance;
import jp.madoguchi.rules.PinKind;

/** The visit with a card: each step's page and form. */
final class CardRoutes implements HttpService {
  private final Desk desk;

  CardRoutes(Desk desk) {
    this.desk = desk;
  }

  /** What a posted form asks for; empty = nothing that there is. */
  private interface Asked {
    Optional<CardCommand> of(Map<String, String> fields);
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", this::current)
        .post("/", this::begin)
        .get("/state", this::state)
        .post("/touch", this::touch)
        .post("/end", this::end)
        .post("/back", this::back)
        .post("/pad", this::pad)
        .post("/facts", posted(CardStep.FACTS, CardRoutes::further))
        .post("/kind", posted(CardStep.KIND, CardRoutes::choice))
        .post("/last-try", posted(CardStep.LAST_TRY, _ -> one(new CardCommand.AgreeLastTry())))
        .post("/result", posted(CardStep.RESULT, CardRoutes::afterwards))
        .post("/items", posted(CardStep.ITEMS, _ -> one(new CardCommand.ConfirmItems())))
        .post("/reason", posted(CardStep.REASON, CardRoutes::reason));
    for (CardStep step : CardStep.values()) {
      rules.get("/" + step.slug(), (req, res) -> page(step, req, res));
    }
  }

  private void begin(ServerRequest req, ServerResponse res) {
    String wanted = FormBody.read(req).getOrDefault("purpose", "");
    Browser browser = new Browser(desk, req, res);
    Purpose purpose =
        named(Purpose.values(), wanted)
            .orElseThrow(() -> Refusals.input(Map.of("purpose", "wrong.choose")));
    switch (desk.sessions().startCard(purpose, browser.view().language())) {
      case Sessions.Start.CardStarted(String secret, CardSession _) -> {
        browser.giveSecret(secret);
        browser.redirect("/card/put");
      }
      case Sessions.Start.NoCards _ -> throw Refusals.noCards();
      case Sessions.Start.NotReady _ -> throw Refusals.notReady();
      case Sessions.Start.InUse _, Sessions.Start.Started _ -> throw Refusals.inUse();
    }
  }

  private Handler posted(CardStep step, Asked asked) {
    return (req, res) -> {
      Map<String, String> fields = FormBody.read(req);
      Browser browser = new Browser(desk, req, res);
      CardSession session = ofThisBrowser(browser);
      CardCommand command =
          asked.of(fields).orElseThrow(() -> Refusals.input(Map.of("do", "wrong.choose")));
      session.touch(browser.view().language());
      answered(browser, session.handle(step, fields.getOrDefault("token", ""), command));
    };
  }

  private void back(ServerRequest req, ServerResponse res) {
    Map<String, String> fields = FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    CardSession session = ofThisBrowser(browser);
    session.touch(browser.view().language());
    answered(
        browser, session.handleAnywhere(fields.getOrDefault("token", ""), new CardCommand.Back()));
  }

  /** The only place where PINs come in; they leave this method for the card or not at all. */
  private void pad(ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    CardSession session = ofThisBrowser(browser);
    session.touch(browser.view().language());
    try (PinBody body = PinBody.read(req)) {
      var current =
          body.current().orElseThrow(() -> Refusals.input(Map.of("current", "wrong.pin")));
      if (body.next().isEmpty()) {
        answered(browser, session.tryPin(body.token(), current));
      } else if (body.same()) {
        answered(browser, session.changePin(body.token(), current, body.next().get()));
      } else {
        again(browser, session);
      }
    }
  }

  private void again(Browser browser, CardSession session) {
    Map<String, String> wrong = Map.of("again", "wrong.pin-again");
    Optional<CardSnapshot> snapshot =
        session.snapshot().filter(s -> s.visit().step() == CardStep.PAD);
    if (!browser.wantsHtml() || snapshot.isEmpty()) {
      throw Refusals.input(wrong);
    }
    show(browser, Status.create(422), snapshot.get(), wrong, "");
  }

  private void answered(Browser browser, CardResult result) {
    switch (result) {
      case CardResult.Moved(CardStep to) -> browser.redirect("/card/" + to.slug());
      case CardResult.Stale _ -> throw Refusals.stale();
      case CardResult.WrongStep(CardStep current) -> throw Refusals.wrongStep(current.slug());
      case CardResult.NotOffered _ -> throw Refusals.input(Map.of("do", "wrong.choose"));
      case CardResult.Gone _ -> throw Refusals.noVisit();
    }
  }

  private void current(ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    browser.redirect(
        browser
            .cardSession()
            .flatMap(CardSession::snapshot)
            .map(s -> "/card/" + s.visit().step().slug())
            .orElse(desk.sessions().lastEnded().isPresent() ? "/erased" : "/"));
  }

  private void page(CardStep step, ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    Optional<CardSession> session = browser.cardSession();
    Optional<CardSnapshot> snapshot = session.flatMap(CardSession::snapshot);
    if (snapshot.isEmpty()) {
      current(req, res);
    } else if (snapshot.get().visit().step() != step) {
      browser.redirect("/card/" + snapshot.get().visit().step().slug());
    } else {
      session.get().touch(browser.view().language());
      show(browser, Status.OK_200, snapshot.get(), Map.of(), browser.query("show"));
    }
  }

  private void show(
      Browser browser,
      Status status,
      CardSnapshot snapshot,
      Map<String, String> wrong,
      String variant) {
    CardPage page =
        new CardPage(
            desk.texts().in(browser.view().language()),
            browser.view(),
            snapshot,
            wrong,
            variant,
            browser.house(),
            desk.zone(),
            desk.capabilities());
    browser.card(status, page.template(), page);
  }

  private void state(ServerRequest req, ServerResponse res) {
    res.header(HeaderNames.CONTENT_TYPE, "application/json");
    res.send(
        new Browser(desk, req, res)
            .cardSession()
            .flatMap(CardSession::snapshot)
            .map(s -> StateJson.of(s, desk.sessions().helpCalled()))
            .orElseGet(StateJson::withoutVisit));
  }

  private void touch(ServerRequest req, ServerResponse res) {
    FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    ofThisBrowser(browser).touch(browser.view().language());
    res.status(Status.NO_CONTENT_204);
    res.send();
  }

  private void end(ServerRequest req, ServerResponse res) {
    Map<String, String> fields = FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    CardSession session = ofThisBrowser(browser);
    session.touch(browser.view().language());
    CardResult result = session.end(fields.getOrDefault("token", ""));
    if (result instanceof CardResult.Gone) {
      browser.redirect(
          session.ended().flatMap(Ended::proof).map(p -> "/erased/" + p).orElse("/erased"));
    } else {
      answered(browser, result);
    }
  }

  private CardSession ofThisBrowser(Browser browser) {
    return browser
        .cardSession()
        .orElseThrow(() -> desk.sessions().inUse() ? Refusals.inUse() : Refusals.noVisit());
  }

  private static Optional<CardCommand> further(Map<String, String> fields) {
    return named(Purpose.values(), fields.getOrDefault("to", "")).map(CardCommand.Continue::new);
  }

  private static Optional<CardCommand> choice(Map<String, String> fields) {
    boolean change = fields.containsKey("change");
    return named(PinKind.values(), fields.getOrDefault(change ? "change" : "try", ""))
        .map(kind -> new CardCommand.Choose(kind, change));
  }

  private static Optional<CardCommand> afterwards(Map<String, String> fields) {
    return switch (fields.getOrDefault("do", "")) {
      case "again" -> one(new CardCommand.Again());
      case "another" -> one(new CardCommand.AnotherPin());
      default -> Optional.empty();
    };
  }

  private static Optional<CardCommand> reason(Map<String, String> fields) {
    return named(Issuance.values(), fields.getOrDefault("reason", ""))
        .map(CardCommand.GiveReason::new);
  }

  private static Optional<CardCommand> one(CardCommand command) {
    return Optional.of(command);
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(v -> v.name().equalsIgnoreCase(name)).findFirst();
  }
}
