package jp.madoguchi.backoffice.screen;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import jp.madoguchi.backoffice.enrolment.EnrolmentStore;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.backoffice.intake.KioskDirectory;
import jp.madoguchi.backoffice.interpret.Effect;
import jp.madoguchi.backoffice.interpret.InterpretStore;
import jp.madoguchi.backoffice.interpret.Interpreter;
import jp.madoguchi.backoffice.interpret.ParkedEntry;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** The kiosks as the office sees them, and the entries that could not be read. */
public final class KioskRoutes {
  private static final int PARKED_MAX = 200;

  private final StaffDoor door;
  private final Shell shell;
  private final KioskDirectory kiosks;
  private final EnrolmentStore enrolments;
  private final InterpretStore store;
  private final Interpreter interpreter;
  private final Audit audit;
  private final InstantSource clock;

  /** Over these. */
  public KioskRoutes(
      StaffDoor door,
      Shell shell,
      KioskDirectory kiosks,
      EnrolmentStore enrolments,
      InterpretStore store,
      Interpreter interpreter,
      Audit audit,
      InstantSource clock) {
    this.door = door;
    this.shell = shell;
    this.kiosks = kiosks;
    this.enrolments = enrolments;
    this.store = store;
    this.interpreter = interpreter;
    this.audit = audit;
    this.clock = clock;
  }

  /** A kiosk on the screen. */
  public record KioskRow(
      String id,
      String state,
      String stateKind,
      String reason,
      String contact,
      String contactAt,
      boolean silent,
      int epoch,
      long head,
      long waiting,
      String skew,
      List<String> alarms,
      boolean canResume,
      boolean canSuspend,
      boolean inService) {}

  /** An enrolment token that waits for its kiosk. */
  public record CodeRow(String kiosk, String until) {}

  /** A parked entry on the screen. */
  public record ParkedRow(
      String kiosk, int epoch, long seq, String type, String reason, String detail, String at) {}

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.get("/kiosks", door.page(Role.CLERK, this::list));
    routing.post("/kiosks/{kiosk}/resume", door.action(Role.SUPERVISOR, this::resume));
    routing.post("/kiosks/{kiosk}/suspend", door.action(Role.SUPERVISOR, this::suspend));
    routing.get("/parked", door.page(Role.SUPERVISOR, this::parked));
    routing.post("/parked/replay", door.action(Role.SUPERVISOR, this::replay));
    routing.post("/parked/replay-all", door.action(Role.SUPERVISOR, this::replayAll));
  }

  private void list(ServerRequest req, ServerResponse res, Session session) {
    Instant now = clock.instant();
    boolean supervisor = session.role().atLeast(Role.SUPERVISOR);
    List<KioskRow> rows =
        kiosks.all().stream().map(overview -> row(overview, now, supervisor)).toList();
    List<CodeRow> codes =
        enrolments.open(now).stream()
            .map(code -> new CodeRow(code.kiosk(), Labels.at(code.until())))
            .toList();
    shell.send(
        res,
        session,
        "キオスク",
        "/kiosks",
        "kiosks.jte",
        Map.of("rows", rows, "codes", codes, "canEnrol", session.role().atLeast(Role.ADMIN)));
  }

  private static KioskRow row(KioskDirectory.Overview overview, Instant now, boolean supervisor) {
    Kiosk kiosk = overview.kiosk();
    boolean silent = Duration.between(kiosk.lastContact(), now).compareTo(Alerts.SILENT) > 0;
    boolean enrolled = kiosk.state() == Kiosk.State.ENROLLED;
    return new KioskRow(
        kiosk.id(),
        Labels.of(kiosk.state()),
        enrolled ? "g" : "r",
        Alerts.reason(kiosk),
        Labels.ago(kiosk.lastContact(), now),
        Labels.at(kiosk.lastContact()),
        silent && enrolled,
        overview.epoch(),
        overview.head(),
        overview.head() - overview.interpreted(),
        Labels.skew(Duration.ofMillis(kiosk.clockSkewMs())),
        overview.alarms().stream()
            .map(alarm -> Labels.at(alarm.raisedAt()) + " " + Alerts.alarm(alarm))
            .toList(),
        supervisor && kiosk.state() == Kiosk.State.SUSPENDED,
        supervisor && enrolled,
        kiosk.state() != Kiosk.State.RETIRED);
  }

  private void resume(ServerRequest req, ServerResponse res, Session session, Form form) {
    String kiosk = req.path().pathParameters().get("kiosk");
    done(res, kiosks.resume(kiosk, session.account(), clock.instant()));
  }

  private void suspend(ServerRequest req, ServerResponse res, Session session, Form form) {
    String kiosk = req.path().pathParameters().get("kiosk");
    done(
        res,
        kiosks.suspend(
            kiosk, session.displayName() + "が止めました。", session.account(), clock.instant()));
  }

  private static void done(ServerResponse res, boolean done) {
    if (!done) {
      throw new ProblemException(
          new Problem(
              409,
              "kiosk.state",
              "いまの状態では、この操作はできません。",
              "Unknown kiosk or another state.",
              "キオスクの画面を開き直してください。"));
    }
    StaffDoor.redirect(res, "/kiosks");
  }

  private void parked(ServerRequest req, ServerResponse res, Session session) {
    List<ParkedRow> rows = store.parked(PARKED_MAX).stream().map(KioskRoutes::row).toList();
    String done = req.query().first("done").orElse("");
    String notice =
        switch (done) {
          case "read" -> "読めるようになりました。";
          case "still" -> "まだ読めません。理由を新しくしました。";
          default -> "";
        };
    shell.send(
        res, session, "読めない記録", "/parked", "parked.jte", Map.of("rows", rows, "notice", notice));
  }

  private static ParkedRow row(ParkedEntry entry) {
    return new ParkedRow(
        entry.kiosk(),
        entry.epoch(),
        entry.seq(),
        entry.type(),
        ParkedWords.of(entry.reason()),
        entry.reason(),
        Labels.at(entry.parkedAt()));
  }

  private void replay(ServerRequest req, ServerResponse res, Session session, Form form) {
    boolean read = replay(session, form.text("kiosk"), form.number("epoch"), form.number("seq"));
    StaffDoor.redirect(res, "/parked?done=" + (read ? "read" : "still"));
  }

  private void replayAll(ServerRequest req, ServerResponse res, Session session, Form form) {
    boolean any = false;
    for (ParkedEntry entry : store.parked(PARKED_MAX)) {
      any |= replay(session, entry.kiosk(), entry.epoch(), entry.seq());
    }
    StaffDoor.redirect(res, "/parked?done=" + (any ? "read" : "still"));
  }

  private boolean replay(Session session, String kiosk, int epoch, long seq) {
    audit.append(
        clock.instant(), session.account(), "REPLAYED", kiosk + "/" + epoch + "/" + seq, "");
    return interpreter
        .replay(kiosk, epoch, seq)
        .filter(effect -> !(effect instanceof Effect.Park))
        .isPresent();
  }
}
