package jp.madoguchi.sim.camera;

import java.util.Optional;

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
 * @param lens of the camera
 * @param wear what could be taken off
 * @param sheet held up, if any
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
    Lens lens,
    Wear wear,
    Optional<Sheet> sheet,
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
        Lens.SHARP,
        Wear.NOTHING,
        Optional.empty(),
        1);
  }

  /** Another face. */
  public Scene withLooks(Looks other) {
    return new Scene(
        other, people, pose, expression, place, light, backdrop, lens, wear, sheet, seed);
  }

  /** That many people in view, 0 to 2. */
  public Scene withPeople(int count) {
    return new Scene(
        looks, count, pose, expression, place, light, backdrop, lens, wear, sheet, seed);
  }

  /** The head turned; degrees. */
  public Scene withPose(double yaw, double pitch, double roll) {
    Pose turned = new Pose(yaw, pitch, roll);
    return new Scene(
        looks, people, turned, expression, place, light, backdrop, lens, wear, sheet, seed);
  }

  /** Eyes open by that much, 0 to 1. */
  public Scene withEyesOpen(double open) {
    return withExpression(new Expression(open, expression.mouthOpen()));
  }

  /** Mouth open by that much, 0 to 1. */
  public Scene withMouthOpen(double open) {
    return withExpression(new Expression(expression.eyesOpen(), open));
  }

  private Scene withExpression(Expression other) {
    return new Scene(looks, people, pose, other, place, light, backdrop, lens, wear, sheet, seed);
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
    return new Scene(
        looks, people, pose, expression, other, light, backdrop, lens, wear, sheet, seed);
  }

  /** Light of that level; 1 is good. */
  public Scene withLightLevel(double level) {
    return withLight(new Light(level, light.sideShadow(), light.cast()));
  }

  /** One side of the face in shadow, 0 to 1. */
  public Scene withSideShadow(double depth) {
    return withLight(new Light(light.level(), depth, light.cast()));
  }

  /** Coloured light. */
  public Scene withCast(Light.Cast cast) {
    return withLight(new Light(light.level(), light.sideShadow(), cast));
  }

  private Scene withLight(Light other) {
    return new Scene(
        looks, people, pose, expression, place, other, backdrop, lens, wear, sheet, seed);
  }

  /** Another background. */
  public Scene withBackdrop(Backdrop other) {
    return new Scene(looks, people, pose, expression, place, light, other, lens, wear, sheet, seed);
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
    return new Scene(
        looks, people, pose, expression, place, light, backdrop, other, wear, sheet, seed);
  }

  /** Wearing that. */
  public Scene withWear(Wear other) {
    return new Scene(
        looks, people, pose, expression, place, light, backdrop, lens, other, sheet, seed);
  }

  /** With a mask. */
  public Scene withMask() {
    return withWear(new Wear(true, wear.sunglasses(), wear.hat(), wear.glare(), wear.fringe()));
  }

  /** With black lenses. */
  public Scene withSunglasses() {
    return withWear(new Wear(wear.mask(), true, wear.hat(), wear.glare(), wear.fringe()));
  }

  /** With a cap. */
  public Scene withHat() {
    return withWear(new Wear(wear.mask(), wear.sunglasses(), true, wear.glare(), wear.fringe()));
  }

  /** With light mirrored in spectacles. */
  public Scene withGlare() {
    return withWear(new Wear(wear.mask(), wear.sunglasses(), wear.hat(), true, wear.fringe()));
  }

  /** With hair over the eyes. */
  public Scene withFringeOverEyes() {
    return withWear(new Wear(wear.mask(), wear.sunglasses(), wear.hat(), wear.glare(), true));
  }

  /** Holding a sheet up. */
  public Scene withSheet(Sheet held) {
    return withSheet(Optional.of(held));
  }

  /** The sheet put away. */
  public Scene withoutSheet() {
    return withSheet(Optional.empty());
  }

  private Scene withSheet(Optional<Sheet> other) {
    return new Scene(
        looks, people, pose, expression, place, light, backdrop, lens, wear, other, seed);
  }

  /** Another seed. */
  public Scene withSeed(long other) {
    return new Scene(
        looks, people, pose, expression, place, light, backdrop, lens, wear, sheet, other);
  }
}
