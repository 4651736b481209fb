package jp.madoguchi.kiosk.session;

import java.time.Instant;
import java.util.function.Function;
import jp.madoguchi.kiosk.glass.Glass;
import jp.madoguchi.kiosk.visit.Picture;
import jp.madoguchi.kiosk.visit.Step;
import jp.madoguchi.kiosk.visit.Visit;

/**
 * The running visit, sealed. In the clear stands only where it is; everything that the resident has
 * given is opened for the time of a use.
 */
final class GlassVisit {
  private final Glass<Visit> glass = new Glass<>(Visit.class);
  private Outline outline;

  GlassVisit(Visit visit) {
    outline = Outline.of(visit);
    glass.keep(visit);
  }

  /**
   * What may be known of a visit without opening it; nothing personal.
   *
   * @param picture whether one is there
   */
  record Outline(String id, Step step, Step furthest, boolean picture, Instant startedAt) {
    static Outline of(Visit visit) {
      return new Outline(
          visit.id(),
          visit.step(),
          visit.furthest(),
          visit.answers().picture().isPresent(),
          visit.startedAt());
    }
  }

  Outline outline() {
    return outline;
  }

  Step step() {
    return outline.step();
  }

  boolean pictureThere() {
    return outline.picture();
  }

  /** The visit without the picture's bytes, for a page. */
  Visit look() {
    return glass.look();
  }

  /** Opens everything for this use; the picture's bytes are wiped after it. */
  <R> R use(Function<Visit, R> work) {
    Visit opened = glass.open();
    try {
      return work.apply(opened);
    } finally {
      opened.answers().picture().ifPresent(Picture::wipe);
    }
  }

  /** From now on the visit is this one. */
  void keep(Visit moved) {
    glass.keep(moved);
    outline = Outline.of(moved);
    moved.answers().picture().ifPresent(Picture::wipe);
  }

  /** The key is gone, and with it everything but the outline. */
  void destroy() {
    glass.destroy();
  }
}
