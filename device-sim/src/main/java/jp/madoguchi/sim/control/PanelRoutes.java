package jp.madoguchi.sim.control;

import io.helidon.webserver.http.HttpRules;
import java.util.List;
import java.util.Map;
import jp.madoguchi.web.page.Pages;

/** The control panel: one page; its script talks to the REST interface. */
public final class PanelRoutes {
  private PanelRoutes() {}

  /** Mounts the page at {@code /}. */
  public static void register(HttpRules rules, Simulator simulator) {
    Pages pages = new Pages("jp.madoguchi.sim.templates");
    List<PanelChoice> cards =
        simulator.cardSlot().personas().stream()
            .map(p -> new PanelChoice(p.key(), p.label()))
            .toList();
    rules.get(
        "/",
        (_, res) ->
            pages.send(
                res, "panel.jte", Map.of("residents", simulator.roster().named(), "cards", cards)));
  }
}
