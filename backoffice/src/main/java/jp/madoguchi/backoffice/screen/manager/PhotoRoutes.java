package jp.madoguchi.backoffice.screen.manager;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.backoffice.photo.ProfileDesk;
import jp.madoguchi.backoffice.photo.Proposal;
import jp.madoguchi.backoffice.screen.Form;
import jp.madoguchi.backoffice.screen.Shell;
import jp.madoguchi.backoffice.screen.StaffDoor;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sync.PhotoProfiles;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** Pictures: how many pass at once, what would have told, and the profile's versions. */
public final class PhotoRoutes {
  private static final String PATH = "/manager/photo";
  private static final int DAYS_DEFAULT = 90;
  private static final Pattern DAYS = Pattern.compile("30|90|365");
  private static final Pattern FILE = Pattern.compile("[a-z0-9-]{1,32}-([0-9]{1,7})\\.json");
  private static final Pattern VERSION = Pattern.compile("[0-9]{1,7}");

  private final StaffDoor door;
  private final Shell shell;
  private final ProfileDesk desk;
  private final PhotoWords words = new PhotoWords();

  /** Over this desk. */
  public PhotoRoutes(StaffDoor door, Shell shell, ProfileDesk desk) {
    this.door = door;
    this.shell = shell;
    this.desk = desk;
  }

  /** The routes; all of them are for managers. */
  public void register(HttpRouting.Builder routing) {
    routing.get(PATH, door.page(Role.MANAGER, this::page));
    routing.get(PATH + ".csv", door.page(Role.MANAGER, this::csv));
    routing.get(PATH + "/change/{limit}", door.page(Role.MANAGER, this::askChange));
    routing.post(PATH + "/change/{limit}", door.action(Role.MANAGER, this::change));
    routing.get(PATH + "/restore/{version}", door.page(Role.MANAGER, this::askRestore));
    routing.post(PATH + "/restore/{version}", door.action(Role.MANAGER, this::restore));
    routing.get(PATH + "/profile/{file}", door.page(Role.MANAGER, this::download));
  }

  private static int days(ServerRequest req) {
    String given = req.query().first("days").orElse("");
    return DAYS.matcher(given).matches() ? Integer.parseInt(given) : DAYS_DEFAULT;
  }

  private void page(ServerRequest req, ServerResponse res, Session session) {
    int days = days(req);
    String made = req.query().first("made").filter(VERSION.asMatchPredicate()).orElse("");
    shell.send(
        res,
        session,
        "写真",
        PATH,
        "manager/photo.jte",
        Map.of("page", PhotoPage.of(desk.board(days), days, words), "made", made));
  }

  private void csv(ServerRequest req, ServerResponse res, Session session) {
    int days = days(req);
    PhotoPage page = PhotoPage.of(desk.board(days), days, words);
    res.header(HeaderNames.CONTENT_TYPE, "text/csv; charset=UTF-8");
    res.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"photo-" + days + ".csv\"");
    res.send(PhotoExport.csv(page));
  }

  private Proposal proposal(ServerRequest req) {
    return desk.proposal(req.path().pathParameters().get("limit"))
        .orElseThrow(() ->
            new ProblemException(
                new Problem(
                    404,
                    "photo.no-proposal",
                    "この提案は、いまはありません。",
                    "No such proposal now.",
                    "写真の画面を開き直して、いまの提案を確かめてください。")));
  }

  private PhotoProfile former(ServerRequest req) {
    String given = req.path().pathParameters().get("version");
    return (VERSION.matcher(given).matches()
            ? desk.version(Integer.parseInt(given))
            : Optional.<PhotoProfile>empty())
        .orElseThrow(PhotoRoutes::unknownVersion);
  }

  private static ProblemException unknownVersion() {
    return new ProblemException(
        new Problem(
            404, "photo.unknown-version", "この版はありません。", "No such version.", "写真の画面から選んでください。"));
  }

  private void askChange(ServerRequest req, ServerResponse res, Session session) {
    confirm(res, session, PhotoChangePage.accept(desk.inForce(), proposal(req), words), "");
  }

  private void askRestore(ServerRequest req, ServerResponse res, Session session) {
    confirm(res, session, PhotoChangePage.restore(desk.inForce(), former(req), words), "");
  }

  private void confirm(ServerResponse res, Session session, PhotoChangePage page, String refusal) {
    shell.send(
        res,
        session,
        "写真の基準を変える",
        PATH,
        "manager/photo-change.jte",
        Map.of("page", page, "refusal", refusal));
  }

  private void change(ServerRequest req, ServerResponse res, Session session, Form form) {
    Proposal proposal = proposal(req);
    boolean asSeen = Double.toString(proposal.trial().proposed()).equals(form.text("value"));
    String why = words.why(proposal.trial(), proposal.loosens(), proposal.passedAfter());
    Optional<PhotoProfile> made =
        asSeen
            ? desk.accept(form.text("profile"), proposal, why, session.account())
            : Optional.empty();
    answer(res, session, made, PhotoChangePage.accept(desk.inForce(), proposal, words));
  }

  private void restore(ServerRequest req, ServerResponse res, Session session, Form form) {
    PhotoProfile former = former(req);
    answer(
        res,
        session,
        desk.restore(
            form.text("profile"), former.version(), former.id() + " に戻した。", session.account()),
        PhotoChangePage.restore(desk.inForce(), former, words));
  }

  private void answer(
      ServerResponse res, Session session, Optional<PhotoProfile> made, PhotoChangePage again) {
    if (made.isPresent()) {
      StaffDoor.redirect(res, PATH + "?made=" + made.get().version() + "#versions");
    } else {
      res.status(Status.CONFLICT_409);
      confirm(res, session, again, "画面を開いたあとに、数か版が変わりました。いまの内容を確かめて、もう一度選んでください。");
    }
  }

  private void download(ServerRequest req, ServerResponse res, Session session) {
    String file = req.path().pathParameters().get("file");
    Matcher name = FILE.matcher(file);
    PhotoProfile profile =
        (name.matches()
                ? desk.version(Integer.parseInt(name.group(1)))
                : Optional.<PhotoProfile>empty())
            .filter(found -> file.equals(found.name() + "-" + found.version() + ".json"))
            .orElseThrow(PhotoRoutes::unknownVersion);
    res.header(HeaderNames.CONTENT_TYPE, "application/json");
    res.header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"");
    res.send(PhotoProfiles.write(profile));
  }
}
