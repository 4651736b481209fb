package jp.madoguchi.kiosk.screen;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import jp.madoguchi.kiosk.stick.LogExport;
import jp.madoguchi.kiosk.stick.Sticks.Outcome;

/** What staff sees of the kiosk, and the way out for its records when the line stays away. */
final class StaffRoutes implements HttpService {
  private final Desk desk;

  StaffRoutes(Desk desk) {
    this.desk = desk;
  }

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", this::page).post("/export", this::export);
  }

  private void page(ServerRequest req, ServerResponse res) {
    send(req, res, "", 0);
  }

  private void export(ServerRequest req, ServerResponse res) {
    String stick = FormBody.read(req).getOrDefault("stick", "");
    switch (desk.sticks().exportTo(stick)) {
      case Outcome.Done(LogExport.Report report) ->
          send(req, res, "staff.stick.done", report.entries());
      case Outcome.NothingToDo _ -> send(req, res, "staff.stick.nothing", 0);
      case Outcome.Failed _ -> send(req, res, "staff.stick.failed", 0);
      case Outcome.NoStick _ -> send(req, res, "staff.stick.gone", 0);
    }
  }

  private void send(ServerRequest req, ServerResponse res, String said, long entries) {
    new Browser(desk, req, res)
        .plain(
            Status.OK_200,
            "staff",
            Map.of(
                "status",
                desk.staff().get(),
                "sticks",
                desk.sticks().names(),
                "said",
                said,
                "entries",
                entries));
  }
}
