package jp.madoguchi.sim.camera;

import java.util.Optional;

/** A scene being changed: so that each change names only what it changes. */
final class SceneDraft {
  Looks looks;
  int people;
  Pose pose;
  Expression expression;
  Place place;
  Light light;
  Backdrop backdrop;
  Wall wall;
  Lens lens;
  Finish finish;
  Wear wear;
  Optional<Sheet> sheet;
  Optional<Hand> hand;
  Optional<SpecialCase> special;
  Optional<HeldFace> held;
  Companion companion;
  long seed;

  SceneDraft(Scene from) {
    looks = from.looks();
    people = from.people();
    pose = from.pose();
    expression = from.expression();
    place = from.place();
    light = from.light();
    backdrop = from.backdrop();
    wall = from.wall();
    lens = from.lens();
    finish = from.finish();
    wear = from.wear();
    sheet = from.sheet();
    hand = from.hand();
    special = from.special();
    held = from.held();
    companion = from.companion();
    seed = from.seed();
  }

  Scene scene() {
    return new Scene(
        looks,
        people,
        pose,
        expression,
        place,
        light,
        backdrop,
        wall,
        lens,
        finish,
        wear,
        sheet,
        hand,
        special,
        held,
        companion,
        seed);
  }
}
