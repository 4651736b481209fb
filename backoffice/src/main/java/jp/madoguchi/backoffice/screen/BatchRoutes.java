package jp.madoguchi.backoffice.screen;

import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.backoffice.cardcentre.BatchCheck;
import jp.madoguchi.backoffice.cardcentre.CrossCheck;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;

/** The next batch side by side: each picture with its ID, and what is odd between them. */
public final class BatchRoutes {
  private final StaffDoor door;
  private final Shell shell;
  private final BatchCheck batches;
  private final Audit audit;
  private final boolean automatic;
  private final InstantSource clock;

  /**
   * Over these.
   *
   * @param automatic whether cases go to the centre by themselves
   */
  public BatchRoutes(
      StaffDoor door,
      Shell shell,
      BatchCheck batches,
      Audit audit,
      boolean automatic,
      InstantSource clock) {
    this.door = door;
    this.shell = shell;
    this.batches = batches;
    this.audit = audit;
    this.automatic = automatic;
    this.clock = clock;
  }

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.get("/filing/check", door.page(Role.SUPERVISOR, this::show));
  }

  private void show(ServerRequest req, ServerResponse res, Session session) {
    CrossCheck checked = batches.next();
    checked
        .members()
        .forEach(member ->
            audit.append(
                clock.instant(), session.account(), "CASE_OPENED", member.receipt(), "batch"));
    List<BatchTile> tiles =
        checked.members().stream()
            .map(member -> BatchTile.of(member, checked.of(member.receipt())))
            .toList();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("automatic", automatic);
    model.put("clear", checked.clear());
    model.put("tiles", tiles);
    model.put("bad", checked.anomalies().stream().map(BatchTile::sentence).toList());
    shell.send(res, session, "送る前の見比べ", "/filing", "batch.jte", model);
  }
}
