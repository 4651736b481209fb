package jp.madoguchi.kiosk.screen;

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
import jp.madoguchi.kiosk.session.CardSnapshot;
import jp.madoguchi.kiosk.session.CardStay;
import jp.madoguchi.kiosk.session.Session;
import jp.madoguchi.kiosk.session.Start;
import jp.madoguchi.kiosk.visit.CardCommand;
import jp.madoguchi.kiosk.visit.CardStep;
import jp.madoguchi.kiosk.visit.Purpose;
import jp.madoguchi.rules.IssuanceKind;
import jp.madoguchi.rules.PinKind;

/** What a resident posts in a visit with a card. */
final class CardForms implements HttpService {
  private final Desk desk;

  CardForms(Desk desk) {
    this.desk = desk;
  }

  /** What a posted form asks for; empty = nothing that there is. */
  private interface Asked {
    Optional<CardCommand> of(Map<String, String> fields);
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/back", this::back)
        .post("/pad", this::pad)
        .post("/facts", posted(CardStep.FACTS, CardForms::further))
        .post("/kind", posted(CardStep.KIND, CardForms::choice))
        .post("/last-try", posted(CardStep.LAST_TRY, _ -> one(new CardCommand.AgreeLastTry())))
        .post("/result", posted(CardStep.RESULT, CardForms::afterwards))
        .post("/items", posted(CardStep.ITEMS, _ -> one(new CardCommand.ConfirmItems())))
        .post("/reason", posted(CardStep.REASON, CardForms::reason))
        .post("/papers", this::papers)
        .post("/without", this::without);
  }

  private Handler posted(CardStep step, Asked asked) {
    return (req, res) -> {
      Map<String, String> fields = FormBody.read(req);
      Browser browser = new Browser(desk, req, res);
      CardStay session = ofThisBrowser(desk, browser);
      CardCommand command =
          asked.of(fields).orElseThrow(() -> Refusals.input(Map.of("do", "wrong.choose")));
      session.touch(browser.view().language());
      answered(browser, session.handle(step, fields.getOrDefault("token", ""), command));
    };
  }

  private void back(ServerRequest req, ServerResponse res) {
    Map<String, String> fields = FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    CardStay session = ofThisBrowser(desk, browser);
    session.touch(browser.view().language());
    CardStep here = session.snapshot().map(s -> s.visit().step()).orElseThrow(Refusals::noVisit);
    answered(
        browser, session.handle(here, fields.getOrDefault("token", ""), new CardCommand.Back()));
  }

  /** The only place where PINs come in; they leave this method for the card or not at all. */
  private void pad(ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    CardStay session = ofThisBrowser(desk, browser);
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

  private void again(Browser browser, CardStay session) {
    Map<String, String> wrong = Map.of("again", "wrong.pin-again");
    Optional<CardSnapshot> snapshot =
        session.snapshot().filter(s -> s.visit().step() == CardStep.PAD);
    if (!browser.wantsHtml() || snapshot.isEmpty()) {
      throw Refusals.input(wrong);
    }
    browser.card(Status.create(422), snapshot.get(), wrong, "");
  }

  /** The application goes on where the card has brought it; the resident's secret stays. */
  private void papers(ServerRequest req, ServerResponse res) {
    Map<String, String> fields = FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    CardStay session = ofThisBrowser(desk, browser);
    session.touch(browser.view().language());
    Optional<CardResult> refused = desk.sessions().apply(session, fields.getOrDefault("token", ""));
    if (refused.isPresent()) {
      answered(browser, refused.get());
    } else {
      browser.redirect("/visit");
    }
  }

  /** Ends this visit and begins an application that doesn't read the card. */
  private void without(ServerRequest req, ServerResponse res) {
    Map<String, String> fields = FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    CardStay session = ofThisBrowser(desk, browser);
    CardResult ended = session.end(fields.getOrDefault("token", ""));
    if (!(ended instanceof CardResult.Gone)) {
      answered(browser, ended);
    } else if (desk.sessions().start(browser.view().language())
        instanceof Start.Started(String secret, Session _)) {
      browser.giveSecret(secret);
      browser.redirect("/visit");
    } else {
      browser.redirect("/");
    }
  }

  static void answered(Browser browser, CardResult result) {
    switch (result) {
      case CardResult.Moved(CardStep to) -> browser.redirect("/card/" + to.slug());
      case CardResult.Stale _ -> throw Refusals.stale();
      case CardResult.WrongStep(CardStep current) -> throw Refusals.wrongStep(current.slug());
      case CardResult.NotOffered _ -> throw Refusals.input(Map.of("do", "wrong.choose"));
      case CardResult.Gone _ -> throw Refusals.noVisit();
    }
  }

  static CardStay ofThisBrowser(Desk desk, Browser browser) {
    return browser
        .cardStay()
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
    return named(IssuanceKind.values(), fields.getOrDefault("reason", ""))
        .map(CardCommand.GiveReason::new);
  }

  private static Optional<CardCommand> one(CardCommand command) {
    return Optional.of(command);
  }

  static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(v -> v.name().equalsIgnoreCase(name)).findFirst();
  }
}
