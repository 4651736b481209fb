package jp.madoguchi.backoffice.screen;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.backoffice.staff.DemoAccounts;
import jp.madoguchi.backoffice.staff.FirstAdmin;
import jp.madoguchi.backoffice.staff.Passwords;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.SignIn;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** Coming in and going out. */
public final class SignInRoutes {
  /** What an account may be called. */
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

  private static final Pattern OWN_PATH = Pattern.compile("/[a-z][A-Za-z0-9/_-]{0,200}");

  private final StaffDoor door;
  private final Shell shell;
  private final SignIn signIn;
  private final FirstAdmin firstAdmin;
  private final boolean demo;

  /** With the accounts behind it. */
  public SignInRoutes(
      StaffDoor door, Shell shell, SignIn signIn, FirstAdmin firstAdmin, boolean demo) {
    this.door = door;
    this.shell = shell;
    this.signIn = signIn;
    this.firstAdmin = firstAdmin;
    this.demo = demo;
  }

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.get("/", (_, res) -> StaffDoor.redirect(res, "/cases"));
    routing.get("/sign-in", (req, res) -> show(res, back(req), "", ""));
    routing.post("/sign-in", this::tryToSignIn);
    routing.post(
        "/sign-out",
        door.action(
            Role.CLERK,
            (req, res, _, _) -> {
              door.leave(req, res);
              StaffDoor.redirect(res, "/sign-in");
            }));
    routing.get("/first-admin/{token}", this::showFirstAdmin);
    routing.post("/first-admin/{token}", this::makeFirstAdmin);
  }

  /** Only a path of ours: the page after sign-in must not be chosen by somebody else's link. */
  private static String back(ServerRequest req) {
    String back = req.query().first("back").orElse("");
    return OWN_PATH.matcher(back).matches() ? back : "/cases";
  }

  private void show(ServerResponse res, String back, String name, String error) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("back", back);
    model.put("name", name);
    model.put("error", error);
    model.put("demoAccounts", demo ? DemoAccounts.all() : List.of());
    model.put("demoPassword", demo ? DemoAccounts.PASSWORD : "");
    shell.sendOutside(res, "sign-in.jte", model);
  }

  private void tryToSignIn(ServerRequest req, ServerResponse res) {
    Form form = Form.read(req);
    String name = form.text("name");
    SignIn.Result result =
        NAME.matcher(name).matches()
            ? signIn.attempt(name, form.raw("password"))
            : new SignIn.Result.Wrong();
    switch (result) {
      case SignIn.Result.Welcome(var account) -> {
        door.enter(res, account);
        StaffDoor.redirect(res, back(req));
      }
      case SignIn.Result.Wrong _ -> {
        res.status(Status.UNPROCESSABLE_CONTENT_422);
        show(res, back(req), name, "名前かパスワードが違います。");
      }
      case SignIn.Result.Locked(var until) -> {
        res.status(Status.TOO_MANY_REQUESTS_429);
        show(
            res,
            back(req),
            name,
            "続けて間違えたため、" + Labels.at(until) + " まで入れません。管理者は新しいパスワードを設定できます。");
      }
      case SignIn.Result.Busy _ -> {
        res.status(Status.SERVICE_UNAVAILABLE_503);
        show(res, back(req), name, "ただいま混み合っています。少し待って、もう一度お試しください。");
      }
    }
  }

  private void showFirstAdmin(ServerRequest req, ServerResponse res) {
    checkLink(req);
    firstAdminPage(res, req.path().pathParameters().get("token"), "", "", "");
  }

  private void firstAdminPage(
      ServerResponse res, String token, String name, String displayName, String error) {
    shell.sendOutside(
        res,
        "first-admin.jte",
        Map.of("linkToken", token, "name", name, "displayName", displayName, "error", error));
  }

  private void makeFirstAdmin(ServerRequest req, ServerResponse res) {
    checkLink(req);
    Form form = Form.read(req);
    String name = form.text("name");
    String error = AccountForm.problem(name, form.text("displayName"), form.raw("password"));
    if (error.isEmpty() && !form.raw("password").equals(form.raw("again"))) {
      error = "2つのパスワードが同じではありません。";
    }
    if (error.isEmpty()
        && !firstAdmin.create(name, form.text("displayName"), form.raw("password"))) {
      error = "この名前はもう使われています。";
    }
    if (error.isEmpty()) {
      StaffDoor.redirect(res, "/sign-in?back=/staff");
    } else {
      res.status(Status.UNPROCESSABLE_CONTENT_422);
      firstAdminPage(
          res, req.path().pathParameters().get("token"), name, form.text("displayName"), error);
    }
  }

  private void checkLink(ServerRequest req) {
    if (!firstAdmin.accepts(req.path().pathParameters().get("token"))) {
      throw new ProblemException(
          new Problem(
              404,
              "staff.first-admin-link",
              "このリンクはもう使えません。",
              "The one-time link is used up or of another run.",
              "管理者がまだいないときは、プログラムを始めた画面に新しいリンクが出ています。"));
    }
  }

  /** What can be wrong with a new account. */
  static final class AccountForm {
    private AccountForm() {}

    /** The first problem in Japanese, or empty text. */
    static String problem(String name, String displayName, String password) {
      if (!NAME.matcher(name).matches()) {
        return "名前は英小文字で始まる3〜40文字（英小文字・数字・. _ -）にしてください。";
      }
      if (displayName.isEmpty() || displayName.length() > 80) {
        return "表示する名前を80文字までで入れてください。";
      }
      return Passwords.weakness(password, name)
          .map(why ->
              why.equals("length")
                  ? "パスワードは12文字以上128文字までにしてください。"
                  : "パスワードが簡単すぎます。名前を含めず、いろいろな文字を使ってください。")
          .orElse("");
    }
  }
}
