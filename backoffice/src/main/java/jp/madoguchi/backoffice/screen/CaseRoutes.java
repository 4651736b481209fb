package jp.madoguchi.backoffice.screen;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.regex.Pattern;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.application.Desk;
import jp.madoguchi.backoffice.application.SealDesk;
import jp.madoguchi.backoffice.seal.SealCheck;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** One case: what the resident sent beside the picture, and what a person may do with it. */
public final class CaseRoutes {
  private static final Pattern RECEIPT =
      Pattern.compile("[A-Z0-9-]{1,32}-[0-9]{1,9}-[0-9]{5,12}-[0-9A-F]{4}");
  private static final int SENTENCE_CHARS_MAX = 1000;

  private final StaffDoor door;
  private final Shell shell;
  private final CaseStore cases;
  private final SealDesk seals;
  private final Desk desk;
  private final Audit audit;
  private final InstantSource clock;
  private final Reasons reasons = new Reasons();

  /** Over these cases. */
  public CaseRoutes(
      StaffDoor door,
      Shell shell,
      CaseStore cases,
      SealDesk seals,
      Desk desk,
      Audit audit,
      InstantSource clock) {
    this.door = door;
    this.shell = shell;
    this.cases = cases;
    this.seals = seals;
    this.desk = desk;
    this.audit = audit;
    this.clock = clock;
  }

  static boolean isReceipt(String text) {
    return RECEIPT.matcher(text).matches();
  }

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.get("/cases/{receipt}", door.page(Role.CLERK, this::show));
    routing.get("/cases/{receipt}/photo", door.page(Role.CLERK, this::photo));
    routing.post("/cases/{receipt}/approve", door.action(Role.CLERK, this::approve));
    routing.post("/cases/{receipt}/send-back", door.action(Role.CLERK, this::sendBack));
    routing.post("/cases/{receipt}/withdraw", door.action(Role.SUPERVISOR, this::withdraw));
    routing.post("/cases/{receipt}/accept", door.action(Role.SUPERVISOR, this::accept));
  }

  private CaseFile file(ServerRequest req) {
    String receipt = req.path().pathParameters().get("receipt");
    return (isReceipt(receipt) ? cases.find(receipt) : java.util.Optional.<CaseFile>empty())
        .orElseThrow(() ->
            new ProblemException(
                new Problem(
                    404,
                    "case.unknown",
                    "この受付番号の申請はありません。",
                    "No such case.",
                    "番号を確かめるか、一覧から選んでください。")));
  }

  private void show(ServerRequest req, ServerResponse res, Session session) {
    CaseFile file = file(req);
    audit.append(clock.instant(), session.account(), "CASE_OPENED", file.receipt(), "");
    show(res, session, file, "");
  }

  private void show(ServerResponse res, Session session, CaseFile file, String refusal) {
    SealCheck.Original original = seals.look(file);
    ApplicationSubmitted application =
        original
            .application()
            .orElseThrow(() ->
                new ProblemException(
                    new Problem(
                        409,
                        "case.entry-lost",
                        "この申請の記録を開けません。",
                        "The entry of this case is missing or was changed.",
                        "承認も送付もできません。主任に知らせてください。")));
    CaseView view =
        CaseView.of(
            file,
            application,
            original,
            cases.events(file.receipt()),
            session,
            reasons,
            clock.instant());
    shell.send(
        res,
        session,
        file.receipt(),
        "/cases",
        "case.jte",
        java.util.Map.of("view", view, "refusal", refusal));
  }

  private void photo(ServerRequest req, ServerResponse res, Session session) {
    CaseFile file = file(req);
    byte[] jpeg =
        seals
            .look(file)
            .picture()
            .orElseThrow(() ->
                new ProblemException(
                    new Problem(
                        404,
                        "case.no-photo",
                        "写真がありません。",
                        "No photo, or it does not belong to this application ID.",
                        "主任に知らせてください。")));
    audit.append(clock.instant(), session.account(), "PHOTO_SEEN", file.receipt(), "");
    res.header(HeaderNames.CONTENT_TYPE, "image/jpeg");
    res.send(jpeg);
  }

  private void approve(ServerRequest req, ServerResponse res, Session session, Form form) {
    CaseFile file = file(req);
    answer(
        res,
        session,
        file,
        desk.approve(file.receipt(), form.number("version"), session.account()));
  }

  private void sendBack(ServerRequest req, ServerResponse res, Session session, Form form) {
    CaseFile file = file(req);
    String sentence = form.text("sentence");
    if (!reasons.has(form.text("reason"))
        || sentence.isEmpty()
        || sentence.length() > SENTENCE_CHARS_MAX) {
      res.status(Status.UNPROCESSABLE_CONTENT_422);
      show(res, session, file, "理由を選び、お知らせする文を1,000文字までで入れてください。");
      return;
    }
    answer(
        res,
        session,
        file,
        desk.sendBack(
            file.receipt(),
            form.number("version"),
            session.account(),
            form.text("reason"),
            sentence));
  }

  private void withdraw(ServerRequest req, ServerResponse res, Session session, Form form) {
    CaseFile file = file(req);
    answer(
        res,
        session,
        file,
        desk.withdraw(file.receipt(), form.number("version"), session.account(), ""));
  }

  private void accept(ServerRequest req, ServerResponse res, Session session, Form form) {
    CaseFile file = file(req);
    answer(
        res,
        session,
        file,
        desk.acceptDuplicate(file.receipt(), form.number("version"), session.account()));
  }

  private void answer(ServerResponse res, Session session, CaseFile seen, Desk.Outcome outcome) {
    switch (outcome) {
      case Desk.Outcome.Done(var state) ->
          StaffDoor.redirect(res, "/cases?done=" + state + "&case=" + seen.receipt());
      case Desk.Outcome.Refused(var why) -> {
        res.status(Status.CONFLICT_409);
        show(res, session, cases.find(seen.receipt()).orElse(seen), Labels.of(why));
      }
    }
  }
}
