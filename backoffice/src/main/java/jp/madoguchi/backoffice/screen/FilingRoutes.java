package jp.madoguchi.backoffice.screen;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.application.Desk;
import jp.madoguchi.backoffice.cardcentre.ExportStore;
import jp.madoguchi.backoffice.cardcentre.FilingDesk;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** Filing at the card centre: batches for a person, or a view of what goes by itself. */
public final class FilingRoutes {
  private static final int ROWS_MAX = 200;
  private static final Pattern CENTRE_RECEIPT = Pattern.compile("[A-Za-z0-9._-]{4,64}");
  private static final Pattern BATCH = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final StaffDoor door;
  private final Shell shell;
  private final CaseStore cases;
  private final Desk desk;
  private final FilingDesk filingDesk;
  private final ExportStore exports;
  private final boolean automatic;
  private final Function<String, Path> folderOf;
  private final Reasons reasons = new Reasons();

  /**
   * Over these.
   *
   * @param automatic whether cases go to the centre by themselves
   * @param folderOf where a batch lies
   */
  public FilingRoutes(
      StaffDoor door,
      Shell shell,
      CaseStore cases,
      Desk desk,
      FilingDesk filingDesk,
      ExportStore exports,
      boolean automatic,
      Function<String, Path> folderOf) {
    this.door = door;
    this.shell = shell;
    this.cases = cases;
    this.desk = desk;
    this.filingDesk = filingDesk;
    this.exports = exports;
    this.automatic = automatic;
    this.folderOf = folderOf;
  }

  /** A batch on the screen. */
  public record BatchRow(
      String id,
      String madeAt,
      String madeBy,
      long cases,
      long waiting,
      String folder,
      boolean there) {}

