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
    Anatomy a =
        switch (looks.stage()) {
          case INFANT ->
              new Anatomy(27, 14.5, 6.6, 7, -19, 29, 10.5, 45, 14, 70, 45, 44, 62, -108, 30);
          case TODDLER ->
              new Anatomy(28, 15.5, 6.8, 7, -20, 32, 11, 51, 17, 79, 46, 52, 63, -110, 30);
          case CHILD ->
              new Anatomy(29, 16, 6.5, 6.9, -20, 38, 12.5, 61, 20, 94, 49, 64, 65, -111, 36);
          case ADULT ->
              new Anatomy(32, 17.5, 6.6, 7.0, -21, 44, 14, 71, 23, 112, 58, 75, 72, -111, 45);
          case SENIOR ->
              new Anatomy(31.5, 16.5, 5.9, 6.6, -20, 46, 16, 74, 23, 114, 60, 79, 71, -109, 44);
          case VERY_OLD ->
              new Anatomy(31, 15.5, 5.4, 6.2, -19, 47, 16.5, 74, 22, 111, 58, 78, 69, -108, 40);
        };
    return new Anatomy(
        a.eyeX * Math.sqrt(looks.width()),
        a.eyeHalfWidth * looks.eyes(),
        a.eyeHalfHeight * looks.eyes(),
        a.irisRadius * Math.sqrt(looks.eyes()),
        a.browY,
        a.noseY,
        a.noseHalfWidth * looks.nose(),
        a.mouthY,
        a.mouthHalfWidth * Math.sqrt(looks.width()),
        a.chinY,
        a.jawHalfWidth * looks.jaw() * looks.width(),
        a.jawY,
        a.cheekHalfWidth * looks.width(),
        a.crownY,
        a.neckHalfWidth * Math.sqrt(looks.jaw()));
  }
}
