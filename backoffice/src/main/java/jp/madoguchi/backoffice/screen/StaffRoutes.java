package jp.madoguchi.backoffice.screen;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.backoffice.staff.Account;
import jp.madoguchi.backoffice.staff.AccountStore;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.backoffice.staff.AuditLine;
import jp.madoguchi.backoffice.staff.Passwords;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.backoffice.staff.Sessions;

/** Accounts, for administrators; the audit, for supervisors. */
public final class StaffRoutes {
  private static final int LINES_MAX = 200;

  private final StaffDoor door;
  private final Shell shell;
  private final AccountStore accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Audit audit;
  private final InstantSource clock;

  /** Over these. */
  public StaffRoutes(
      StaffDoor door,
      Shell shell,
      AccountStore accounts,
      Sessions sessions,
      Passwords passwords,
      Audit audit,
      InstantSource clock) {
    this.door = door;
    this.shell = shell;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.audit = audit;
    this.clock = clock;
  }

  /** An account on the screen. */
  public record AccountRow(
      String name, String displayName, String role, boolean active, String note, boolean self) {}

  /** A line of the audit on the screen. */
  public record AuditRow(
      long n, String at, String actor, String action, String subject, String detail) {}

  /** A role to choose. */
  public record RoleChoice(String value, String label) {}

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.get(
        "/staff", door.page(Role.ADMIN, (_, res, session) -> show(res, session, "", "", "")));
    routing.post("/staff", door.action(Role.ADMIN, this::add));
    routing.post("/staff/{name}/active", door.action(Role.ADMIN, this::setActive));
    routing.post("/staff/{name}/password", door.action(Role.ADMIN, this::setPassword));
    routing.get("/audit", door.page(Role.SUPERVISOR, this::audit));
  }

  private void show(
      ServerResponse res, Session session, String error, String name, String displayName) {
    Instant now = clock.instant();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put(
        "rows",
        accounts.all().stream()
            .map(account -> row(account, account.name().equals(session.account()), now))
            .toList());
    model.put(
        "roles",
        Stream.of(Role.values()).map(r -> new RoleChoice(r.name(), Labels.of(r))).toList());
    model.put("error", error);
    model.put("name", name);
    model.put("displayName", displayName);
    shell.send(res, session, "職員", "/staff", "staff.jte", model);
  }

  private static AccountRow row(Account account, boolean self, Instant now) {
    String note =
        !account.active()
            ? "停止中"
            : now.isBefore(account.lockedUntil())
                ? "まちがいが続いたため " + Labels.at(account.lockedUntil()) + " まで入れません"
                : "";
    return new AccountRow(
        account.name(),
        account.displayName(),
        Labels.of(account.role()),
        account.active(),
        note,
        self);
  }

  private void add(ServerRequest req, ServerResponse res, Session session, Form form) {
    String name = form.text("name");
    String displayName = form.text("displayName");
    String error = SignInRoutes.AccountForm.problem(name, displayName, form.raw("password"));
    Optional<Role> role =
        Stream.of(Role.values()).filter(r -> r.name().equals(form.text("role"))).findFirst();
    if (error.isEmpty() && role.isEmpty()) {
      error = "役割を選んでください。";
    }
    if (error.isEmpty()) {
      Account account =
          new Account(
              name,
              displayName,
              role.orElseThrow(),
              passwords.hash(form.raw("password")),
              true,
              0,
              Instant.EPOCH,
              clock.instant());
      error = accounts.add(account, session.account()) ? "" : "この名前はもう使われています。";
    }
    answer(res, session, error, name, displayName);
  }

  private void setActive(ServerRequest req, ServerResponse res, Session session, Form form) {
    String name = req.path().pathParameters().get("name");
    String error = "";
    if (name.equals(session.account())) {
      error = "自分自身は停止できません。";
    } else if (accounts.find(name).isPresent()) {
      boolean active = form.text("active").equals("true");
      accounts.setActive(name, active, session.account(), clock.instant());
      sessions.endAll(name);
    }
    answer(res, session, error, "", "");
  }

  private void setPassword(ServerRequest req, ServerResponse res, Session session, Form form) {
    String name = req.path().pathParameters().get("name");
    String error = SignInRoutes.AccountForm.problem(name, "x", form.raw("password"));
    if (error.isEmpty() && accounts.find(name).isPresent()) {
      accounts.setPassword(
          name, passwords.hash(form.raw("password")), session.account(), clock.instant());
      if (!name.equals(session.account())) {
        sessions.endAll(name);
      }
    }
    answer(res, session, error, "", "");
  }

  private void answer(
      ServerResponse res, Session session, String error, String name, String displayName) {
    if (error.isEmpty()) {
      StaffDoor.redirect(res, "/staff");
    } else {
      res.status(Status.UNPROCESSABLE_CONTENT_422);
      show(res, session, error, name, displayName);
    }
  }

  private void audit(ServerRequest req, ServerResponse res, Session session) {
    List<AuditRow> rows =
        audit.newest(LINES_MAX).stream()
            .map((AuditLine line) ->
                new AuditRow(
                    line.n(),
                    Labels.at(line.at()),
                    Labels.actor(line.actor()),
                    AuditWords.of(line.action()),
                    line.subject(),
                    line.detail()))
            .toList();
    shell.send(
        res,
        session,
        "操作の記録",
        "/audit",
        "audit.jte",
        Map.of("rows", rows, "broken", audit.firstBroken().orElse(0L), "rowsMax", LINES_MAX));
  }
}
