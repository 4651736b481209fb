package jp.madoguchi.sim.control;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.sim.camera.Happening;
import jp.madoguchi.sim.camera.Looks;
import jp.madoguchi.sim.camera.Resident;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sim.camera.Script;
import jp.madoguchi.sim.camera.SpecialCase;

/** What happens before the camera over time, and what residents bring who can't keep every rule. */
final class ScriptRoutes {
  private static final int USUAL_FRAMES = 10;

  private final Simulator simulator;

  private ScriptRoutes(Simulator simulator) {
    this.simulator = simulator;
  }

  static void register(HttpRules rules, Simulator simulator) {
    ScriptRoutes routes = new ScriptRoutes(simulator);
    rules.post("/api/camera/script", routes::postScript).put("/api/special", routes::putSpecial);
  }

  /**
   * One thing that happens.
   *
   * @param frame when, from now on
   * @param resident who comes; without it a brother or sister of who sits there
   * @param sibling which brother or sister, any number
   * @param lasts frames
   */
  record StepOrder(
      int frame,
      Optional<Happening> what,
      Optional<String> resident,
      Optional<Long> sibling,
      int lasts) {
    static final StepOrder USUAL =
        new StepOrder(0, Optional.empty(), Optional.empty(), Optional.empty(), USUAL_FRAMES);
  }

  private void postScript(ServerRequest req, ServerResponse res) {
    List<StepOrder> orders = ApiJson.list(req, "steps", StepOrder.USUAL, StepOrder.class);
    try {
      simulator
          .camera()
          .play(new Script(simulator.camera().scene(), orders.stream().map(this::step).toList()));
    } catch (IllegalArgumentException e) {
      throw ApiJson.malformed(e.getMessage());
    }
    ApiJson.send(res, State.of(simulator));
  }

  private Script.Step step(StepOrder order) {
    Happening what =
        order.what().orElseThrow(() -> ApiJson.malformed("A step must say what happens."));
    Optional<Looks> who = what.needsSomebody() ? Optional.of(somebody(order)) : Optional.empty();
    return new Script.Step(order.frame(), what, who, order.lasts());
  }

  private Looks somebody(StepOrder order) {
    Looks looks =
        order
            .resident()
            .map(id ->
                simulator
                    .roster()
                    .find(id)
                    .map(Resident::looks)
                    .orElseThrow(() -> ApiJson.malformed("There is no resident '" + id + "'.")))
            .orElseGet(() -> simulator.resident().looks());
    return order.resident().isPresent() && order.sibling().isEmpty()
        ? looks
        : looks.sibling(order.sibling().orElse(1L));
  }

  /** Which unavoidable reason is in view; none = the resident as usual. */
  record SpecialOrder(Optional<SpecialCase> special) {}

  private void putSpecial(ServerRequest req, ServerResponse res) {
    SpecialOrder order =
        ApiJson.merged(req, new SpecialOrder(Optional.empty()), SpecialOrder.class);
    Scene plain = simulator.resident().scene();
    simulator
        .camera()
        .show(order.special().map(which -> plain.special(which, plain.seed())).orElse(plain));
    ApiJson.send(res, State.of(simulator));
  }
}
