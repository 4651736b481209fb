package jp.madoguchi.sim.camera;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.function.Consumer;

/** A print, a phone or a tablet with a face on it, held before the camera. */
final class HeldFacePainter {
  /** The part of a drawn scene that the picture shows: 35:45, as a card's. */
  private static final double WIDTH = 460;

  private static final double HEIGHT = 591;

  private final Graphics2D g;
  private final HeldFace held;

  HeldFacePainter(Graphics2D g, HeldFace held) {
    this.g = g;
    this.held = held;
  }

  /** From the pixels of a scene of its own to those of the picture. */
  static AffineTransform place(HeldFace held, Motion motion) {
    AffineTransform at =
        AffineTransform.getTranslateInstance(
            FaceArtist.WIDTH / 2.0 + held.offsetX() + motion.x() * 2,
            FaceArtist.HEIGHT / 2.0 + held.offsetY() + motion.y() * 2);
    at.rotate(Math.toRadians(held.tilt() + motion.roll()));
    at.scale(held.size(), held.size());
    at.translate(-FaceArtist.WIDTH / 2.0, -FaceArtist.HEIGHT / 2.0);
    return at;
  }

  /**
   * Paints it.
   *
   * @param person paints backdrop and face of the scene on it
   */
  void paint(Motion motion, int skin, Consumer<Graphics2D> person) {
    AffineTransform before = g.getTransform();
    Shape clip = g.getClip();
    g.transform(place(held, motion));
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    double left = (FaceArtist.WIDTH - WIDTH) / 2;
    double top = 60;
    Rectangle2D face = new Rectangle2D.Double(left, top, WIDTH, HEIGHT);
    paintBody(face);
    g.clip(face);
    person.accept(g);
    if (held.kind() == HeldFace.Kind.PRINT) {
      g.setPaint(Tint.of(0xFFF4E0, 0.10));
      g.fill(face);
    } else {
      paintScreen(face);
    }
    paintGlare(face);
    g.setClip(clip);
    g.setTransform(before);
    paintFingers(motion, skin);
  }

  private void paintBody(Rectangle2D face) {
    double edge =
        switch (held.kind()) {
          case PRINT -> 26;
          case PHONE -> 15;
          case TABLET -> 44;
        };
    double more = held.kind() == HeldFace.Kind.PHONE ? 60 : edge;
    boolean print = held.kind() == HeldFace.Kind.PRINT;
    double round = print ? 2 : 50;
    g.setPaint(Tint.of(print ? 0xFBFAF5 : 0x17181B, 1));
    g.fill(
        new RoundRectangle2D.Double(
            face.getX() - edge,
            face.getY() - more,
            face.getWidth() + 2 * edge,
            face.getHeight() + 2 * more,
            round,
            round));
    if (!print) {
      g.setPaint(Tint.of(0x3A3D44, 1));
      g.fill(new Ellipse2D.Double(face.getCenterX() - 7, face.getY() - more * 0.6, 14, 14));
    }
  }

  /** A screen shines bluish, and its lines beat against the camera's. */
  private void paintScreen(Rectangle2D face) {
    g.setPaint(Tint.of(0xBFD6FF, 0.13));
    g.fill(face);
    for (int y = (int) face.getY(); y < face.getMaxY(); y += 3) {
      double beat = 0.5 + 0.5 * Math.sin(y * 0.21) * Math.cos(y * 0.033);
      g.setPaint(Tint.of(0x000000, 0.10 * beat));
      g.fill(new Rectangle2D.Double(face.getX(), y, face.getWidth(), 1.4));
    }
    for (int x = (int) face.getX(); x < face.getMaxX(); x += 4) {
      double beat = 0.5 + 0.5 * Math.sin(x * 0.17);
      g.setPaint(Tint.of(beat > 0.5 ? 0xFF4060 : 0x3060FF, 0.05 * beat));
      g.fill(new Rectangle2D.Double(x, face.getY(), 1.6, face.getHeight()));
    }
  }

  private void paintGlare(Rectangle2D face) {
    double x = face.getX() + face.getWidth() * 0.62;
    Path2D band = new Path2D.Double();
    band.moveTo(x, face.getY());
    band.lineTo(x + 120, face.getY());
    band.lineTo(x - 80, face.getMaxY());
    band.lineTo(x - 200, face.getMaxY());
    band.closePath();
    g.setPaint(Tint.of(0xFFFFFF, 0.55 * held.glare()));
    g.fill(band);
  }

  private void paintFingers(Motion motion, int skin) {
    AffineTransform before = g.getTransform();
    g.transform(place(held, motion));
    for (int s : new int[] {-1, 1}) {
      double x = FaceArtist.WIDTH / 2.0 + s * (WIDTH / 2 + 22);
      g.setPaint(Tint.of(Tint.mix(skin, Tint.shade(skin), 0.2), 1));
      g.fill(new RoundRectangle2D.Double(x - 34, 470, 68, 170, 60, 60));
      g.setPaint(Tint.of(skin, 1));
      g.fill(new RoundRectangle2D.Double(x - 42 - s * 10, 480, 76, 40, 40, 40));
    }
    g.setTransform(before);
  }
}
