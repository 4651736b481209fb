package jp.madoguchi.kiosk.presence;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.camera.Frame;
import jp.madoguchi.sim.camera.FaceArtist;
import jp.madoguchi.sim.camera.Scene;

/** A camera whose scene the trial sets; each advance gives a new frame. */
final class TrialCamera implements CameraFeed {
  /**
   * Frames of the drawn movement that take turns while nobody moves. From one to the next a person
   * moves as far as from frame to frame of a real camera, which is what the booth's limits are for.
   */
  private static final int PHASES = 2;

  /** Who stands still looks the same again: so many frames are not drawn twice. */
  private static final int DRAWN_KEPT = 6;

  /** How much brighter or darker the lamps are made at a time. */
  private static final double LAMP_STEP = 1.06;

  private final FaceArtist artist;
  private final Map<Key, BufferedImage> drawn =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, BufferedImage> eldest) {
          return size() > DRAWN_KEPT;
        }
      };
  private Scene scene;
  private Optional<Scene> beside = Optional.empty();
  private double lamps = 1;
  private boolean awake;
  private long sequence;

  TrialCamera(FaceArtist artist, Scene scene) {
    this.artist = artist;
    this.scene = scene;
  }

  private record Key(Scene scene, Optional<Scene> beside, double lamps, int phase) {}

  void show(Scene shown) {
    scene = shown;
    beside = Optional.empty();
  }

  /** Two people: the first one left of the middle, the second right of it. */
  void show(Scene left, Scene right) {
    scene = left.withOffset(-190, 0);
    beside = Optional.of(right.withOffset(330, 0));
  }

  /** The lamps are turned up. */
  void brighter() {
    lamps *= LAMP_STEP;
  }

  /** The lamps are turned down. */
  void darker() {
    lamps /= LAMP_STEP;
  }

  Scene shown() {
    return scene;
  }

  void advance() {
    sequence++;
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
    return awake ? Optional.of(new Frame(picture(), sequence, 0)) : Optional.empty();
  }

  private BufferedImage picture() {
    int phase = (int) (sequence % PHASES);
    return drawn.computeIfAbsent(new Key(scene, beside, lamps, phase), this::draw);
  }

  private BufferedImage draw(Key key) {
    BufferedImage image = draw(key.scene(), key);
    key.beside()
        .ifPresent(other -> {
          int split = FaceArtist.WIDTH / 2 + 70;
          BufferedImage second = draw(other, key);
          Graphics2D g = image.createGraphics();
          g.drawImage(
              second.getSubimage(split, 0, FaceArtist.WIDTH - split, FaceArtist.HEIGHT),
              split,
              0,
              null);
          g.dispose();
        });
    return image;
  }

  private BufferedImage draw(Scene of, Key key) {
    return artist.draw(of.withLightLevel(of.light().level() * key.lamps()), key.phase());
  }

  @Override
  public String name() {
    return "drawn";
  }

  @Override
  public State state() {
    return awake ? State.LIVE : State.ASLEEP;
  }

  @Override
  public void close() {
    sleep();
  }
}
