package jp.madoguchi.backoffice.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.backoffice.staff.Audit;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.backoffice.stick.StickIntake;
import jp.madoguchi.backoffice.stick.StickIntake.Taken;
import jp.madoguchi.backoffice.stick.StickWords;
import jp.madoguchi.sync.Refusal;
import jp.madoguchi.sync.SyncApi;

/** The door for a USB stick: the browser reads the folder and hands in one file after the other. */
public final class StickRoutes {
  private static final HeaderName STATEMENT = HeaderNames.create(SyncApi.STATEMENT_HEADER);

  private final StaffDoor door;
  private final Shell shell;
  private final StickIntake sticks;
  private final Runnable taken;
  private final Audit audit;
  private final InstantSource clock;

  /**
   * Through this intake.
   *
   * @param taken told whenever entries came in
   */
  public StickRoutes(
      StaffDoor door,
      Shell shell,
      StickIntake sticks,
      Runnable taken,
      Audit audit,
      InstantSource clock) {
    this.door = door;
    this.shell = shell;
    this.sticks = sticks;
    this.taken = taken;
    this.audit = audit;
    this.clock = clock;
  }

  /** The routes. */
  public void register(HttpRouting.Builder routing) {
    routing.get("/kiosks/stick", door.page(Role.CLERK, this::page));
    routing.post("/kiosks/stick/blob", door.upload(Role.CLERK, this::blob));
    routing.post("/kiosks/stick/batch", door.upload(Role.CLERK, this::batch));
  }

  private void page(ServerRequest req, ServerResponse res, Session session) {
    shell.send(res, session, "USBメモリーから取り込む", "/kiosks", "stick.jte", Map.of());
  }

  private void blob(ServerRequest req, ServerResponse res, Session session) {
    String kiosk = query(req, "kiosk");
    String sha256 = query(req, "name");
    Taken came = sticks.blob(kiosk, sha256, statement(req), body(req));
    answer(
        res,
        came,
        came instanceof Taken.Refused(Refusal refusal)
            ? StickWords.blob(kiosk, (sha256 + "........").substring(0, 8), refusal)
            : "");
  }

  private void batch(ServerRequest req, ServerResponse res, Session session) {
    String kiosk = query(req, "kiosk");
    long first = number(req, "first");
    Taken came = sticks.batch(kiosk, (int) number(req, "epoch"), first, statement(req), body(req));
    if (came instanceof Taken.Here(long fresh, long _) && fresh > 0) {
      audit.append(
          clock.instant(), session.account(), "STICK_IMPORTED", kiosk, first + " +" + fresh);
      taken.run();
    }
    answer(res, came, StickWords.batch(kiosk, first, came));
  }

  private static void answer(ServerResponse res, Taken came, String words) {
    Map<String, Object> json = new LinkedHashMap<>();
    switch (came) {
      case Taken.Here(long fresh, long known) -> {
        json.put("fresh", fresh);
        json.put("known", known);
        json.put("refused", false);
      }
      case Taken.Refused _ -> json.put("refused", true);
    }
    json.put("words", words);
    res.header(HeaderNames.CONTENT_TYPE, "application/json");
    try {
      res.send(JsonMapper.builder().build().writeValueAsBytes(json));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] body(ServerRequest req) {
    try (InputStream in = req.content().inputStream()) {
      return in.readNBytes(SyncApi.BLOB_BYTES_MAX + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String statement(ServerRequest req) {
    return req.headers().first(STATEMENT).orElse("");
  }

  private static String query(ServerRequest req, String name) {
    return req.query().first(name).orElse("");
  }

  private static long number(ServerRequest req, String name) {
    String text = query(req, name);
    return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
  }
}
