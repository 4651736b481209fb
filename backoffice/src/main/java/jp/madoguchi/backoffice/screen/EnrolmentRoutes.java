package jp.madoguchi.backoffice.screen;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.backoffice.enrolment.Enroller;
import jp.madoguchi.backoffice.enrolment.EnrolmentStore;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.sync.EnrolmentToken;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** Making a kiosk known, and taking it out of service; for administrators. */
public final class EnrolmentRoutes {
  private final StaffDoor door;
  private final Shell shell;
  private final Enroller enroller;
  private final EnrolmentStore store;
  private final Supplier<String> address;
  private final InstantSource clock;

  /**
   * Over these.
   *
   * @param address where kiosks reach the office
   */
  public EnrolmentRoutes(
      StaffDoor door,
      Shell shell,
      Enroller enroller,
      EnrolmentStore store,
      Supplier<String> address,
      InstantSource clock) {
    this.door = door;
    this.shell = shell;
    this.enroller = enroller;
    this.store = store;
    this.address = address;
    this.clock = clock;
  }

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.post("/kiosks/enrol", door.action(Role.ADMIN, this::token));
    routing.post("/kiosks/{kiosk}/cancel-code", door.action(Role.ADMIN, this::cancel));
    routing.get("/kiosks/{kiosk}/retire", door.page(Role.ADMIN, this::askToRetire));
    routing.post("/kiosks/{kiosk}/retire", door.action(Role.ADMIN, this::retire));
  }

  /** Shown once, as the answer to the form: no address leads to it again. */
  private void token(ServerRequest req, ServerResponse res, Session session, Form form) {
    String kiosk = form.text("kiosk").strip();
    Instant now = clock.instant();
    Optional<EnrolmentToken> token = enroller.token(kiosk, session.account());
    if (token.isEmpty()) {
      throw new ProblemException(
          new Problem(
              400,
              "kiosk.name",
              "この名前では登録できません。",
              "Not a kiosk's name, or a retired kiosk's.",
              "英小文字・数字・ハイフンで32文字までの名前にしてください。引退させたキオスクの名前は使えません。"));
    }
    shell.send(
        res,
        session,
        "キオスクの登録",
        "/kiosks",
        "enrolment.jte",
        Map.of(
            "kiosk",
            kiosk,
            "token",
            token.get().text(),
            "address",
            address.get(),
            "until",
            Labels.at(now.plus(Enroller.CODE_LIFE))));
  }

  private void cancel(ServerRequest req, ServerResponse res, Session session, Form form) {
    store.cancel(kiosk(req), session.account(), clock.instant()); // gone already is as good
    StaffDoor.redirect(res, "/kiosks");
  }

  private void askToRetire(ServerRequest req, ServerResponse res, Session session) {
    shell.send(res, session, "キオスクの引退", "/kiosks", "retire.jte", Map.of("kiosk", kiosk(req)));
  }

  private void retire(ServerRequest req, ServerResponse res, Session session, Form form) {
    if (!store.retire(kiosk(req), session.account(), clock.instant())) {
      throw new ProblemException(
          new Problem(
              409,
              "kiosk.state",
              "いまの状態では、この操作はできません。",
              "Unknown kiosk or retired already.",
              "キオスクの画面を開き直してください。"));
    }
    StaffDoor.redirect(res, "/kiosks");
  }

  private static String kiosk(ServerRequest req) {
    return req.path().pathParameters().get("kiosk");
  }
}
