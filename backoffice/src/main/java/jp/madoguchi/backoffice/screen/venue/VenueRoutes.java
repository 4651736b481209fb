package jp.madoguchi.backoffice.screen.venue;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.backoffice.screen.Form;
import jp.madoguchi.backoffice.screen.Shell;
import jp.madoguchi.backoffice.screen.StaffDoor;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.backoffice.statistics.RateBoards;
import jp.madoguchi.backoffice.venue.Venue;
import jp.madoguchi.backoffice.venue.VenueBook;
import jp.madoguchi.backoffice.venue.VenueStore;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** Venues: overview, one venue, its form, closing and opening it again. */
public final class VenueRoutes {
  static final int RESULT_DAYS = 28;
  private static final String ROOT = "/venues";

  private final StaffDoor door;
  private final Shell shell;
  private final VenueBook book;
  private final Audit audit;
  private final Supplier<List<String>> kiosks;
  private final InstantSource clock;

  /** With the book of venues, the audit that every change is written to, and the known kiosks. */
  public VenueRoutes(
      StaffDoor door,
      Shell shell,
      VenueBook book,
      Audit audit,
      Supplier<List<String>> kiosks,
      InstantSource clock) {
    this.door = door;
    this.shell = shell;
    this.book = book;
    this.audit = audit;
    this.kiosks = kiosks;
    this.clock = clock;
  }

