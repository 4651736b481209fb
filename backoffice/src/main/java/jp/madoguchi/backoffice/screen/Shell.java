package jp.madoguchi.backoffice.screen;

import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import jp.madoguchi.backoffice.staff.Role;
import jp.madoguchi.backoffice.staff.Session;
import jp.madoguchi.web.page.Pages;

/** Sends pages inside the office's frame. */
public final class Shell {
  private final Pages pages;
  private final String municipality;
  private final boolean demo;
  private final LongSupplier casesWaiting;
  private final LongSupplier parked;

  /** With the two counts that the rail shows. */
  public Shell(
      Pages pages,
      String municipality,
      boolean demo,
      LongSupplier casesWaiting,
      LongSupplier parked) {
    this.pages = pages;
    this.municipality = municipality;
    this.demo = demo;
    this.casesWaiting = casesWaiting;
    this.parked = parked;
  }

  /** The frame for this person. */
  public Frame frame(Session session, String title, String current) {
    return new Frame(
        title,
        rail(session.role()),
        current,
        session.displayName(),
        Labels.of(session.role()),
        municipality,
        session.formToken(),
        demo);
  }

  /** Sends the template with the model and, as {@code frame}, the frame. */
  public void send(
      ServerResponse res,
      Session session,
      String title,
      String current,
      String template,
      Map<String, Object> model) {
    Map<String, Object> all = new LinkedHashMap<>(model);
    all.put("frame", frame(session, title, current));
    pages.send(res, template, all);
  }

  /** Sends a page that nobody has signed in for. */
  public void sendOutside(ServerResponse res, String template, Map<String, Object> model) {
    Map<String, Object> all = new LinkedHashMap<>(model);
    all.put("municipality", municipality);
    all.put("demo", demo);
    pages.send(res, template, all);
  }

  private List<Frame.RailEntry> rail(Role role) {
    List<Frame.RailEntry> rail = new ArrayList<>();
    rail.add(new Frame.RailEntry("/cases", "申請の確認", "c", casesWaiting.getAsLong()));
    rail.add(new Frame.RailEntry("/kiosks", "キオスク", "k", 0));
    if (role.atLeast(Role.SUPERVISOR)) {
      rail.add(new Frame.RailEntry("/filing", "J-LISへの送付", "f", 0));
      rail.add(new Frame.RailEntry("/parked", "読めない記録", "p", parked.getAsLong()));
    }
    if (role.atLeast(Role.MANAGER)) {
      rail.add(new Frame.RailEntry("/manager", "取得率", "r", 0));
      rail.add(new Frame.RailEntry("/manager/photo", "写真", "i", 0));
      rail.add(new Frame.RailEntry("/venues", "会場", "v", 0));
    }
    if (role.atLeast(Role.SUPERVISOR)) {
      rail.add(new Frame.RailEntry("/audit", "操作の記録", "a", 0));
    }
    if (role.atLeast(Role.ADMIN)) {
      rail.add(new Frame.RailEntry("/staff", "職員", "s", 0));
    }
    return rail;
  }
}
