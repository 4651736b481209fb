package jp.madoguchi.sim.camera;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.web.server.Problem;
import jp.madoguchi.web.server.ProblemException;

/** The camera over HTTP, as cameras in a local network offer it. */
public final class CameraRoutes {
  private static final String BOUNDARY = "madoguchi-frame";
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration LATE = Duration.ofSeconds(5);
  private static final Duration SNAPSHOT_WAIT = Duration.ofMillis(2500);

  private final SimulatedCamera camera;

  private CameraRoutes(SimulatedCamera camera) {
    this.camera = camera;
  }

  /** Mounts {@code /camera/stream.mjpg} and {@code /camera/snapshot.jpg}. */
  public static void register(HttpRules rules, SimulatedCamera camera) {
    CameraRoutes routes = new CameraRoutes(camera);
    rules.get("/camera/stream.mjpg", routes::stream).get("/camera/snapshot.jpg", routes::snapshot);
  }

  private void stream(ServerRequest req, ServerResponse res) {
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      if (viewing.ended()) {
        throw disconnected();
      }
      // readers of such streams take a type that begins with image/ for one single picture
      res.header(HeaderNames.CONTENT_TYPE, "multipart/x-mixed-replace;boundary=" + BOUNDARY);
      hold(viewing);
      send(viewing, res);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("the viewer went away", e);
    }
  }

  /** A camera that is late, or hangs, takes the connection and says nothing. */
  private static void hold(SimulatedCamera.Viewing viewing) throws InterruptedException {
    viewing.idleWhile(CameraFault.LATE, LATE);
    while (viewing.idleWhile(CameraFault.HANG, WAIT)) {
      // until it is repaired
    }
  }

  private static void send(SimulatedCamera.Viewing viewing, ServerResponse res)
      throws InterruptedException, IOException {
    try (OutputStream out = res.outputStream()) {
      // the headers go out at once, whatever the pictures do
      out.flush();
      long last = viewing.before();
      while (!viewing.ended()) {
        Optional<Shot> shot = viewing.next(last, WAIT);
        if (shot.isPresent()) {
          last = shot.get().sequence();
          byte[] jpeg = shot.get().jpeg();
          out.write(header(jpeg.length));
          out.write(jpeg);
          out.write('\r');
          out.write('\n');
          out.flush();
        }
      }
    }
  }

  private static byte[] header(int length) {
    String text =
        "--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + length + "\r\n\r\n";
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private void snapshot(ServerRequest req, ServerResponse res) {
    try (SimulatedCamera.Viewing viewing = camera.watch()) {
      // a frozen camera goes on giving its last picture
      Shot shot =
          viewing
              .next(viewing.before(), SNAPSHOT_WAIT)
              .or(viewing::last)
              .orElseThrow(CameraRoutes::disconnected);
      res.header(HeaderNames.CONTENT_TYPE, "image/jpeg");
      res.send(shot.jpeg());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProblemException disconnected() {
    return new ProblemException(
        new Problem(
            503,
            "camera.disconnected",
            "カメラがつながっていません（模擬の故障）。",
            "The simulated camera is disconnected.",
            "操作盤でカメラの故障を「なし」にしてください。"));
  }
}
