package jp.madoguchi.sim.control;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.sim.card.CardConduct;
import jp.madoguchi.sim.card.CardFault;
import jp.madoguchi.sim.card.CardFaultText;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.link.LinkSpeed;

/** The part of the REST interface that moves cards and spoils them. */
final class CardRoutes {
  private static final int CARD_TIME_MS_MAX = 60_000;

  private final Simulator simulator;
  private final CardSlot slot;

  private CardRoutes(Simulator simulator) {
    this.simulator = simulator;
    this.slot = simulator.cardSlot();
  }

  static void register(HttpRules rules, Simulator simulator) {
    CardRoutes routes = new CardRoutes(simulator);
    rules.put("/api/card", routes::putCard).put("/api/card/conduct", routes::putConduct);
  }

  /**
   * Whose card to put on the reader; no persona = take it off.
   *
   * @param fault for this time only; none = as {@code /api/card/conduct} said
   */
  record CardOrder(Optional<String> persona, Optional<String> fault) {}

  private void putCard(ServerRequest req, ServerResponse res) {
    CardOrder order =
        ApiJson.merged(req, new CardOrder(Optional.empty(), Optional.empty()), CardOrder.class);
    Optional<Persona> wanted = order.persona().map(this::persona);
    CardConduct standing = slot.standing();
    CardConduct conduct =
        order
            .fault()
            .map(text -> new CardConduct(fault(text), standing.speed(), standing.cardTime()))
            .orElse(standing);
    slot.remove();
    wanted.ifPresent(persona -> slot.insert(persona, conduct));
    ApiJson.send(res, State.of(simulator));
  }

  private Persona persona(String key) {
    Persona persona =
        Persona.of(key).orElseThrow(() -> ApiJson.malformed("There is no such card."));
    if (!slot.personas().contains(persona)) {
      throw ApiJson.malformed(
          persona.key() + " is an experiment; start the simulator with card.experiments=true.");
    }
    return persona;
  }

  /** How the card that is in conducts itself from now on, and the next ones. */
  private void putConduct(ServerRequest req, ServerResponse res) {
    State.Conduct order =
        ApiJson.merged(req, State.Conduct.of(slot.standing()), State.Conduct.class);
    slot.conduct(
        new CardConduct(fault(order.fault()), speed(order.speed()), cardTime(order.cardTimeMs())));
    ApiJson.send(res, State.of(simulator));
  }

  private static CardFault fault(String text) {
    try {
      return CardFaultText.parse(text);
    } catch (IllegalArgumentException e) {
      throw ApiJson.malformed(e.getMessage());
    }
  }

  private static Optional<LinkSpeed> speed(int kilobits) {
    Optional<LinkSpeed> speed = LinkSpeed.of(kilobits);
    if (speed.isEmpty() && kilobits != 0) {
      throw ApiJson.malformed("speed must be 106, 212, 424 or 848, or 0.");
    }
    return speed;
  }

  private static Duration cardTime(long millis) {
    if (millis < 0 || millis > CARD_TIME_MS_MAX) {
      throw ApiJson.malformed("cardTimeMs must be 0 to " + CARD_TIME_MS_MAX + ".");
    }
    return Duration.ofMillis(millis);
  }
}
