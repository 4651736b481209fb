package jp.madoguchi.sim.camera;

import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;

/**
 * What a checker should find wrong with a scene. Between "good" and these limits lies a grey zone
 * in which a checker may decide either way: scenes of tests stay out of it.
 */
final class Defects {
  private Defects() {}

  static Set<PhotoReason> of(Scene scene) {
    Set<PhotoReason> found = EnumSet.noneOf(PhotoReason.class);
    if (scene.people() == 0) {
      return EnumSet.of(PhotoReason.NOFACE);
    }
    note(found, PhotoReason.MULTIFACE, scene.people() > 1);
    notePlace(found, scene);
    noteFace(found, scene);
    notePicture(found, scene);
    scene.special().ifPresent(special -> found.removeAll(special.excusable()));
    return found;
  }

  /** What is true besides the reasons of the rules. */
  static Set<Remark> remarks(Scene scene) {
    Set<Remark> found = EnumSet.noneOf(Remark.class);
    Place place = scene.place();
    // half a head with its hair is about 200 pixels wide at distance 1
    boolean cut =
        scene.people() > 0
            && (Math.abs(place.offsetX()) > 640 - 150 / place.distance() || place.offsetY() < -160);
    note(found, Remark.CUT_HEAD, cut);
    note(found, Remark.HAND_AT_FACE, scene.hand().isPresent());
    note(found, Remark.SHEET_IN_PICTURE, scene.sheet().isPresent());
    note(found, Remark.MONOCHROME, scene.finish().monochrome());
    note(found, Remark.OVERCOMPRESSED, scene.finish().quality() <= 0.12);
    scene
        .held()
        .ifPresent(held ->
            found.add(
                held.kind() == HeldFace.Kind.PRINT ? Remark.PRINTED_FACE : Remark.FACE_ON_SCREEN));
    return found;
  }

  private static void notePlace(Set<PhotoReason> found, Scene scene) {
    Place place = scene.place();
    note(found, PhotoReason.HEAD_TOO_SMALL, place.distance() > 1.6);
    note(found, PhotoReason.HEAD_TOO_BIG, place.distance() < 0.7);
    note(
        found,
        PhotoReason.POS_OFFCENTER,
        Math.abs(place.offsetX()) > 250 || Math.abs(place.offsetY()) > 150);
    note(found, PhotoReason.TOP_MARGIN, place.offsetY() < -95 && place.distance() < 1.1);
    note(found, PhotoReason.YAW, Math.abs(scene.pose().yaw()) > 12);
    note(found, PhotoReason.PITCH, Math.abs(scene.pose().pitch()) > 15);
    note(found, PhotoReason.ROLL, Math.abs(scene.pose().roll()) > 8);
  }

  private static void noteFace(Set<PhotoReason> found, Scene scene) {
    Wear wear = scene.wear();
    note(found, PhotoReason.EYES_CLOSED, scene.expression().eyesOpen() < 0.3);
    note(found, PhotoReason.MOUTH_OPEN, scene.expression().mouthOpen() > 0.6 && !wear.mask());
    note(found, PhotoReason.MASK, wear.mask());
    note(found, PhotoReason.SUNGLASSES, wear.sunglasses());
    note(found, PhotoReason.HAT, wear.hat());
    note(found, PhotoReason.GLASSES_GLARE, wear.glare());
    note(found, PhotoReason.FRINGE, wear.fringe());
    note(found, PhotoReason.HAIRBAND, wear.hairband() && wear.fashion().bandMm() >= 18);
    note(
        found,
        PhotoReason.GLASSES_FRAME,
        wear.heavyFrame() && (wear.fashion().frameMm() >= 4 || wear.fashion().frameDrop() >= 4));
  }

  private static void notePicture(Set<PhotoReason> found, Scene scene) {
    Light light = scene.light();
    note(found, PhotoReason.DARK, light.level() <= 0.3);
    note(found, PhotoReason.BRIGHT, light.level() >= 1.8);
    note(found, PhotoReason.SHADE, light.sideShadow() >= 0.6 || light.leftFade() >= 0.8);
    note(
        found,
        PhotoReason.COLOUR_CAST,
        light.cast() != Light.Cast.NONE && !scene.finish().monochrome());
    note(found, PhotoReason.BLUR, scene.lens().blur() >= 4 || scene.lens().motionBlur() >= 25);
    note(found, PhotoReason.NOISE, scene.lens().noise() >= 20);
    Finish finish = scene.finish();
    note(found, PhotoReason.RED_EYE, finish.redEye() >= 0.5);
    note(found, PhotoReason.RETOUCHED, finish.smoothing() >= 0.6 || finish.bigEyes() >= 0.6);
    switch (scene.backdrop()) {
      case PLAIN -> {}
      case PATTERN -> found.add(PhotoReason.BG_PATTERN);
      case OBJECT -> found.add(PhotoReason.BG_OBJECT);
      case SHADOW -> found.add(PhotoReason.BG_SHADOW);
    }
  }

  private static <T> void note(Set<T> found, T reason, boolean holds) {
    if (holds) {
      found.add(reason);
    }
  }
}
