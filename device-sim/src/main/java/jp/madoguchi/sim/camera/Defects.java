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
  }

  private static void notePicture(Set<PhotoReason> found, Scene scene) {
    Light light = scene.light();
    note(found, PhotoReason.DARK, light.level() <= 0.3);
    note(found, PhotoReason.BRIGHT, light.level() >= 1.8);
    note(found, PhotoReason.SHADE, light.sideShadow() >= 0.6);
    note(found, PhotoReason.COLOUR_CAST, light.cast() != Light.Cast.NONE);
    note(found, PhotoReason.BLUR, scene.lens().blur() >= 4 || scene.lens().motionBlur() >= 25);
    note(found, PhotoReason.NOISE, scene.lens().noise() >= 20);
    switch (scene.backdrop()) {
      case PLAIN -> {}
      case PATTERN -> found.add(PhotoReason.BG_PATTERN);
      case OBJECT -> found.add(PhotoReason.BG_OBJECT);
      case SHADOW -> found.add(PhotoReason.BG_SHADOW);
    }
  }

  private static void note(Set<PhotoReason> found, PhotoReason reason, boolean holds) {
    if (holds) {
      found.add(reason);
    }
  }
}
