package jp.madoguchi.backoffice.screen.manager;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.backoffice.screen.Shell;
import jp.madoguchi.backoffice.screen.StaffDoor;
import jp.madoguchi.backoffice.screen.venue.ResultTable;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.backoffice.statistics.RateBoard;
import jp.madoguchi.backoffice.statistics.RateBoards;
import jp.madoguchi.backoffice.venue.VenueBook;

/** The rates: page, CSV and JSON. */
public final class ManagerRoutes {
  private static final int RESULT_DAYS = 28;

  private final StaffDoor door;
  private final Shell shell;
  private final RateBoards boards;
  private final VenueBook venues;

  /** With what the page reads. */
  public ManagerRoutes(StaffDoor door, Shell shell, RateBoards boards, VenueBook venues) {
    this.door = door;
    this.shell = shell;
    this.boards = boards;
    this.venues = venues;
  }

  /** The routes; all of them are for managers. */
  public void register(HttpRouting.Builder routing) {
    routing.get("/manager", door.page(Role.MANAGER, this::page));
    routing.get("/manager/rates.csv", door.page(Role.MANAGER, this::csv));
    routing.get("/api/rates", door.page(Role.MANAGER, this::json));
  }

  private void page(ServerRequest req, ServerResponse res, Session session) {
    boolean whole = req.query().first("range").map("all"::equals).orElse(false);
    RateBoard board = boards.now();
    LocalDate today = ManagerPage.localDay(board.at());
    shell.send(
        res,
        session,
        "取得率",
        "/manager",
        "manager/rates.jte",
        Map.of(
            "page",
            ManagerPage.of(board, whole),
            "results",
            ResultTable.byVenue(venues.results(today.minusDays(RESULT_DAYS - 1), today))));
  }

  private void csv(ServerRequest req, ServerResponse res, Session session) {
    RateBoard board = boards.now();
    res.header(HeaderNames.CONTENT_TYPE, "text/csv; charset=UTF-8");
    res.header(
        HeaderNames.CONTENT_DISPOSITION,
        "attachment; filename=\"rates-"
            + board.city().code()
            + "-"
            + ManagerPage.localDay(board.at())
            + ".csv\"");
    res.send(RateExport.csv(board));
  }

  private void json(ServerRequest req, ServerResponse res, Session session) {
    res.header(HeaderNames.CONTENT_TYPE, "application/json");
    res.send(RateJson.bytes(boards.now()));
  }
}
