package jp.madoguchi.kiosk.screen;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.session.CardSnapshot;
import jp.madoguchi.kiosk.session.CardStay;
import jp.madoguchi.kiosk.session.Session;
import jp.madoguchi.kiosk.session.Snapshot;
import jp.madoguchi.kiosk.session.Stay;

/** One request and its answer: cookies in and out, pages rendered, redirects. */
final class Browser {
  private static final String VISIT = "visit";
  private static final String VIEW = "view";
  private static final HeaderName CLEAR_SITE_DATA = HeaderNames.create("Clear-Site-Data");

  private final Desk desk;
  private final ServerRequest req;
  private final ServerResponse res;
  private View view;

  Browser(Desk desk, ServerRequest req, ServerResponse res) {
    this.desk = desk;
    this.req = req;
    this.res = res;
    view = cookie(VIEW).map(c -> View.ofCookie(c, desk.texts().languages())).orElse(View.USUAL);
  }

  View view() {
    return view;
  }

  /** From now on the screens look like this. */
  void view(View changed) {
    view = changed;
    res.headers().addCookie(cookie(VIEW, changed.cookie()).build());
  }

  Optional<Session> session() {
    return desk.sessions().of(cookie(VISIT));
  }

  Optional<CardStay> cardStay() {
    return desk.sessions().cardOf(cookie(VISIT));
  }

  /** The running visit of either kind. */
  Optional<Stay> stay() {
    return desk.sessions().stay(cookie(VISIT));
  }

  boolean wantsHtml() {
    return req.headers().first(HeaderNames.ACCEPT).filter(a -> a.contains("text/html")).isPresent();
  }

  String query(String name) {
    return req.query().first(name).orElse("");
  }

  void giveSecret(String secret) {
    res.headers().addCookie(cookie(VISIT, secret).build());
  }

  /** The browser forgets everything that it has of this kiosk. */
  void forget() {
    res.headers().addCookie(cookie(VISIT, "").maxAge(Duration.ZERO).build());
    res.headers().addCookie(cookie(VIEW, "").maxAge(Duration.ZERO).build());
    res.header(CLEAR_SITE_DATA, "\"cache\", \"storage\"");
  }

  void redirect(String path) {
    res.status(Status.SEE_OTHER_303);
    res.header(HeaderNames.LOCATION, path);
    res.send();
  }

  /** Sends the page of the visit's step, filled with the answers given before. */
  void step(Snapshot snapshot, String variant) {
    step(
        Status.OK_200,
        snapshot,
        Prefill.of(snapshot.visit().step(), snapshot.visit().answers()),
        Map.of(),
        snapshot.presence().notice(),
        variant);
  }

  /** Sends the page of the visit's step with what was typed, and what is wrong with it. */
  void step(
      Status status,
      Snapshot snapshot,
      Map<String, String> typed,
      Map<String, String> wrong,
      String notice,
      String variant) {
    res.status(status);
    String template = "kiosk/" + snapshot.visit().step().slug() + ".jte";
    send(template, page(Optional.of(snapshot), typed, wrong, notice, variant), Map.of());
  }

  /** Sends a page outside of a visit. */
  void plain(Status status, String template, Map<String, Object> more) {
    res.status(status);
    send("kiosk/" + template + ".jte", page(Optional.empty(), Map.of(), Map.of(), "", ""), more);
  }

  /** Sends the page of a visit with a card, with what was wrong; never with what was typed. */
  void card(Status status, CardSnapshot snapshot, Map<String, String> wrong, String variant) {
    res.status(status);
    CardPage page =
        new CardPage(
            desk.texts().in(view.language()),
            view,
            snapshot,
            wrong,
            variant,
            house(),
            desk.zone(),
            desk.capabilities());
    send("kiosk/" + page.template() + ".jte", page, Map.of());
  }

  Page.House house() {
    return new Page.House(desk.venue(), desk.simulated(), desk.sessions().helpCalled());
  }

  Page page(
      Optional<Snapshot> snapshot,
      Map<String, String> typed,
      Map<String, String> wrong,
      String notice,
      String variant) {
    return new Page(
        desk.texts().in(view.language()),
        view,
        snapshot,
        Map.copyOf(typed),
        Map.copyOf(wrong),
        notice,
        variant,
        house());
  }

  private void send(String template, Frame page, Map<String, Object> more) {
    Map<String, Object> model = new HashMap<>(more);
    model.put("p", page);
    desk.pages().send(res, template, model);
  }

  private Optional<String> cookie(String name) {
    return req.headers().cookies().first(name).asOptional();
  }

  private static SetCookie.Builder cookie(String name, String value) {
    return SetCookie.builder(name, value)
        .path("/")
        .httpOnly(true)
        .sameSite(SetCookie.SameSite.STRICT);
  }
}
