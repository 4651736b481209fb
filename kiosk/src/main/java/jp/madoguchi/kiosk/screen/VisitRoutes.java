package jp.madoguchi.kiosk.screen;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.session.Ended;
import jp.madoguchi.kiosk.session.Result;
import jp.madoguchi.kiosk.session.Session;
import jp.madoguchi.kiosk.session.Snapshot;
import jp.madoguchi.kiosk.visit.Command;
import jp.madoguchi.kiosk.visit.Step;

/** The visit: each step's page and form, and what can be done from anywhere. */
final class VisitRoutes implements HttpService {
  private static final String TOKEN = "token";

  private final Desk desk;

  VisitRoutes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", this::current)
        .post("/back", posted((s, f) -> s.handleAnywhere(token(f), new Command.Back())))
        .post("/change", posted(VisitRoutes::change))
        .post("/end", this::end)
        .post("/help", this::help)
        .post("/touch", this::touch)
        .post("/check", posted((s, f) -> s.submit(token(f), staffHasLooked(f))));
    for (Step step : Step.values()) {
      rules.get("/" + step.slug(), (req, res) -> page(step, req, res));
      if (step != Step.CHECK) {
        rules.post("/" + step.slug(), posted((s, f) -> answer(step, s, f)));
      }
    }
  }

  /** What a posted form does to the visit. */
  private interface Action {
    Object on(Session session, Map<String, String> fields);
  }

  private io.helidon.webserver.http.Handler posted(Action action) {
    return (req, res) -> {
      Map<String, String> fields = FormBody.read(req);
      Browser browser = new Browser(desk, req, res);
      Session session = ofThisBrowser(browser);
      Object result = action.on(session, fields);
      session.touch(browser.view().language());
      if (result instanceof Input.Wrong(Map<String, String> wrong)) {
        again(browser, session, fields, wrong);
      } else {
        answered(browser, session, fields, (Result) result);
      }
    };
  }

  private Object answer(Step step, Session session, Map<String, String> fields) {
    if (step == Step.PHOTO && fields.getOrDefault("do", "").equals("now")) {
      return session.takeNow(token(fields));
    }
    return switch (Inputs.of(step, fields)) {
      case Input.Understood(Command command) -> {
        Result result = session.handle(step, token(fields), command);
        if (result instanceof Result.Moved && isOfStaff(command)) {
          desk.sessions().help(false);
        }
        yield result;
      }
      case Input.Wrong wrong -> checkedFirst(session, step, fields).orElse(wrong);
    };
  }

  /** Who was called has come. */
  private static boolean isOfStaff(Command command) {
    return switch (command) {
      case Command.AgreeCase(boolean byStaff) -> byStaff;
      case Command.OverridePicture _ -> true;
      default -> false;
    };
  }

  private static Object change(Session session, Map<String, String> fields) {
    return switch (Inputs.change(fields.getOrDefault("line", ""))) {
      case Input.Understood(Command command) -> session.handle(Step.CHECK, token(fields), command);
      case Input.Wrong wrong -> checkedFirst(session, Step.CHECK, fields).orElse(wrong);
    };
  }

  /** Wrong step and stale token come before anything that is said about the content. */
  private static Optional<Object> checkedFirst(
      Session session, Step step, Map<String, String> fields) {
    Optional<Snapshot> now = session.snapshot();
    if (now.isEmpty()) {
      return Optional.of(new Result.Gone());
    }
    if (now.get().visit().step() != step) {
      return Optional.of(new Result.WrongStep(now.get().visit().step()));
    }
    return now.get().token().equals(token(fields))
        ? Optional.empty()
        : Optional.of(new Result.Stale());
  }

  private void answered(
      Browser browser, Session session, Map<String, String> fields, Result result) {
    switch (result) {
      case Result.Moved(Step to) -> browser.redirect("/visit/" + to.slug());
      case Result.Stale _ -> throw Refusals.stale();
      case Result.WrongStep(Step current) -> throw Refusals.wrongStep(current);
      case Result.Gone _ -> throw Refusals.noVisit();
      case Result.Refused(var refusal) -> again(browser, session, fields, Refusals.onPage(refusal));
      case Result.NoShot _ -> again(browser, session, fields, Map.of("photo", "wrong.no-shot"));
      case Result.NotRecorded _ -> {
        Optional<Snapshot> snapshot = session.snapshot().filter(_ -> browser.wantsHtml());
        if (snapshot.isEmpty()) {
          throw Refusals.notRecorded();
        }
        browser.step(
            Status.SERVICE_UNAVAILABLE_503,
            snapshot.get(),
            Map.of(),
            Map.of(),
            snapshot.get().visit().step() == Step.PHOTO
                ? "photo.not-recorded"
                : "check.not-recorded",
            "");
      }
    }
  }

  /** The same page again, with a sentence at each field that can't be so. */
  private void again(
      Browser browser, Session session, Map<String, String> fields, Map<String, String> wrong) {
    Optional<Snapshot> snapshot = session.snapshot();
    if (!browser.wantsHtml() || snapshot.isEmpty()) {
      throw Refusals.input(wrong);
    }
    browser.step(
        Status.create(422), snapshot.get(), fields, wrong, "", fields.getOrDefault("variant", ""));
  }

  private void current(ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    if (browser.cardStay().isPresent()) {
      browser.redirect("/card");
      return;
    }
    browser.redirect(
        browser
            .session()
            .flatMap(Session::snapshot)
            .map(s -> "/visit/" + s.visit().step().slug())
            .orElse(desk.sessions().lastEnded().isPresent() ? "/erased" : "/"));
  }

  private void page(Step step, ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    Optional<Session> session = browser.session();
    Optional<Snapshot> snapshot = session.flatMap(Session::snapshot);
    if (snapshot.isEmpty()) {
      current(req, res);
    } else if (snapshot.get().visit().step() != step) {
      browser.redirect("/visit/" + snapshot.get().visit().step().slug());
    } else {
      session.get().touch(browser.view().language());
      browser.step(snapshot.get(), browser.query("show"));
    }
  }

  private void end(ServerRequest req, ServerResponse res) {
    Map<String, String> fields = FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    Session session = ofThisBrowser(browser);
    session.touch(browser.view().language());
    switch (session.end(token(fields))) {
      case Result.Stale _ -> throw Refusals.stale();
      case Result.WrongStep(Step current) -> throw Refusals.wrongStep(current);
      default ->
          browser.redirect(
              session.ended().flatMap(Ended::proof).map(p -> "/erased/" + p).orElse("/erased"));
    }
  }

  private void help(ServerRequest req, ServerResponse res) {
    Map<String, String> fields = FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    desk.sessions().help(!fields.getOrDefault("state", "on").equals("off"));
    browser.stay().ifPresent(s -> s.touch(browser.view().language()));
    browser.redirect(browser.stay().isPresent() ? "/visit" : "/");
  }

  /** The touch that ends a visit may arrive after its end: then there is nothing to keep awake. */
  private void touch(ServerRequest req, ServerResponse res) {
    FormBody.read(req);
    Browser browser = new Browser(desk, req, res);
    browser.session().ifPresent(session -> session.touch(browser.view().language()));
    res.status(Status.NO_CONTENT_204);
    res.send();
  }

  private Session ofThisBrowser(Browser browser) {
    return browser
        .session()
        .orElseThrow(() -> desk.sessions().inUse() ? Refusals.inUse() : Refusals.noVisit());
  }

  private static boolean staffHasLooked(Map<String, String> fields) {
    return fields.getOrDefault("witness", "").equals("staff");
  }

  private static String token(Map<String, String> fields) {
    return fields.getOrDefault(TOKEN, "");
  }
}
