package jp.madoguchi.sim.camera;

/** Plays the steps of a script. */
final class Stage {
  /** Where a head at distance 1 is out of view, pixels from the middle. */
  private static final double OUT = 880;

  /** Where what is held is out of view, pixels below the middle. */
  private static final double HELD_OUT = 690;

  private static final double HELD_AT = 20;

  private Stage() {}

  /** The scene when so much of a step is done, 0 to 1. */
  static Scene after(Scene scene, Script.Step step, double share) {
    return switch (step.what()) {
      case SECOND_IN -> secondIn(scene, step.who().orElseThrow(), share);
      case SECOND_OUT -> share < 1 ? withSecondAt(scene, share) : scene.withPeople(1);
      case FIRST_OUT -> firstOut(scene, share);
      case TO_MIDDLE -> toMiddle(scene, share);
      case CHANGE -> change(scene, step.who().orElseThrow(), share);
      case CUT -> scene.withLooks(step.who().orElseThrow());
      case MASK_ON -> scene.withMask();
      case MASK_OFF -> scene.withWear(scene.wear().withoutMask());
      case PRINT_UP -> up(scene, HeldFace.Kind.PRINT, step, share);
      case PHONE_UP -> up(scene, HeldFace.Kind.PHONE, step, share);
      case TABLET_UP -> up(scene, HeldFace.Kind.TABLET, step, share);
      case HELD_DOWN -> down(scene, share);
      case EYES_SHUT -> scene.withEyesOpen(scene.expression().eyesOpen() * (1 - share));
      case EYES_OPEN -> scene.withEyesOpen(Math.max(share, scene.expression().eyesOpen()));
      case LEFT_LIGHT_FADES -> scene.withLeftFade(0.6 * share);
    };
  }

  private static Scene secondIn(Scene scene, Looks who, double share) {
    Companion usual = Companion.USUAL;
    double x = OUT + (usual.offsetX() - OUT) * share;
    return scene.withCompanion(new Companion(who, usual.distance(), x, usual.offsetY()));
  }

  private static Scene withSecondAt(Scene scene, double share) {
    Companion c = scene.companion();
    double x = c.offsetX() + (OUT - c.offsetX()) * share;
    return scene.withCompanion(new Companion(c.looks(), c.distance(), x, c.offsetY()));
  }

  private static Scene firstOut(Scene scene, double share) {
    if (share < 1) {
      return scene.withOffset(
          scene.place().offsetX() - (OUT + scene.place().offsetX()) * share,
          scene.place().offsetY());
    }
    if (scene.people() < 2) {
      return scene.withPeople(0);
    }
    Companion left = scene.companion();
    return scene
        .withPeople(1)
        .withLooks(left.looks())
        .withDistance(left.distance())
        .withOffset(left.offsetX(), left.offsetY());
  }

  private static Scene toMiddle(Scene scene, double share) {
    Place at = scene.place();
    return scene
        .withDistance(at.distance() + (1 - at.distance()) * share)
        .withOffset(at.offsetX() * (1 - share), at.offsetY() * (1 - share));
  }

  private static Scene change(Scene scene, Looks who, double share) {
    double y = scene.place().offsetY();
    if (share >= 1) {
      return scene.withLooks(who).withOffset(0, y);
    }
    return share < 0.5
        ? scene.withOffset(-OUT * share * 2, y)
        : scene.withLooks(who).withOffset(OUT * (1 - share) * 2, y);
  }

  private static Scene up(Scene scene, HeldFace.Kind kind, Script.Step step, double share) {
    HeldFace held = HeldFace.of(kind, step.who().orElseThrow());
    return scene.withHeld(held.at(HELD_OUT + (HELD_AT - HELD_OUT) * share));
  }

  private static Scene down(Scene scene, double share) {
    return share < 1
        ? scene
            .held()
            .map(held ->
                scene.withHeld(held.at(held.offsetY() + (HELD_OUT - held.offsetY()) * share)))
            .orElse(scene)
        : scene.withoutHeld();
  }
}
