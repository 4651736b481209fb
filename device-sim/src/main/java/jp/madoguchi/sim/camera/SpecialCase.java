package jp.madoguchi.sim.camera;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import jp.madoguchi.rules.PhotoReason;

/**
 * Unavoidable reasons (写真特例, rules B7) that can be drawn.
 *
 * <p>Each knows the case of the rules that it is an example of, and what a checker finds that
 * doesn't know of it.
 */
public enum SpecialCase {
  HIJAB("faith-cover"),
  TURBAN("faith-cover"),
  MEDICAL_CAP("medical-cover"),
  WIG("medical-cover"),
  BANDAGE_FOREHEAD("bandage"),
  BANDAGE_CHEEK("bandage"),
  EYE_PATCH("eye-patch"),
  ONE_EYE_SHUT("eyes-closed"),
  EYES_SHUT("eyes-closed"),
  MOUTH_OPEN("mouth-open"),
  /** An infant on a light sheet, seen from above; a helper's hand at the edge. */
  INFANT_LYING("small-child"),
  LYING("lying"),
  HEADREST("in-view"),
  TUBE("in-view"),
  TREMOR("tremor");

  private static final int[] CLOTHS = {0x4F7484, 0x2B2E38, 0xB8A88C, 0x7A4F6B, 0xE4E2DC, 0x35507A};
  private static final int[] SHEETS = {0xF1F1EE, 0xE8EEF3, 0xF3EEE4};

  private final String code;

  SpecialCase(String code) {
    this.code = code;
  }

  /** The code of the rules' case. */
  public String code() {
    return code;
  }

  /** What a checker may find that the case excuses. */
  public Set<PhotoReason> excusable() {
    return switch (this) {
      case HIJAB, TURBAN, MEDICAL_CAP -> Set.of(PhotoReason.HAT);
      case BANDAGE_FOREHEAD -> Set.of(PhotoReason.HAIRBAND, PhotoReason.HAT);
      case EYE_PATCH, ONE_EYE_SHUT, EYES_SHUT -> Set.of(PhotoReason.EYES_CLOSED);
      case MOUTH_OPEN -> Set.of(PhotoReason.MOUTH_OPEN);
      case INFANT_LYING -> Set.of(PhotoReason.ROLL, PhotoReason.MOUTH_OPEN, PhotoReason.BG_OBJECT);
      case LYING -> Set.of(PhotoReason.ROLL);
      case HEADREST, TUBE -> Set.of(PhotoReason.BG_OBJECT);
      case WIG, BANDAGE_CHEEK, TREMOR -> Set.of();
    };
  }

  void into(SceneDraft scene, long variety) {
    SplittableRandom random = new SplittableRandom(variety * 6_007 + name().hashCode());
    int side = random.nextBoolean() ? 1 : -1;
    scene.special = Optional.of(this);
    switch (this) {
      case HIJAB ->
          scene.looks =
              scene.looks.withHair(CLOTHS[random.nextInt(CLOTHS.length)], HairStyle.HEADSCARF);
      case WIG ->
          scene.looks =
              scene.looks.withHair(
                  0x241C18, random.nextBoolean() ? HairStyle.BOB_FRINGE : HairStyle.PIXIE);
      case EYES_SHUT -> scene.expression = new Expression(0, scene.expression.mouthOpen());
      case MOUTH_OPEN ->
          scene.expression =
              new Expression(scene.expression.eyesOpen(), 0.7 + 0.2 * random.nextDouble());
      case INFANT_LYING -> {
        scene.looks = infant(scene.looks);
        scene.expression = new Expression(1, 0.65 + 0.2 * random.nextDouble());
        lie(scene, side * (9 + 8 * random.nextDouble()), random);
      }
      case LYING -> lie(scene, side * (10 + 12 * random.nextDouble()), random);
      case TREMOR -> scene.place = scene.place.swaying(9 + 5 * random.nextDouble());
      case TURBAN, MEDICAL_CAP ->
          // long hair is put up under it
          scene.looks = scene.looks.withHair(scene.looks.hair(), HairStyle.CROP);
      case BANDAGE_FOREHEAD, BANDAGE_CHEEK, EYE_PATCH, ONE_EYE_SHUT, HEADREST, TUBE -> {}
    }
  }

  private static void lie(SceneDraft scene, double roll, SplittableRandom random) {
    scene.pose = new Pose(scene.pose.yaw(), scene.pose.pitch(), roll);
    scene.wall = new Wall(SHEETS[random.nextInt(SHEETS.length)], 0, 1);
  }

  private static Looks infant(Looks looks) {
    return new Looks(
        AgeStage.INFANT,
        looks.skin(),
        0x3A2A22,
        HairStyle.DOWN,
        looks.form(),
        looks.iris(),
        new Looks.Features(Spectacles.NONE, Looks.Beard.NONE, 0, false, false, 0),
        new Clothes(Clothes.Cut.BIB, looks.clothes().rgb()));
  }

  /** Which side of the face it is on: -1 left of the picture, 1 right. */
  static int side(Scene scene) {
    return scene.seed() % 2 == 0 ? 1 : -1;
  }
}
