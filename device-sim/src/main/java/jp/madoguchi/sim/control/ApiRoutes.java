package jp.madoguchi.sim.control;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.sim.camera.CameraFault;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.Sheet;
import jp.madoguchi.sim.fault.FaultDrill;
import jp.madoguchi.sim.fault.FaultPlan;
import jp.madoguchi.sim.fault.LinkState;

/** The simulator's REST interface. */
public final class ApiRoutes {
  private static final int LISTED_MAX = 500;

  private final Simulator simulator;
  private final FaultDrill drill;
  private final FaceGallery gallery;

  private ApiRoutes(Simulator simulator, FaultDrill drill) {
    this.simulator = simulator;
    this.drill = drill;
    this.gallery = new FaceGallery();
  }

  /** Mounts the routes below {@code /api}. */
  public static void register(HttpRules rules, Simulator simulator, FaultDrill drill) {
    ApiRoutes api = new ApiRoutes(simulator, drill);
    rules
        .get("/api/state", (_, res) -> api.sendState(res))
        .get("/api/scene", (_, res) -> ApiJson.send(res, simulator.camera().scene()))
        .put("/api/scene", api::putScene)
        .get("/api/truth", (_, res) -> ApiJson.send(res, simulator.camera().truth()))
        .get("/api/residents", api::residents)
        .get("/api/residents/{id}", (req, res) -> ApiJson.send(res, api.resident(req)))
        .get("/api/residents/{id}/face.jpg", api::face)
        .put("/api/resident/{id}", api::seat)
        .put("/api/form", api::putForm)
        .put("/api/camera/fault", api::putCameraFault)
        .put("/api/network", api::putNetwork)
        .get("/api/clock", (_, res) -> ApiJson.send(res, State.Clock.of(simulator.clock())))
        .put("/api/clock", api::putClock)
        .post("/api/faults", api::postFaults);
    CardRoutes.register(rules, simulator);
    ScriptRoutes.register(rules, simulator);
  }

  private void sendState(ServerResponse res) {
    ApiJson.send(res, State.of(simulator));
  }

  private void putScene(ServerRequest req, ServerResponse res) {
    simulator.camera().show(ApiJson.merged(req, simulator.camera().scene(), Scene.class));
    ApiJson.send(res, simulator.camera().scene());
  }

  private void residents(ServerRequest req, ServerResponse res) {
    int count =
        req.query()
            .first("count")
            .asOptional()
            .map(ApiRoutes::count)
            .orElse(simulator.roster().named().size());
    ApiJson.send(
        res,
        Map.of(
            "residents", simulator.roster().first(count).stream().map(State.Person::of).toList()));
  }

  private static int count(String text) {
    if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > LISTED_MAX) {
      throw ApiJson.malformed("count must be a number up to " + LISTED_MAX + ".");
    }
    return Integer.parseInt(text);
  }

  private Resident find(ServerRequest req) {
    return simulator
        .roster()
        .find(req.path().pathParameters().get("id"))
        .orElseThrow(() -> ApiJson.unknown("There is no such resident."));
  }

  private State.Person resident(ServerRequest req) {
    return State.Person.of(find(req));
  }

  private void face(ServerRequest req, ServerResponse res) {
    byte[] jpeg = gallery.face(find(req));
    res.header(HeaderNames.CONTENT_TYPE, "image/jpeg");
    res.send(jpeg);
  }

  private void seat(ServerRequest req, ServerResponse res) {
    ApiJson.send(res, State.Person.of(simulator.seat(find(req))));
  }

  /** Which sheet to hold up; no kind = put it away. */
  record FormOrder(Optional<Sheet.Kind> kind, Optional<Boolean> beside) {}

  private void putForm(ServerRequest req, ServerResponse res) {
    FormOrder order =
        ApiJson.merged(req, new FormOrder(Optional.empty(), Optional.empty()), FormOrder.class);
    simulator.hold(order.kind(), order.beside().orElse(false));
    sendState(res);
  }

  record FaultOrder(@JsonProperty(required = true) CameraFault fault) {}

  private void putCameraFault(ServerRequest req, ServerResponse res) {
    simulator.camera().fail(ApiJson.read(req, FaultOrder.class).fault());
    sendState(res);
  }

  record NetworkOrder(@JsonProperty(required = true) LinkState state) {}

  private void putNetwork(ServerRequest req, ServerResponse res) {
    simulator.link().set(ApiJson.read(req, NetworkOrder.class).state());
    sendState(res);
  }

  record ClockOrder(@JsonProperty(required = true) int aheadDays) {}

  private void putClock(ServerRequest req, ServerResponse res) {
    try {
      simulator.clock().setAheadDays(ApiJson.read(req, ClockOrder.class).aheadDays());
    } catch (IllegalArgumentException e) {
      throw ApiJson.malformed(e.getMessage());
    }
    sendState(res);
  }

  record DrillOrder(
      @JsonProperty(required = true) long seed,
      @JsonProperty(required = true) int count,
      @JsonProperty(required = true) Duration length,
      @JsonProperty(required = true) Duration longest) {}

  private void postFaults(ServerRequest req, ServerResponse res) {
    DrillOrder order = ApiJson.read(req, DrillOrder.class);
    FaultPlan plan;
    try {
      plan = FaultPlan.make(order.seed(), order.length(), order.count(), order.longest());
    } catch (IllegalArgumentException e) {
      throw ApiJson.malformed(e.getMessage());
    }
    drill.start(plan);
    ApiJson.send(res, State.Drill.of(plan));
  }
}
