package jp.madoguchi.sim.camera;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    new ScenePainter(g, scene, motion).paint();
    g.dispose();
    long noiseSeed = scene.seed() * 1_000_003 + Math.floorMod(frame, (long) LOOP_FRAMES);
    double faceX = WIDTH / 2.0 + scene.place().offsetX();
    effects.apply(image, scene.light(), scene.lens(), faceX, noiseSeed);
    return Retouch.apply(image, scene.finish(), faceTruth(scene, motion));
  }

  /** What is true of that frame. */
  public Truth truth(Scene scene, long frame) {
    Motion motion = Motion.at(scene, frame);
    Optional<Truth.FaceTruth> face =
        scene.people() == 0 && scene.held().isEmpty()
            ? Optional.empty()
            : Optional.of(faceInView(scene, motion));
    return new Truth(
        frame,
        WIDTH,
        HEIGHT,
        scene.people(),
        face,
        scene.looks().skinTone(),
        Defects.of(scene),
        scene.special(),
        scene.special().map(SpecialCase::excusable).orElse(Set.of()),
        Defects.remarks(scene),
        scene.sheet().map(Sheet::kind));
  }

  /** A picture held up covers the own face. */
  private static Truth.FaceTruth faceInView(Scene scene, Motion motion) {
    return scene
        .held()
        .map(held ->
            faceTruth(Scene.good(held.looks()), Motion.STILL)
                .moved(HeldFacePainter.place(held, motion)))
        .orElseGet(() -> faceTruth(scene, motion));
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

  static Projection projection(Scene scene, Motion motion) {
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
}