  /** The routes; all of them are for managers. */
  public void register(HttpRouting.Builder routing) {
    routing.get(ROOT, door.page(Role.MANAGER, this::overview));
    routing.get(ROOT + "/new", door.page(Role.MANAGER, this::blank));
    routing.get(ROOT + "/results.csv", door.page(Role.MANAGER, this::csv));
    routing.post(ROOT, door.action(Role.MANAGER, this::create));
    routing.get(ROOT + "/{id}", door.page(Role.MANAGER, this::show));
    routing.get(ROOT + "/{id}/edit", door.page(Role.MANAGER, this::edit));
    routing.post(ROOT + "/{id}", door.action(Role.MANAGER, this::save));
    routing.get(ROOT + "/{id}/close", door.page(Role.MANAGER, this::askToClose));
    routing.post(
        ROOT + "/{id}/close",
        door.action(Role.MANAGER, (req, res, who, form) -> close(req, res, who, form, true)));
    routing.post(
        ROOT + "/{id}/reopen",
        door.action(Role.MANAGER, (req, res, who, form) -> close(req, res, who, form, false)));
    routing.post(ROOT + "/{id}/kiosks", door.action(Role.MANAGER, this::place));
    routing.post(
        ROOT + "/{id}/kiosks/{stay}/withdraw",
        door.action(
            Role.MANAGER,
            (req, res, who, _) -> change(req, res, who, "withdrawn", book::withdraw)));
    routing.post(
        ROOT + "/{id}/kiosks/{stay}/restore",
        door.action(
            Role.MANAGER, (req, res, who, _) -> change(req, res, who, "restored", book::restore)));
    routing.post(
        ROOT + "/{id}/kiosks/{stay}/end",
        door.action(
            Role.MANAGER,
            (req, res, who, _) ->
                change(req, res, who, "ended", stay -> book.endOn(stay, today()))));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), RateBoards.ZONE);
  }

  private void overview(ServerRequest req, ServerResponse res, Session session) {
    LocalDate today = today();
    List<Venue> venues = book.all();
    var lines = book.results(today.minusDays(RESULT_DAYS - 1), today);
    shell.send(
        res,
        session,
        "会場",
        ROOT,
        "venue/overview.jte",
        Map.of(
            "items", VenueViews.items(venues, book.assignments(), today),
            "calendar",
                VenueCalendar.of(VenueViews.ordered(venues, today), book.assignments(), today),
            "byVenue", ResultTable.byVenue(lines),
            "byDay", ResultTable.byDay(lines),
            "days", RESULT_DAYS));
  }

  private void csv(ServerRequest req, ServerResponse res, Session session) {
    LocalDate today = today();
    res.header(HeaderNames.CONTENT_TYPE, "text/csv; charset=UTF-8");
    res.header(
        HeaderNames.CONTENT_DISPOSITION,
        "attachment; filename=\"venue-results-" + today + ".csv\"");
    res.send(ResultTable.csv(book.results(today.minusYears(1), today)));
  }

  private void blank(ServerRequest req, ServerResponse res, Session session) {
    form(res, session, Optional.empty(), VenueForm.blank(today()));
  }

  private void create(ServerRequest req, ServerResponse res, Session session, Form sent) {
    VenueForm form = typed(sent);
    Optional<Venue> draft = form.venue("new", false, false, 1);
    if (draft.isEmpty()) {
      res.status(Status.UNPROCESSABLE_CONTENT_422);
      form(res, session, Optional.empty(), form);
      return;
    }
    Venue added = book.add(draft.get());
    note(session, "venue.add", added);
    StaffDoor.redirect(res, ROOT + "/" + added.id() + "?said=added");
  }

  private void show(ServerRequest req, ServerResponse res, Session session) {
    String stay = req.query().first("stay").orElse("");
    show(res, session, venue(req), Said.of(req.query().first("said").orElse("")), stay, Map.of());
  }

  private void show(
      ServerResponse res,
      Session session,
      Venue venue,
      Said said,
      String stay,
      Map<String, String> placing) {
    LocalDate today = today();
    var lines =
        book.results(today.minusDays(RESULT_DAYS - 1), today).stream()
            .filter(l -> l.venue().map(v -> v.id().equals(venue.id())).orElse(false))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("venue", VenueViews.detail(venue, book.assignments(), today));
    model.put("stays", VenueViews.stays(book.assignmentsOf(venue.id()), today));
    model.put("results", ResultTable.byDay(lines));
    model.put("said", said);
    model.put("stay", stay);
    model.put("placing", placing);
    model.put("today", today.toString());
    model.put("kiosks", String.join(" ", kiosks.get()));
    shell.send(res, session, venue.name(), ROOT, "venue/venue.jte", model);
  }

  private void edit(ServerRequest req, ServerResponse res, Session session) {
    Venue venue = venue(req);
    form(res, session, Optional.of(venue), VenueForm.of(venue));
  }

  private void save(ServerRequest req, ServerResponse res, Session session, Form sent) {
    Venue before = venue(req);
    VenueForm form = typed(sent);
    Optional<Venue> draft =
        form.venue(before.id(), before.sample(), before.closed(), sent.number("version"));
    if (draft.isEmpty()) {
      res.status(Status.UNPROCESSABLE_CONTENT_422);
      form(res, session, Optional.of(before.withVersion(sent.number("version"))), form);
      return;
    }
    saved(res, session, book.save(draft.get()), "venue.save", "saved");
  }

  private void askToClose(ServerRequest req, ServerResponse res, Session session) {
    Venue venue = venue(req);
    LocalDate today = today();
    long kiosks =
        book.assignmentsOf(venue.id()).stream()
            .filter(a -> !a.withdrawn() && a.to().map(to -> !to.isBefore(today)).orElse(true))
            .count();
    shell.send(
        res,
        session,
        "会場を閉じる",
        ROOT,
        "venue/close.jte",
        Map.of("venue", VenueViews.detail(venue, book.assignments(), today), "kiosks", kiosks));
  }

  private void close(
      ServerRequest req, ServerResponse res, Session session, Form form, boolean closed) {
    Venue venue = venue(req);
    saved(
        res,
        session,
        book.close(venue.id(), form.number("version"), closed),
        closed ? "venue.close" : "venue.reopen",
        closed ? "closed" : "reopened");
  }

  private void saved(
      ServerResponse res, Session session, VenueStore.Saved saved, String action, String said) {
    switch (saved) {
      case VenueStore.Saved.Done(Venue venue) -> {
        note(session, action, venue);
        StaffDoor.redirect(res, ROOT + "/" + venue.id() + "?said=" + said);
      }
      case VenueStore.Saved.Stale(Venue current) -> {
        res.status(Status.CONFLICT_409);
        show(res, session, current, Said.STALE, "", Map.of());
      }
      case VenueStore.Saved.Missing _ -> throw missing();
    }
  }

  private void place(ServerRequest req, ServerResponse res, Session session, Form form) {
    Venue venue = venue(req);
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : List.of("kiosk", "from", "to")) {
      typed.put(field, form.text(field));
    }
    PlacingForm placing = PlacingForm.of(typed);
    String refusal =
        placing.error().isEmpty()
            ? VenueWords.refusal(
                book.place(placing.kiosk(), venue.id(), placing.from(), placing.to()))
            : placing.error();
    if (refusal.isEmpty()) {
      audit.append(clock.instant(), session.account(), "venue.place", venue.id(), placing.kiosk());
      StaffDoor.redirect(res, ROOT + "/" + venue.id() + "?said=placed#kiosks");
      return;
    }
    typed.put("error", refusal);
    res.status(Status.UNPROCESSABLE_CONTENT_422);
    show(res, session, venue, Said.NOTHING, "", typed);
  }

  private void change(
      ServerRequest req,
      ServerResponse res,
      Session session,
      String said,
      Function<String, VenueBook.Placing> change) {
    Venue venue = venue(req);
    String stay = req.path().pathParameters().get("stay");
    String refusal = VenueWords.refusal(change.apply(stay));
    if (!refusal.isEmpty()) {
      res.status(Status.CONFLICT_409);
      show(res, session, venue, Said.NOTHING, "", Map.of("error", refusal));
      return;
    }
    audit.append(clock.instant(), session.account(), "venue." + said, venue.id(), stay);
    StaffDoor.redirect(
        res, ROOT + "/" + venue.id() + "?said=" + said + "&stay=" + stay + "#kiosks");
  }

  private void form(ServerResponse res, Session session, Optional<Venue> venue, VenueForm form) {
    shell.send(
        res,
        session,
        venue.isPresent() ? "会場を編集" : "会場を追加",
        ROOT,
        "venue/form.jte",
        Map.of(
            "form",
            form,
            "action",
            venue.map(v -> ROOT + "/" + v.id()).orElse(ROOT),
            "version",
            venue.map(v -> Integer.toString(v.version())).orElse("1")));
  }

  private static VenueForm typed(Form form) {
    Map<String, String> texts = new HashMap<>();
    for (String field : VenueForm.fields()) {
      texts.put(field, form.text(field));
    }
    return new VenueForm(texts, new HashSet<>(form.all("cap")));
  }

  private void note(Session session, String action, Venue venue) {
    audit.append(
        clock.instant(), session.account(), action, venue.id(), "version " + venue.version());
  }

  private Venue venue(ServerRequest req) {
    return book.find(req.path().pathParameters().get("id")).orElseThrow(VenueRoutes::missing);
  }

  private static ProblemException missing() {
    return new ProblemException(
        new Problem(
            404, "venue.unknown", "この会場は見つかりません。", "No venue has this id.", "会場の一覧から選んでください。"));
  }
}
