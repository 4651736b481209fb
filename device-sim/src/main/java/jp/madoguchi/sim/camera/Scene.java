package jp.madoguchi.sim.camera;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is before the camera. The same scene, seed and frame number always give the same picture.
 *
 * @param looks whose face
 * @param people how many are in view: 0, 1 or 2
 * @param pose of the head
 * @param expression of the face
 * @param place of the head
 * @param light in the room
 * @param backdrop behind
 * @param wall how that looks in particular
 * @param lens of the camera
 * @param finish what was done to the picture afterwards
 * @param wear what could be taken off
 * @param sheet held up, if any
 * @param hand at the face, if any
 * @param special an unavoidable reason (写真特例) that is in view, if any
 * @param held a picture of a face before the own, if any
 * @param companion the second person, when two are in view
 * @param seed of the noise and of the small movements
 */
public record Scene(
    Looks looks,
    int people,
    Pose pose,
    Expression expression,
    Place place,
    Light light,
    Backdrop backdrop,
    Wall wall,
    Lens lens,
    Finish finish,
    Wear wear,
    Optional<Sheet> sheet,
    Optional<Hand> hand,
    Optional<SpecialCase> special,
    Optional<HeldFace> held,
    Companion companion,
    long seed) {

  /** Checks the count. */
  public Scene {
    Ranges.check("people", people, 0, 2);
  }

  /** A plain adult as the rules want it: every check should find this good. */
  public static Scene good() {
    return good(Looks.usual());
  }

  /** That face as the rules want it. */
  public static Scene good(Looks looks) {
    return new Scene(
        looks,
        1,
        Pose.FRONTAL,
        Expression.NEUTRAL,
        Place.RIGHT,
        Light.EVEN,
        Backdrop.PLAIN,
        Wall.USUAL,
        Lens.SHARP,
        Finish.NONE,
        Wear.NOTHING,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Companion.USUAL,
        1);
  }

  private Scene change(Consumer<SceneDraft> what) {
    SceneDraft draft = new SceneDraft(this);
    what.accept(draft);
    return draft.scene();
  }

  /** Another face. */
  public Scene withLooks(Looks other) {
    return change(d -> d.looks = other);
  }

  /** That many people in view, 0 to 2. */
  public Scene withPeople(int count) {
    return change(d -> d.people = count);
  }

  /** Two in view: this one and that one. */
  public Scene withCompanion(Companion other) {
    return change(d -> {
      d.people = 2;
      d.companion = other;
    });
  }

  /** The head turned; degrees. */
  public Scene withPose(double yaw, double pitch, double roll) {
    return change(d -> d.pose = new Pose(yaw, pitch, roll));
  }

  /** Eyes open by that much, 0 to 1. */
  public Scene withEyesOpen(double open) {
    return change(d -> d.expression = new Expression(open, expression.mouthOpen()));
  }

  /** Mouth open by that much, 0 to 1. */
  public Scene withMouthOpen(double open) {
    return change(d -> d.expression = new Expression(expression.eyesOpen(), open));
  }

  /** That much farther than right (1). */
  public Scene withDistance(double distance) {
    return withPlace(new Place(distance, place.offsetX(), place.offsetY(), place.sway()));
  }

  /** Moved away from the right place; pixels. */
  public Scene withOffset(double x, double y) {
    return withPlace(new Place(place.distance(), x, y, place.sway()));
  }

  /** Moving by that many pixels. */
  public Scene withSway(double pixels) {
    return withPlace(new Place(place.distance(), place.offsetX(), place.offsetY(), pixels));
  }

  private Scene withPlace(Place other) {
    return change(d -> d.place = other);
  }

  /** Light of that level; 1 is good. */
  public Scene withLightLevel(double level) {
    return withLight(new Light(level, light.sideShadow(), light.cast(), light.leftFade()));
  }

  /** One side of the face in shadow, 0 to 1. */
  public Scene withSideShadow(double depth) {
    return withLight(new Light(light.level(), depth, light.cast(), light.leftFade()));
  }

  /** Coloured light. */
  public Scene withCast(Light.Cast cast) {
    return withLight(new Light(light.level(), light.sideShadow(), cast, light.leftFade()));
  }

  /** The lamp at the left weaker by that share, 0 to 1. */
  public Scene withLeftFade(double fade) {
    return withLight(new Light(light.level(), light.sideShadow(), light.cast(), fade));
  }

  private Scene withLight(Light other) {
    return change(d -> d.light = other);
  }

  /** Another background. */
  public Scene withBackdrop(Backdrop other) {
    return change(d -> d.backdrop = other);
  }

  /** A background that looks so. */
  public Scene withWall(Wall other) {
    return change(d -> d.wall = other);
  }

  /** Out of focus; sigma in pixels. */
  public Scene withBlur(double sigma) {
    return withLens(new Lens(sigma, lens.motionBlur(), lens.noise()));
  }

  /** Smeared by that many pixels. */
  public Scene withMotionBlur(int pixels) {
    return withLens(new Lens(lens.blur(), pixels, lens.noise()));
  }

  /** Noise of that sigma, grey levels. */
  public Scene withNoise(double sigma) {
    return withLens(new Lens(lens.blur(), lens.motionBlur(), sigma));
  }

  private Scene withLens(Lens other) {
    return change(d -> d.lens = other);
  }

  /** A picture that was treated so. */
  public Scene withFinish(Finish other) {
    return change(d -> d.finish = other);
  }

  /** Wearing that. */
  public Scene withWear(Wear other) {
    return change(d -> d.wear = other);
  }

  /** With a mask. */
  public Scene withMask() {
    return withWear(wear.withMask());
  }

  /** With black lenses. */
  public Scene withSunglasses() {
    return withWear(wear.withSunglasses());
  }

  /** With a hat. */
  public Scene withHat() {
    return withWear(wear.withHat());
  }

  /** With light mirrored in spectacles. */
  public Scene withGlare() {
    return withWear(wear.withGlare());
  }

  /** With hair over the eyes. */
  public Scene withFringeOverEyes() {
    return withWear(wear.withFringe());
  }

  /** Holding a sheet up. */
  public Scene withSheet(Sheet other) {
    return change(d -> d.sheet = Optional.of(other));
  }

  /** The sheet put away. */
  public Scene withoutSheet() {
    return change(d -> d.sheet = Optional.empty());
  }

  /** A hand at the face. */
  public Scene withHand(Hand other) {
    return change(d -> d.hand = Optional.of(other));
  }

  /** A picture of a face held before the own. */
  public Scene withHeld(HeldFace other) {
    return change(d -> d.held = Optional.of(other));
  }

  /** Nothing held before the face. */
  public Scene withoutHeld() {
    return change(d -> d.held = Optional.empty());
  }

  /**
   * With an unavoidable reason in view, and what comes with it (a head that lies is tilted). The
   * seed varies colours and sides.
   */
  public Scene special(SpecialCase which, long variety) {
    return change(draft -> which.into(draft, variety));
  }

  /** Another seed. */
  public Scene withSeed(long other) {
    return change(d -> d.seed = other);
  }
}
