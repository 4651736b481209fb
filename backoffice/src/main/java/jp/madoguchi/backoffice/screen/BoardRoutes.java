package jp.madoguchi.backoffice.screen;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.backoffice.application.CaseFile;
import jp.madoguchi.backoffice.application.CaseState;
import jp.madoguchi.backoffice.application.CaseStore;
import jp.madoguchi.backoffice.intake.KioskDirectory;
import jp.madoguchi.backoffice.interpret.InterpretStore;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;

/** The list of cases: what waits, oldest first, what is next, and what to mind. */
public final class BoardRoutes {
  private static final int ROWS_MAX = 200;
  private static final int PARKED_COUNT_MAX = 1000;

  private final StaffDoor door;
  private final Shell shell;
  private final CaseStore cases;
  private final KioskDirectory kiosks;
  private final InterpretStore interpretStore;
  private final InstantSource clock;
  private final Reasons reasons = new Reasons();
  private final ReceiptSearch search;

  /** Over these stores. */
  public BoardRoutes(
      StaffDoor door,
      Shell shell,
      CaseStore cases,
      KioskDirectory kiosks,
      InterpretStore interpretStore,
      InstantSource clock) {
    this.door = door;
    this.shell = shell;
    this.cases = cases;
    this.kiosks = kiosks;
    this.interpretStore = interpretStore;
    this.clock = clock;
    search = new ReceiptSearch(cases, kiosks);
  }

  /** Which cases are shown. */
  public enum Filter {
    /** Somebody has to do something. */
    WAITING("対応が必要"),
    /** Ready to be filed or filed, not decided yet. */
    UNDER_WAY("送付・審査中"),
    /** Decided. */
    DONE("終わったもの"),
    /** All. */
    ALL("すべて");

    private final String label;

    Filter(String label) {
      this.label = label;
    }

    /** What staff read. */
    public String label() {
      return label;
    }

    /** As it stands in the address. */
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Set<CaseState> states() {
      return switch (this) {
        case WAITING ->
            EnumSet.of(
                CaseState.RECEIVED, CaseState.FIRST_CHECKED, CaseState.DEFECT, CaseState.DUPLICATE);
        case UNDER_WAY ->
            EnumSet.of(
                CaseState.SECOND_CHECKED, CaseState.FILED, CaseState.VALID, CaseState.ISSUED);
        case DONE -> EnumSet.of(CaseState.SHIPPED, CaseState.SENT_BACK, CaseState.WITHDRAWN);
        case ALL -> EnumSet.allOf(CaseState.class);
      };
    }

    static Filter ofSlug(String slug) {
      return Stream.of(values()).filter(f -> f.slug().equals(slug)).findFirst().orElse(WAITING);
    }
  }

  /** One tab of the list. */
  public record Tab(String label, String href, long count, boolean current) {}

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.get("/cases", door.page(Role.CLERK, this::board));
    routing.get("/cases-find", door.page(Role.CLERK, this::find));
  }

  private void board(ServerRequest req, ServerResponse res, Session session) {
    board(
        res,
        session,
        Filter.ofSlug(req.query().first("show").orElse("")),
        BoardNotice.of(req),
        Optional.empty());
  }

  private void board(
      ServerResponse res,
      Session session,
      Filter filter,
      String notice,
      Optional<ReceiptSearch.Found> found) {
    Instant now = clock.instant();
    Map<CaseState, Long> counts = cases.counts();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("today", Labels.at(now));
    model.put("notice", notice);
    model.put("found", found.orElse(null));
    model.put("next", next(session, now).orElse(null));
    model.put("first", counts.getOrDefault(CaseState.RECEIVED, 0L));
    model.put("second", counts.getOrDefault(CaseState.FIRST_CHECKED, 0L));
    model.put("ready", counts.getOrDefault(CaseState.SECOND_CHECKED, 0L));
    model.put(
        "trouble",
        counts.getOrDefault(CaseState.DEFECT, 0L) + counts.getOrDefault(CaseState.DUPLICATE, 0L));
    model.put(
        "tabs", Stream.of(Filter.values()).map(each -> tab(each, counts, each == filter)).toList());
    model.put(
        "rows",
        cases.list(filter.states(), ROWS_MAX).stream()
            .map(file -> CaseRow.of(file, session.account(), reasons, now))
            .toList());
    model.put("rowsMax", ROWS_MAX);
    model.put(
        "alerts", Alerts.of(kiosks.all(), interpretStore.parked(PARKED_COUNT_MAX).size(), now));
    model.put("anyKiosk", !kiosks.all().isEmpty());
    shell.send(res, session, "申請の確認", "/cases", "cases.jte", model);
  }

  private static Tab tab(Filter filter, Map<CaseState, Long> counts, boolean current) {
    long count = filter.states().stream().mapToLong(s -> counts.getOrDefault(s, 0L)).sum();
    return new Tab(filter.label(), "/cases?show=" + filter.slug(), count, current);
  }

  /** The oldest case that this very person may check now. */
  private Optional<CaseRow> next(Session session, Instant now) {
    List<CaseFile> waiting =
        cases.list(EnumSet.of(CaseState.RECEIVED, CaseState.FIRST_CHECKED), ROWS_MAX);
    return waiting.stream()
        .filter(file -> !file.firstCheckBy().equals(session.account()))
        .findFirst()
        .map(file -> CaseRow.of(file, session.account(), reasons, now));
  }

  private void find(ServerRequest req, ServerResponse res, Session session) {
    switch (search.find(req.query().first("receipt").orElse(""), clock.instant())) {
      case ReceiptSearch.Outcome.Nothing _ -> StaffDoor.redirect(res, "/cases");
      case ReceiptSearch.Outcome.Case(String receipt) ->
          StaffDoor.redirect(res, "/cases/" + receipt);
      case ReceiptSearch.Outcome.NoCase(ReceiptSearch.Found found) ->
          board(res, session, Filter.ALL, "", Optional.of(found));
    }
  }
}
