package jp.madoguchi.sim.camera;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * Draws scenes. The picture follows from the scene and the frame number alone; it repeats every
 * {@value Motion#LOOP_FRAMES} frames. One artist may be used by several threads.
 */
public final class FaceArtist {
  /** Width of a picture, pixels. */
  public static final int WIDTH = 1280;

  /** Height of a picture, pixels. */
  public static final int HEIGHT = 720;

  /** After so many frames the pictures repeat. */
  public static final int LOOP_FRAMES = Motion.LOOP_FRAMES;

  /** Crown to chin at distance 1, pixels: 34/45 of a crop that is 590 pixels high. */
  private static final double HEAD_PIXELS = 446;

  private static final double CROWN_Y = 130;

  private final LensEffects effects = new LensEffects();

  /** The picture of that frame (TYPE_INT_RGB). */
  public BufferedImage draw(Scene scene, long frame) {
    Motion motion = Motion.at(scene, frame);
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    new BackdropPainter(g, WIDTH, HEIGHT).paint(scene.backdrop());
    if (scene.people() == 2) {
      paintCompanion(g, scene);
    }
    if (scene.people() > 0) {
      if (scene.backdrop() == Backdrop.SHADOW) {
        paintWallShadow(g, scene, motion);
      }
      paintPerson(g, scene, motion);
    }
    scene
        .sheet()
        .ifPresent(sheet ->
            new SheetPainter(g, scene.looks().skin())
                .paint(
                    sheet,
                    WIDTH / 2.0 + motion.x(),
                    HEIGHT / 2.0 + 30 + motion.y(),
                    motion.roll() + 1.5));
    g.dispose();
    long noiseSeed = scene.seed() * 1_000_003 + Math.floorMod(frame, (long) LOOP_FRAMES);
    double faceX = WIDTH / 2.0 + scene.place().offsetX();
    effects.apply(image, scene.light(), scene.lens(), faceX, noiseSeed);
    return image;
  }

  /** What is true of that frame. */
  public Truth truth(Scene scene, long frame) {
    Motion motion = Motion.at(scene, frame);
    Optional<Truth.FaceTruth> face =
        scene.people() == 0 ? Optional.empty() : Optional.of(faceTruth(scene, motion));
    return new Truth(
        frame,
        WIDTH,
        HEIGHT,
        scene.people(),
        face,
        Defects.of(scene),
        scene.sheet().map(Sheet::kind));
  }

  private static Truth.FaceTruth faceTruth(Scene scene, Motion motion) {
    Anatomy a = Anatomy.of(scene.looks());
    Pose pose = scene.pose().plus(motion.yaw(), motion.pitch(), motion.roll());
    Projection at = projection(scene, motion);
    Point2D left = at.at(-a.eyeX(), -0.5, Anatomy.EYE_Z);
    Point2D right = at.at(a.eyeX(), -0.5, Anatomy.EYE_Z);
    return new Truth.FaceTruth(
        xy(left),
        xy(right),
        left.distance(right),
        xy(at.at(0, a.crownY(), 5)),
        xy(at.at(0, a.chinY() + scene.expression().jawDrop(), 68)),
        pose.yaw(),
        pose.pitch(),
        pose.roll(),
        scene.expression().eyesOpen(),
        scene.expression().mouthOpen());
  }

  private static List<Double> xy(Point2D point) {
    return List.of(point.getX(), point.getY());
  }

  private static Projection projection(Scene scene, Motion motion) {
    Anatomy a = Anatomy.of(scene.looks());
    Place place = scene.place();
    // the chin lies nearer to the camera than the crown, so it is drawn a little larger
    double tall = a.chinY() * 1.08 - a.crownY();
    double scale = HEAD_PIXELS / tall / place.distance();
    double head = HEAD_PIXELS / place.distance();
    // far residents sink less than their size tells: the camera looks at the same height
    double crown = CROWN_Y + (HEAD_PIXELS - head) * 0.45;
    Pose pose = scene.pose().plus(motion.yaw(), motion.pitch(), motion.roll());
    return new Projection(
        pose,
        scale,
        WIDTH / 2.0 + place.offsetX() + motion.x(),
        crown - a.crownY() * scale + place.offsetY() + motion.y());
  }

  private static void paintPerson(Graphics2D g, Scene scene, Motion motion) {
    Brush brush = new Brush(g, projection(scene, motion));
    Looks looks = scene.looks();
    HairPainter hair = new HairPainter(brush, looks);
    hair.paintBehind();
    new BodyPainter(brush, looks).paint();
    new FacePainter(brush, looks, scene.expression()).paint();
    hair.paintOn();
    new WearPainter(brush, looks, scene.wear()).paint();
  }

  private static void paintCompanion(Graphics2D g, Scene scene) {
    Scene other =
        Scene.good(Companion.LOOKS).withDistance(1.25).withOffset(400, 30).withPose(-6, 0, -3);
    paintPerson(g, other, Motion.at(scene, 0));
  }

  private static void paintWallShadow(Graphics2D g, Scene scene, Motion motion) {
    AffineTransform before = g.getTransform();
    Shape head =
        new FacePainter(new Brush(g, projection(scene, motion)), scene.looks(), scene.expression())
            .outline();
    g.translate(106, 26);
    for (int i = 0; i < 6; i++) {
      double grow = 1.24 - i * 0.015;
      AffineTransform at = new AffineTransform();
      double cx = head.getBounds2D().getCenterX();
      double cy = head.getBounds2D().getCenterY();
      at.translate(cx, cy);
      at.scale(grow, grow);
      at.translate(-cx, -cy);
      g.setPaint(Tint.of(0x20262E, 0.13));
      g.fill(at.createTransformedShape(head));
    }
    g.setTransform(before);
  }
}
