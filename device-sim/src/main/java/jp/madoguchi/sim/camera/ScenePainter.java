package jp.madoguchi.sim.camera;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** Paints everything of a scene in its order, from the wall to what is held before the camera. */
final class ScenePainter {
  private final Graphics2D g;
  private final Scene scene;
  private final Motion motion;

  ScenePainter(Graphics2D g, Scene scene, Motion motion) {
    this.g = g;
    this.scene = scene;
    this.motion = motion;
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
  }

  void paint() {
    new BackdropPainter(g, FaceArtist.WIDTH, FaceArtist.HEIGHT, scene.wall()).paint(scene);
    if (scene.people() == 2) {
      Scene other = scene.companion().scene();
      new ScenePainter(g, other, Motion.at(scene, 0)).paintPerson();
    }
    if (scene.people() > 0) {
      if (scene.backdrop() == Backdrop.SHADOW) {
        paintWallShadow();
      }
      paintPerson();
    }
    scene
        .sheet()
        .ifPresent(sheet ->
            new SheetPainter(g, scene.looks().skin())
                .paint(
                    sheet,
                    FaceArtist.WIDTH / 2.0 + motion.x(),
                    FaceArtist.HEIGHT / 2.0 + 30 + motion.y(),
                    motion.roll() + 1.5));
    scene
        .held()
        .ifPresent(held ->
            new HeldFacePainter(g, held)
                .paint(
                    motion,
                    scene.looks().skin(),
                    on -> new ScenePainter(on, Scene.good(held.looks()), Motion.STILL).paint()));
  }

  private void paintPerson() {
    Brush brush = new Brush(g, FaceArtist.projection(scene, motion));
    Looks looks = scene.looks();
    HairPainter hair = new HairPainter(brush, looks);
    var special = scene.special().map(which -> new SpecialPainter(brush, looks, which, scene));
    special.ifPresent(SpecialPainter::paintBehind);
    hair.paintBehind();
    new BodyPainter(brush, looks).paint();
    new FacePainter(
            brush,
            looks,
            scene.expression(),
            scene.finish(),
            scene.special(),
            SpecialCase.side(scene))
        .paint();
    hair.paintOn();
    special.ifPresent(SpecialPainter::paintOn);
    new WearPainter(brush, looks, scene.wear()).paint();
    HandPainter hands = new HandPainter(brush, looks.skin());
    scene.hand().ifPresent(hand -> hands.paint(hand, Anatomy.of(looks)));
    if (scene.special().filter(s -> s == SpecialCase.INFANT_LYING).isPresent()) {
      new HandPainter(brush.upright(), Companion.USUAL.looks().skin())
          .paintHelper(SpecialCase.side(scene), 190, 60);
    }
  }

  private void paintWallShadow() {
    AffineTransform before = g.getTransform();
    Brush brush = new Brush(g, FaceArtist.projection(scene, motion));
    Shape head = new FacePainter(brush, scene.looks(), scene.expression()).outline();
    g.translate(106, 26);
    for (int i = 0; i < 6; i++) {
      double grow = 1.24 - i * 0.015;
      AffineTransform at = new AffineTransform();
      double cx = head.getBounds2D().getCenterX();
      double cy = head.getBounds2D().getCenterY();
      at.translate(cx, cy);
      at.scale(grow, grow);
      at.translate(-cx, -cy);
      g.setPaint(Tint.of(0x20262E, 0.13 * scene.wall().strength()));
      g.fill(at.createTransformedShape(head));
    }
    g.setTransform(before);
  }
}
