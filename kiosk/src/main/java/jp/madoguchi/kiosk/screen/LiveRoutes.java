package jp.madoguchi.kiosk.screen;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.paper.ApplicationSheet;
import jp.madoguchi.kiosk.paper.ReceiptSlip;
import jp.madoguchi.kiosk.session.Session;
import jp.madoguchi.kiosk.session.Snapshot;
import jp.madoguchi.kiosk.visit.Step;

/** State, pictures and papers of the running visit, for its own cookie only. */
final class LiveRoutes implements HttpService {
  private final Desk desk;

  LiveRoutes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/state", this::state)
        .get("/form/preview.jpg", (req, res) -> jpeg(res, formPreview(req, res)))
        .get("/photo/preview.jpg", (req, res) -> jpeg(res, photoPreview(req, res)))
        .get("/photo/taken.jpg", (req, res) -> jpeg(res, taken(req, res)))
        .get("/receipt.svg", this::receipt)
        .get("/receipt.pdf", this::slip)
        .get("/sheet.pdf", this::sheet);
  }

  private void state(ServerRequest req, ServerResponse res) {
    res.header(HeaderNames.CONTENT_TYPE, "application/json");
    Browser browser = new Browser(desk, req, res);
    Optional<Snapshot> snapshot = browser.session().flatMap(Session::snapshot);
    res.send(
        snapshot
            .map(s -> StateJson.of(s, desk.sessions().helpCalled()))
            .orElseGet(StateJson::withoutVisit));
  }

  private Optional<byte[]> formPreview(ServerRequest req, ServerResponse res) {
    return new Browser(desk, req, res)
        .session()
        .flatMap(Session::formPreview)
        .map(frame -> SmallJpeg.of(frame.image()));
  }

  private Optional<byte[]> photoPreview(ServerRequest req, ServerResponse res) {
    Optional<Session> session = new Browser(desk, req, res).session();
    return session
        .flatMap(Session::photoPreview)
        .or(() -> session.flatMap(Session::checkPreview).map(frame -> SmallJpeg.of(frame.image())));
  }

  private Optional<byte[]> taken(ServerRequest req, ServerResponse res) {
    return new Browser(desk, req, res).session().flatMap(Session::picture);
  }

  private void receipt(ServerRequest req, ServerResponse res) {
    Outbox.Committed committed = committed(done(req, res));
    res.header(HeaderNames.CONTENT_TYPE, "image/svg+xml");
    res.send(desk.qrSvg().apply(qrText(committed)));
  }

  private void slip(ServerRequest req, ServerResponse res) {
    Snapshot snapshot = done(req, res);
    ReceiptSlip slip =
        Slips.of(
            page(snapshot, req, res),
            committed(snapshot),
            qrText(committed(snapshot)),
            desk.zone());
    pdf(res, desk.slipPdf().apply(slip), "uketsuke-hyo.pdf");
  }

  private void sheet(ServerRequest req, ServerResponse res) {
    Snapshot snapshot = done(req, res);
    ApplicationSheet sheet =
        Sheets.of(
            page(snapshot, req, res),
            committed(snapshot),
            qrText(committed(snapshot)),
            taken(req, res));
    pdf(res, desk.sheetPdf().apply(sheet), "shinsei-hikae.pdf");
  }

  private Page page(Snapshot snapshot, ServerRequest req, ServerResponse res) {
    return new Browser(desk, req, res).page(Optional.of(snapshot), Map.of(), Map.of(), "", "");
  }

  private static void pdf(ServerResponse res, byte[] pdf, String name) {
    res.header(HeaderNames.CONTENT_TYPE, "application/pdf");
    res.header(HeaderNames.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"");
    res.send(pdf);
  }

  private Snapshot done(ServerRequest req, ServerResponse res) {
    return new Browser(desk, req, res)
        .session()
        .flatMap(Session::snapshot)
        .filter(s -> s.visit().step() == Step.DONE)
        .orElseThrow(Refusals::notFound);
  }

  private String qrText(Outbox.Committed committed) {
    return desk.receipts().qrText(committed.receipt());
  }

  private static Outbox.Committed committed(Snapshot snapshot) {
    return snapshot.visit().answers().receipt().orElseThrow(Refusals::notFound);
  }

  private static void jpeg(ServerResponse res, Optional<byte[]> picture) {
    byte[] bytes = picture.orElseThrow(Refusals::notFound);
    res.header(HeaderNames.CONTENT_TYPE, "image/jpeg");
    res.send(bytes);
  }
}
