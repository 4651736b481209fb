package jp.madoguchi.sim.camera;

import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** What is behind the resident. */
final class BackdropPainter {
  private static final int[] BOOKS = {
    0xB5483F, 0x2F6A8F, 0xD9A441, 0x4B7A4B, 0x7A4F86, 0xCFC6B4, 0x35405F, 0xC77B4A
  };

  private final Graphics2D g;
  private final int width;
  private final int height;

  BackdropPainter(Graphics2D g, int width, int height) {
    this.g = g;
    this.width = width;
    this.height = height;
  }

  void paint(Backdrop backdrop) {
    g.setPaint(new GradientPaint(0, 0, Tint.of(0xE6EAEF, 1), 0, height, Tint.of(0xDBE0E6, 1)));
    g.fillRect(0, 0, width, height);
    switch (backdrop) {
      case PLAIN, SHADOW -> {}
      case PATTERN -> paintPattern();
      case OBJECT -> {
        paintShelf();
        paintPlant();
      }
    }
  }

  private void paintPattern() {
    for (int x = 0; x < width; x += 64) {
      g.setPaint(Tint.of(0x8FA8BF, 1));
      g.fillRect(x, 0, 30, height);
      g.setPaint(Tint.of(0xC46F5E, 1));
      for (int y = 24; y < height; y += 72) {
        g.fill(new Ellipse2D.Double(x + 40, y + (x / 64 % 2) * 36, 14, 14));
      }
    }
  }

  private void paintShelf() {
    int left = width / 2 + 120;
    g.setPaint(Tint.of(0x8A6543, 1));
    g.fillRect(left, 40, width - left - 40, 470);
    for (int row = 0; row < 3; row++) {
      int floor = 180 + row * 150;
      g.setPaint(Tint.of(0x4A3524, 1));
      g.fillRect(left + 14, floor - 124, width - left - 68, 124);
      int x = left + 18;
      for (int i = 0; x < width - 74; i++) {
        int thick = 18 + (i * 7 + row * 5) % 17;
        int tall = 78 + (i * 13 + row * 11) % 38;
        g.setPaint(Tint.of(BOOKS[(i + row * 3) % BOOKS.length], 1));
        g.fillRect(x, floor - tall, thick, tall);
        g.setPaint(Tint.of(0xFFFFFF, 0.4));
        g.fillRect(x + 3, floor - tall + 12, thick - 6, 5);
        x += thick + 2;
      }
    }
  }

  private void paintPlant() {
    g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 0; i < 9; i++) {
      double lean = (i - 4) * 34;
      g.setPaint(Tint.of(i % 2 == 0 ? 0x2F7A46 : 0x4F9A5A, 1));
      int tipX = (int) (200 + lean);
      int tipY = 250 + Math.abs(i - 4) * 42;
      g.drawLine(200, 520, tipX, tipY);
      g.fill(new Ellipse2D.Double(tipX - 26, tipY - 42, 52, 84));
    }
    g.setPaint(Tint.of(0xB4603C, 1));
    g.fill(new Polygon(new int[] {130, 270, 250, 150}, new int[] {500, 500, 660, 660}, 4));
    g.setPaint(Tint.of(0x93492B, 1));
    g.fill(new Rectangle2D.Double(122, 490, 156, 26));
  }
}
