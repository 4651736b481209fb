package jp.madoguchi.sim.control;

import io.helidon.webserver.http.HttpRules;
import java.util.List;
import java.util.Map;
import jp.madoguchi.web.page.Pages;

/** The control panel: one page; its script talks to the REST interface. */
public final class PanelRoutes {
  /** Faults with a number that hits most conversations in the middle. */
  private static final List<PanelChoice> CARD_FAULTS =
      List.of(
          new PanelChoice("none", "正常"),
          new PanelChoice("mute", "反応しない"),
          new PanelChoice("hang@3", "3つ目の命令で止まる"),
          new PanelChoice("hang@3:5s", "3つ目で5秒止まる"),
          new PanelChoice("garbage@3:6F00", "3つ目の答えがでたらめ"),
          new PanelChoice("torn@3:1", "3つ目の答えが途切れる"),
          new PanelChoice("pull@3", "3つ目の前に抜かれる"),
          new PanelChoice("pull-after@3", "3つ目の後に抜かれる"),
          new PanelChoice("reinsert@3:1.500s", "抜いて差し直す"),
          new PanelChoice("swap@3:under15", "別のカードにすり替わる"),
          new PanelChoice("counter:1", "残り1回と偽る"),
          new PanelChoice("6c", "長さに厳しい（6Cxx）"),
          new PanelChoice("61", "分けて渡す（61xx）"));

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
                res,
                "panel.jte",
                Map.of(
                    "residents",
                    simulator.roster().named(),
                    "cards",
                    cards,
                    "cardFaults",
                    CARD_FAULTS,
                    "specials",
                    PanelPhoto.SPECIALS,
                    "events",
                    PanelPhoto.EVENTS,
                    "cameraFaults",
                    PanelPhoto.CAMERA_FAULTS)));
  }
}
