package jp.madoguchi.backoffice.screen;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import jp.madoguchi.backoffice.staff.Account;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.backoffice.staff.Sessions;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/**
 * Lets signed-in people with the right role through. Wrap every handler of the office with {@link
 * #page} or {@link #action}: an action also wants the session's form token back (field {@code
 * token}), on top of the server's check of the Origin header.
 */
public final class StaffDoor {
  private static final String COOKIE = "office";
  private static final HeaderName TOKEN = HeaderNames.create("Form-Token");

  private final Sessions sessions;

  /** Over these sessions. */
  public StaffDoor(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Shows a page to somebody. */
  @FunctionalInterface
  public interface Page {
    /** Answers the request. */
    void show(ServerRequest req, ServerResponse res, Session session);
  }

  /** Does what somebody's form asks for. */
  @FunctionalInterface
  public interface Action {
    /** Answers the request. */
    void run(ServerRequest req, ServerResponse res, Session session, Form form);
  }

  /** A page for this role and those above; others are asked to sign in. */
  public Handler page(Role atLeast, Page page) {
    return (req, res) -> {
      Optional<Session> session = session(req);
      if (session.isEmpty()) {
        redirect(res, "/sign-in?back=" + URLEncoder.encode(here(req), StandardCharsets.UTF_8));
      } else {
        check(session.get(), atLeast);
        page.show(req, res, session.get());
      }
    };
  }

  /** A form's target for this role and those above. */
  public Handler action(Role atLeast, Action action) {
    return (req, res) -> {
      Session session = session(req).orElseThrow(StaffDoor::signedOut);
      check(session, atLeast);
      Form form = Form.read(req);
      checkToken(session, form.raw("token"));
      action.run(req, res, session, form);
    };
  }

  /** A target for files that a page of ours hands in; the token comes in the header Form-Token. */
  public Handler upload(Role atLeast, Page action) {
    return (req, res) -> {
      Session session = session(req).orElseThrow(StaffDoor::signedOut);
      check(session, atLeast);
      checkToken(session, req.headers().first(TOKEN).orElse(""));
      action.show(req, res, session);
    };
  }

  private static void checkToken(Session session, String token) {
    boolean genuine =
        MessageDigest.isEqual(
            token.getBytes(StandardCharsets.UTF_8),
            session.formToken().getBytes(StandardCharsets.UTF_8));
    if (!genuine) {
      throw new ProblemException(
          new Problem(
              403,
              "staff.form-token",
              "この画面は古くなりました。",
              "The form does not belong to this session.",
              "画面を開き直して、もう一度お試しください。"));
    }
  }

  private static ProblemException signedOut() {
    return new ProblemException(
        new Problem(
            401,
            "staff.signed-out",
            "サインインが切れました。",
            "No session.",
            "もう一度サインインしてください。入力した内容は送られていません。"));
  }

  /** The session of this request. */
  public Optional<Session> session(ServerRequest req) {
    return req.headers().cookies().first(COOKIE).asOptional().flatMap(sessions::find);
  }

  /** Begins a session and gives the browser its cookie. */
  public void enter(ServerResponse res, Account account) {
    cookie(res, sessions.begin(account), false);
  }

  /** Ends the session of this request. */
  public void leave(ServerRequest req, ServerResponse res) {
    req.headers().cookies().first(COOKIE).ifPresent(sessions::end);
    cookie(res, "", true);
  }

  /** Sends the browser to another page of ours. */
  public static void redirect(ServerResponse res, String path) {
    res.status(Status.SEE_OTHER_303);
    res.header(HeaderNames.LOCATION, path);
    res.send();
  }

  private static void cookie(ServerResponse res, String value, boolean end) {
    SetCookie.Builder cookie =
        SetCookie.builder(COOKIE, value)
            .httpOnly(true)
            .path("/")
            .sameSite(SetCookie.SameSite.STRICT);
    if (end) {
      cookie.maxAge(java.time.Duration.ZERO);
    }
    res.headers().addCookie(cookie.build());
  }

  private static String here(ServerRequest req) {
    return req.path().path();
  }

  private static void check(Session session, Role atLeast) {
    if (!session.role().atLeast(atLeast)) {
      throw new ProblemException(
          new Problem(
              403,
              "staff.role",
              "この画面を使う権限がありません。",
              "The role does not allow this.",
              "必要なときは管理者に相談してください。"));
    }
  }
}
