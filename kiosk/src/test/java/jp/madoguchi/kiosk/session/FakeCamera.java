package jp.madoguchi.kiosk.session;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.camera.Frame;

/** A camera that shows a plain head before a plain wall, or nothing while it sleeps. */
public final class FakeCamera implements CameraFeed {
  private final BufferedImage picture = head();
  private boolean awake;
  private long sequence;

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public void wake() {
    awake = true;
  }

  @Override
  public void sleep() {
    awake = false;
  }

  @Override
  public Optional<Frame> newest() {
    return awake ? Optional.of(new Frame(picture, ++sequence, 0)) : Optional.empty();
  }

  @Override
  public State state() {
    return awake ? State.LIVE : State.ASLEEP;
  }

  public boolean awake() {
    return awake;
  }

  @Override
  public void close() {
    awake = false;
  }

  static BufferedImage head() {
    BufferedImage image = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(new Color(0xE4E8ED));
    g.fillRect(0, 0, 1280, 720);
    g.setColor(new Color(0x3C4A72));
    g.fillOval(380, 560, 520, 400);
    g.setColor(new Color(0xEEC3A4));
    g.fillOval(490, 170, 300, 400);
    g.setColor(new Color(0x2A2422));
    g.fillArc(470, 130, 340, 330, 0, 180);
    g.fillOval(560, 350, 30, 18);
    g.fillOval(690, 350, 30, 18);
    g.setColor(new Color(0xA5544F));
    g.fillRoundRect(590, 480, 100, 14, 14, 14);
    g.dispose();
    return image;
  }
}
