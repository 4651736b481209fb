package jp.madoguchi.kiosk.screen;

import io.helidon.webserver.http.HttpRouting;
import jp.madoguchi.web.server.ErrorPage;
import jp.madoguchi.web.server.HttpServers;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.text.Phrases;

/** Everything that the kiosk serves, in one place. */
public final class KioskRoutes {
  /** No form is larger. */
  public static final long BODY_BYTES_MAX = 16 * 1024;

  private KioskRoutes() {}

  /** Mounts the screens. */
  public static void mount(HttpRouting.Builder routing, Desk desk) {
    HttpServers.assets(routing, "/app", "web");
    routing.register("/visit", new LiveRoutes(desk));
    routing.register("/visit", new VisitRoutes(desk));
    routing.register("/card", new CardRoutes(desk));
    routing.register("/card", new CardForms(desk));
    routing.register("/staff", new StaffRoutes(desk));
    routing.register("/receipt-check", new ReceiptRoutes(desk));
    routing.register("/", new StartRoutes(desk));
  }

  /** A problem as a page: what happened, and the way back to the current step. */
  public static ErrorPage errorPage(Desk desk) {
    return (request, problem) -> {
      View view =
          request
              .headers()
              .cookies()
              .first("view")
              .map(c -> View.ofCookie(c, desk.texts().languages()))
              .orElse(View.USUAL);
      Phrases phrases = desk.texts().in(view.language());
      return desk.pages()
          .render(
              "kiosk/error.jte",
              java.util.Map.of("t", phrases, "view", view, "sentence", sentence(phrases, problem)));
    };
  }

  private static String sentence(Phrases phrases, Problem problem) {
    String key = "problem." + problem.code();
    return phrases.has(key) ? phrases.say(key) : phrases.say("problem.other");
  }
}
