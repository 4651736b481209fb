package jp.madoguchi.sim.camera;

/**
 * The measures of one head in millimetres. Origin: between the eyes, in the plane of the ears; x to
 * the right of the picture, y down, z towards the camera.
 */
record Anatomy(
    double eyeX,
    double eyeHalfWidth,
    double eyeHalfHeight,
    double irisRadius,
    double browY,
    double noseY,
    double noseHalfWidth,
    double mouthY,
    double mouthHalfWidth,
    double chinY,
    double jawHalfWidth,
    double jawY,
    double cheekHalfWidth,
    double crownY,
    double neckHalfWidth) {

  /** Depths of the features, mm: the same for all ages, the perspective forgives it. */
  static final double EYE_Z = 70;

  static final double NOSE_Z = 96;
  static final double MOUTH_Z = 78;

  static Anatomy of(Looks looks) {
    Anatomy usual = usual(looks.stage());
    double width = factor(looks, Trait.FACE_WIDTH, 0.10);
    double nose = usual.noseY * factor(looks, Trait.NOSE_LENGTH, 0.20);
    double chin = usual.chinY * factor(looks, Trait.CHIN_LENGTH, 0.10);
    // the mouth lies somewhere between nose and chin, whatever their length
    double between = (usual.mouthY - usual.noseY) / (usual.chinY - usual.noseY);
    double mouth = nose + (chin - nose) * (between + 0.065 * looks.at(Trait.MOUTH_HEIGHT));
    return new Anatomy(
        usual.eyeX * Math.sqrt(width) * factor(looks, Trait.EYE_SPACING, 0.145),
        usual.eyeHalfWidth * factor(looks, Trait.EYE_WIDTH, 0.20),
        usual.eyeHalfHeight * factor(looks, Trait.EYE_HEIGHT, 0.26),
        usual.irisRadius * factor(looks, Trait.IRIS_SIZE, 0.09),
        usual.browY - 6 * looks.at(Trait.BROW_HEIGHT),
        nose,
        usual.noseHalfWidth * factor(looks, Trait.NOSE_WIDTH, 0.36),
        mouth,
        usual.mouthHalfWidth * Math.sqrt(width) * factor(looks, Trait.MOUTH_WIDTH, 0.30),
        chin,
        usual.jawHalfWidth * width * factor(looks, Trait.JAW_WIDTH, 0.19),
        usual.jawY + 7 * looks.at(Trait.JAW_HEIGHT) + (chin - usual.chinY) * 0.5,
        usual.cheekHalfWidth * width * factor(looks, Trait.CHEEKS, 0.08),
        usual.crownY * factor(looks, Trait.FOREHEAD, 0.07),
        usual.neckHalfWidth * factor(looks, Trait.JAW_WIDTH, 0.08));
  }

  /** The same head with its eyes enlarged. */
  Anatomy withEyes(double factor) {
    return new Anatomy(
        eyeX,
        eyeHalfWidth * factor,
        eyeHalfHeight * factor,
        irisRadius * factor,
        browY - (factor - 1) * 10,
        noseY,
        noseHalfWidth,
        mouthY,
        mouthHalfWidth,
        chinY,
        jawHalfWidth,
        jawY,
        cheekHalfWidth,
        crownY,
        neckHalfWidth);
  }

  private static double factor(Looks looks, Trait trait, double share) {
    return 1 + share * looks.at(trait);
  }

  private static Anatomy usual(AgeStage stage) {
    return switch (stage) {
      case INFANT -> new Anatomy(27, 14.5, 6.6, 7, -19, 29, 10.5, 45, 14, 70, 45, 44, 62, -108, 30);
      case TODDLER -> new Anatomy(28, 15.5, 6.8, 7, -20, 32, 11, 51, 17, 79, 46, 52, 63, -110, 30);
      case CHILD -> new Anatomy(29, 16, 6.5, 6.9, -20, 38, 12.5, 61, 20, 94, 49, 64, 65, -111, 36);
      case ADULT -> new Anatomy(32, 17.5, 6.6, 7.0, -21, 44, 14, 71, 23, 112, 58, 75, 72, -111, 45);
      case SENIOR ->
          new Anatomy(31.5, 16.5, 5.9, 6.6, -20, 46, 16, 74, 23, 114, 60, 79, 71, -109, 44);
      case VERY_OLD ->
          new Anatomy(31, 15.5, 5.4, 6.2, -19, 47, 16.5, 74, 22, 111, 58, 78, 69, -108, 40);
    };
  }
}