  /**
   * A case on the screen.
   *
   * @param next what a person may note now, as state names and labels
   */
  public record FilingRow(
      String receipt,
      int version,
      String state,
      String stateKind,
      String batch,
      String centreReceipt,
      Map<String, String> next) {}

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.get(
        "/filing", door.page(Role.SUPERVISOR, (req, res, session) -> show(req, res, session, "")));
    routing.post("/filing/export", door.action(Role.SUPERVISOR, this::export));
    routing.post("/filing/{batch}/again", door.action(Role.SUPERVISOR, this::again));
    routing.post("/filing/case/{receipt}/receipt", door.action(Role.SUPERVISOR, this::receipt));
    routing.post("/filing/case/{receipt}/decision", door.action(Role.SUPERVISOR, this::decision));
  }

  private void show(ServerRequest req, ServerResponse res, Session session, String refusal) {
    List<CaseFile> ready = cases.list(EnumSet.of(CaseState.SECOND_CHECKED), ROWS_MAX);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("automatic", automatic);
    model.put("refusal", refusal);
    model.put(
        "notice", req.query().first("done").orElse("").equals("export") ? "新しいまとまりを書き出しました。" : "");
    model.put("ready", ready.stream().filter(f -> f.filingReference().isEmpty()).count());
    model.put("waiting", rows(ready.stream().filter(f -> !f.filingReference().isEmpty()).toList()));
    model.put(
        "underWay",
        rows(cases.list(EnumSet.of(CaseState.FILED, CaseState.VALID, CaseState.ISSUED), ROWS_MAX)));
    model.put("batches", exports.batches(50).stream().map(this::row).toList());
    model.put("photoReasons", reasons.photo("ja"));
    model.put("dataReasons", reasons.data("ja"));
    shell.send(res, session, "J-LISへの送付", "/filing", "filing.jte", model);
  }

  private BatchRow row(ExportStore.ExportBatch batch) {
    Path folder = folderOf.apply(batch.id());
    return new BatchRow(
        batch.id(),
        Labels.at(batch.madeAt()),
        batch.madeBy(),
        batch.cases(),
        batch.waiting(),
        folder.toString(),
        Files.isDirectory(folder));
  }

  private List<FilingRow> rows(List<CaseFile> files) {
    return files.stream()
        .map(file ->
            new FilingRow(
                file.receipt(),
                file.version(),
                Labels.of(file.state()),
                Labels.kind(file.state()),
                file.filingReference(),
                file.centreReceipt(),
                next(file.state())))
        .toList();
  }

  private static Map<String, String> next(CaseState state) {
    Map<String, String> next = new LinkedHashMap<>();
    state.next().stream()
        .filter(to -> to != CaseState.SENT_BACK && to != CaseState.WITHDRAWN)
        .forEach(to -> next.put(to.name(), Labels.of(to)));
    return next;
  }

  private void export(ServerRequest req, ServerResponse res, Session session, Form form) {
    if (automatic) {
      throw manualOnly();
    }
    switch (filingDesk.export(session.account())) {
      case FilingDesk.Exported.Made _ -> StaffDoor.redirect(res, "/filing?done=export");
      case FilingDesk.Exported.Nothing _ -> StaffDoor.redirect(res, "/filing");
      case FilingDesk.Exported.Stopped _ -> StaffDoor.redirect(res, "/filing/check");
    }
  }

  private void again(ServerRequest req, ServerResponse res, Session session, Form form) {
    String batch = req.path().pathParameters().get("batch");
    if (automatic || !BATCH.matcher(batch).matches() || exports.receipts(batch).isEmpty()) {
      throw manualOnly();
    }
    if (filingDesk.write(batch)) {
      StaffDoor.redirect(res, "/filing?done=export");
      return;
    }
    res.status(Status.CONFLICT_409);
    show(
        req,
        res,
        session,
        "書けませんでした。写真と申請書IDの組が記録と合わない申請があるか、フォルダーに書けません。まとまりの申請を1件ずつ開いて確かめてください。");
  }

  private static ProblemException manualOnly() {
    return new ProblemException(
        new Problem(409, "filing.not-here", "書き出すものがありません。", "No such batch.", "送付の画面を開き直してください。"));
  }

  private void receipt(ServerRequest req, ServerResponse res, Session session, Form form) {
    String receipt = req.path().pathParameters().get("receipt");
    String given = form.text("centreReceipt");
    if (!CENTRE_RECEIPT.matcher(given).matches()) {
      res.status(Status.UNPROCESSABLE_CONTENT_422);
      show(req, res, session, "J-LISの受付番号は、英数字と . _ - の4〜64文字で入れてください。");
      return;
    }
    String batch = cases.find(receipt).map(CaseFile::filingReference).orElse("");
    answer(
        req,
        res,
        session,
        desk.filed(receipt, form.number("version"), session.account(), batch, given));
  }

  private void decision(ServerRequest req, ServerResponse res, Session session, Form form) {
    CaseState state;
    try {
      state = CaseState.valueOf(form.text("state"));
    } catch (IllegalArgumentException e) {
      res.status(Status.UNPROCESSABLE_CONTENT_422);
      show(req, res, session, "J-LISの結果を選んでください。");
      return;
    }
    String reason = state == CaseState.DEFECT ? form.text("reason") : "";
    if (state == CaseState.DEFECT && !reasons.has(reason)) {
      res.status(Status.UNPROCESSABLE_CONTENT_422);
      show(req, res, session, "不備のときは、理由を選んでください。");
      return;
    }
    answer(
        req,
        res,
        session,
        desk.decided(
            req.path().pathParameters().get("receipt"),
            form.number("version"),
            session.account(),
            state,
            reason));
  }

  private void answer(
      ServerRequest req, ServerResponse res, Session session, Desk.Outcome outcome) {
    switch (outcome) {
      case Desk.Outcome.Done _ -> StaffDoor.redirect(res, "/filing");
      case Desk.Outcome.Refused(var why) -> {
        res.status(Status.CONFLICT_409);
        show(req, res, session, Labels.of(why));
      }
    }
  }
}
