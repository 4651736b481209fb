package jp.madoguchi.kiosk.screen;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.sync.ReceiptCheck;
import jp.madoguchi.sync.Statement;

/** A receipt held before the camera, for staff and residents; outside of any visit. */
public final class ReceiptRoutes implements HttpService {
  private final Desk desk;

  ReceiptRoutes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .get("/", this::page)
        .get("/answer", this::answer)
        .get("/state", this::state)
        .get("/preview.jpg", this::preview);
  }

  private void page(ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    if (browser.stay().isPresent() || !desk.receipts().open()) {
      browser.redirect("/");
      return;
    }
    browser.plain(Status.OK_200, "receipt-check", Map.of());
  }

  private void state(ServerRequest req, ServerResponse res) {
    res.header(HeaderNames.CONTENT_TYPE, "application/json");
    Optional<ReceiptCheck> read = desk.receipts().look();
    boolean live = desk.receipts().camera().delivers();
    String camera = live ? "LIVE" : desk.receipts().camera().lost() ? "ABSENT" : "STARTING";
    res.send("{\"read\":" + read.isPresent() + ",\"camera\":\"" + camera + "\"}");
  }

  private void answer(ServerRequest req, ServerResponse res) {
    Browser browser = new Browser(desk, req, res);
    Optional<ReceiptCheck> read = desk.receipts().look();
    if (browser.stay().isPresent() || read.isEmpty()) {
      browser.redirect("/receipt-check");
      return;
    }
    browser.plain(Status.OK_200, "receipt-answer", Map.of("answer", answer(browser, read.get())));
  }

  /**
   * The answer in words.
   *
   * @param state genuine, not-genuine, unknown-kiosk or malformed
   * @param number receipt number; empty unless genuine
   */
  public record Answer(String state, String number, String when, String kiosk) {}

  private Answer answer(Browser browser, ReceiptCheck read) {
    String language = browser.view().language();
    return switch (read) {
      case ReceiptCheck.Genuine(Statement.Receipt receipt) ->
          new Answer(
              "genuine",
              receipt.number(),
              minute(receipt.at(), language),
              receipt.kiosk().toUpperCase(java.util.Locale.ROOT));
      case ReceiptCheck.NotGenuine _ -> new Answer("not-genuine", "", "", "");
      case ReceiptCheck.UnknownKiosk(String kiosk, int epoch) ->
          new Answer("unknown-kiosk", "", "", kiosk.toUpperCase(java.util.Locale.ROOT));
      case ReceiptCheck.Malformed _ -> new Answer("malformed", "", "", "");
    };
  }

  private String minute(Instant at, String language) {
    return DateWords.minute(at.atZone(desk.zone()), language);
  }

  private void preview(ServerRequest req, ServerResponse res) {
    byte[] jpeg =
        desk.receipts()
            .preview()
            .map(frame -> SmallJpeg.of(frame.image()))
            .orElseThrow(Refusals::notFound);
    res.header(HeaderNames.CONTENT_TYPE, "image/jpeg");
    res.send(jpeg);
  }
}
