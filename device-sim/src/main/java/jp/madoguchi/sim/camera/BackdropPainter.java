package jp.madoguchi.sim.camera;

import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.QuadCurve2D;

/** What is behind the resident. */
final class BackdropPainter {
  private final Graphics2D g;
  private final int width;
  private final int height;
  private final Wall wall;

  BackdropPainter(Graphics2D g, int width, int height, Wall wall) {
    this.g = g;
    this.width = width;
    this.height = height;
    this.wall = wall;
  }

  void paint(Scene scene) {
    int low = Tint.mix(wall.rgb(), 0x8892A0, 0.10);
    g.setPaint(new GradientPaint(0, 0, Tint.of(wall.rgb(), 1), 0, height, Tint.of(low, 1)));
    g.fillRect(0, 0, width, height);
    boolean lies =
        scene
            .special()
            .filter(s -> s == SpecialCase.LYING || s == SpecialCase.INFANT_LYING)
            .isPresent();
    if (lies) {
      paintSheet();
    }
    switch (scene.backdrop()) {
      case PLAIN, SHADOW -> {}
      case PATTERN -> paintPattern();
      case OBJECT -> new FurniturePainter(g, width, height, wall).paint();
    }
  }

  /** The soft folds of a bed sheet: hardly darker than the sheet. */
  private void paintSheet() {
    g.setStroke(new BasicStroke(26, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 0; i < 7; i++) {
      g.setPaint(Tint.of(Tint.darker(wall.rgb(), 0.5), 0.025));
      int x = i * width / 6;
      g.draw(new QuadCurve2D.Double(x, 0, x + 90 - i * 30, height / 2.0, x - 60, height));
    }
  }

  private double alpha(double usual) {
    return Math.min(1, usual * wall.strength());
  }

  private void paintPattern() {
    switch (wall.variant()) {
      case 0 -> paintStripesAndDots();
      case 1 -> paintChecks();
      case 2 -> paintBricks();
      case 3 -> paintBoards();
      case 4 -> paintCurtain();
      default -> paintFlowers();
    }
  }

  private void paintStripesAndDots() {
    for (int x = 0; x < width; x += 64) {
      g.setPaint(Tint.of(0x8FA8BF, alpha(1)));
      g.fillRect(x, 0, 30, height);
      g.setPaint(Tint.of(0xC46F5E, alpha(1)));
      for (int y = 24; y < height; y += 72) {
        g.fill(new Ellipse2D.Double(x + 40, y + (x / 64 % 2) * 36, 14, 14));
      }
    }
  }

  private void paintChecks() {
    g.setPaint(Tint.of(0x5E7FA8, alpha(0.55)));
    for (int x = 0; x < width; x += 90) {
      g.fillRect(x, 0, 45, height);
    }
    g.setPaint(Tint.of(0xA85E6B, alpha(0.45)));
    for (int y = 0; y < height; y += 90) {
      g.fillRect(0, y, width, 45);
    }
  }

  private void paintBricks() {
    g.setPaint(Tint.of(0x9A5B47, alpha(0.9)));
    for (int row = 0; row * 44 < height; row++) {
      for (int x = -(row % 2) * 52; x < width; x += 104) {
        g.fillRect(x + 3, row * 44 + 3, 98, 38);
      }
    }
  }

  private void paintBoards() {
    for (int x = 0; x < width; x += 92) {
      g.setPaint(Tint.of(x / 92 % 2 == 0 ? 0xA67C52 : 0x8C6239, alpha(0.9)));
      g.fillRect(x, 0, 92, height);
      g.setPaint(Tint.of(0x4A321E, alpha(0.8)));
      g.fillRect(x, 0, 4, height);
    }
  }

  private void paintCurtain() {
    for (int x = 0; x < width; x += 70) {
      g.setPaint(
          new GradientPaint(
              x,
              0,
              Tint.of(0x6F5B7C, alpha(0.85)),
              x + 35f,
              0,
              Tint.of(0xC9B8D2, alpha(0.85)),
              true));
      g.fillRect(x, 0, 70, height);
    }
  }

  private void paintFlowers() {
    for (int row = 0; row * 84 < height + 84; row++) {
      for (int x = (row % 2) * 55; x < width; x += 110) {
        for (int petal = 0; petal < 5; petal++) {
          double angle = Math.PI * 2 * petal / 5;
          g.setPaint(Tint.of(row % 2 == 0 ? 0xC85A7A : 0xD99A3D, alpha(0.85)));
          g.fill(
              new Ellipse2D.Double(
                  x + Math.cos(angle) * 17 - 12, row * 84 + Math.sin(angle) * 17 - 12, 24, 24));
        }
        g.setPaint(Tint.of(0x4B7A4B, alpha(0.9)));
        g.fill(new Ellipse2D.Double(x - 9, row * 84 - 9, 18, 18));
      }
    }
  }
}
