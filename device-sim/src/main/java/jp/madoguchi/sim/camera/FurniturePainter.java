package jp.madoguchi.sim.camera;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * Things behind the resident: a shelf with a plant, a chair, a cabinet, a door, frames, a window.
 */
final class FurniturePainter {
  private static final int[] BOOKS = {
    0xB5483F, 0x2F6A8F, 0xD9A441, 0x4B7A4B, 0x7A4F86, 0xCFC6B4, 0x35405F, 0xC77B4A
  };

  private final Graphics2D g;
  private final int width;
  private final int height;
  private final Wall wall;

  FurniturePainter(Graphics2D g, int width, int height, Wall wall) {
    this.g = g;
    this.width = width;
    this.height = height;
    this.wall = wall;
  }

  void paint() {
    switch (wall.variant()) {
      case 0 -> {
        paintShelf();
        paintPlant();
      }
      case 1 -> paintChair();
      case 2 -> paintCabinet();
      case 3 -> paintDoor();
      case 4 -> paintFrames();
      default -> paintWindow();
    }
  }

  private void fill(int rgb, java.awt.Shape shape) {
    g.setPaint(Tint.of(rgb, Math.min(1, wall.strength())));
    g.fill(shape);
  }

  private void paintShelf() {
    int left = width / 2 + 120;
    fill(0x8A6543, new Rectangle2D.Double(left, 40, width - left - 40.0, 470));
    for (int row = 0; row < 3; row++) {
      int floor = 180 + row * 150;
      fill(0x4A3524, new Rectangle2D.Double(left + 14.0, floor - 124.0, width - left - 68.0, 124));
      int x = left + 18;
      for (int i = 0; x < width - 74; i++) {
        int thick = 18 + (i * 7 + row * 5) % 17;
        int tall = 78 + (i * 13 + row * 11) % 38;
        fill(
            BOOKS[(i + row * 3) % BOOKS.length],
            new Rectangle2D.Double(x, floor - tall, thick, tall));
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
    fill(0xB4603C, new Polygon(new int[] {130, 270, 250, 150}, new int[] {500, 500, 660, 660}, 4));
    fill(0x93492B, new Rectangle2D.Double(122, 490, 156, 26));
  }

  private void paintChair() {
    double left = width / 2.0 - 270;
    fill(0x7A4A2B, new RoundRectangle2D.Double(left, 230, 540, height, 60, 60));
    fill(0x9A6A42, new RoundRectangle2D.Double(left + 28, 262, 484, height, 40, 40));
    for (int i = 1; i < 5; i++) {
      fill(0x7A4A2B, new Rectangle2D.Double(left + i * 108 - 8, 262, 16, height));
    }
  }

  private void paintCabinet() {
    fill(0x6E7A86, new Rectangle2D.Double(90, 120, 400, height));
    fill(0x5A6570, new Rectangle2D.Double(800, 200, 420, height));
    for (int i = 0; i < 4; i++) {
      fill(0x8795A3, new Rectangle2D.Double(106, 136 + i * 150.0, 368, 132));
      fill(0x2E353C, new Rectangle2D.Double(250, 190 + i * 150.0, 80, 14));
      fill(0x74818E, new Rectangle2D.Double(816, 216 + i * 150.0, 388, 132));
    }
  }

  private void paintDoor() {
    fill(0x8C6A48, new Rectangle2D.Double(730, 0, 380, height));
    fill(0xA9835C, new Rectangle2D.Double(756, 0, 328, height));
    fill(0x8C6A48, new Rectangle2D.Double(796, 60, 248, 250));
    fill(0x8C6A48, new Rectangle2D.Double(796, 370, 248, 300));
    fill(0xD9C27A, new Ellipse2D.Double(768, 350, 26, 26));
  }

  private void paintFrames() {
    for (int i = 0; i < 3; i++) {
      double x = i < 2 ? 130 + i * 200 : 850;
      double y = 90 + i % 2 * 130;
      fill(0x3A2A1E, new Rectangle2D.Double(x, y, 170, 220));
      fill(0xEFE7D6, new Rectangle2D.Double(x + 14, y + 14, 142, 192));
      fill(BOOKS[i * 2], new Ellipse2D.Double(x + 40, y + 50, 90, 110));
    }
  }

  private void paintWindow() {
    fill(0x5A4634, new Rectangle2D.Double(690, 30, 480, 460));
    for (double x : new double[] {712, 938}) {
      fill(0x8FC0E8, new Rectangle2D.Double(x, 52, 210, 200));
      fill(0x6FA06A, new Rectangle2D.Double(x, 268, 210, 200));
    }
  }
}
