package jp.madoguchi.kiosk.photo;

/** What is measured on a picture, in the order of the gauges. Names in reports carry the unit. */
public enum Measure {
  /** Faces that are not much smaller than the largest. */
  FACES("faces"),
  /** Height of the picture to be cut out over the frame's height. */
  CROP_HEIGHT("cropHeightShare"),
  /**
   * How far the face is left (negative) or right of the frame's middle, over the frame's height.
   */
  ASIDE("asideShare"),
  /** Frame left above the picture to be cut out, over its height; negative: cut off. */
  ROOM_ABOVE("roomAboveShare"),
  /** Frame left below the picture to be cut out, over its height; negative: cut off. */
  ROOM_BELOW("roomBelowShare"),
  /** Distance of the eyes, pixels. */
  EYE_DISTANCE("eyeDistancePixels"),
  /** Crown to chin over picture height. */
  HEAD_HEIGHT("headHeightShare"),
  /** Space above the crown over picture height. */
  TOP_MARGIN("topMarginShare"),
  /** Face's middle from the picture's middle, over picture width. */
  OFF_CENTRE("offCentreShare"),
  /** Turn to a side. */
  YAW("yawDegrees"),
  /** Chin up (positive) or down. */
  PITCH("pitchDegrees"),
  /** Lean to a side. */
  ROLL("rollDegrees"),
  /** Colour difference (CIE 1976 ΔE) of the lower face to the upper. */
  LOWER_FACE("lowerFaceDeltaE"),
  /** Luminance around the eyes over that of the forehead. */
  EYE_LIGHT("eyeLightRatio"),
  /** Lid gap over T (eyes to chin), of the less open eye. */
  EYE_OPENING("eyeOpeningOverT"),
  /** Gap of the inner lips over T. */
  MOUTH_OPENING("mouthOpeningOverT"),
  /** Mean linear luminance of the face, 0..1. */
  LUMINANCE("faceLuminance"),
  /** Share of the face that is nearly black. */
  UNDEREXPOSED("underexposedShare"),
  /** Share of the face that is nearly white. */
  OVEREXPOSED("overexposedShare"),
  /** Luminance of the darker cheek over the brighter. */
  CHEEKS("cheekRatio"),
  /** How far the face's colour lies from natural skin, in a*, b*. */
  COLOUR("colourDistance"),
  /** Spread of grey over the face, over its mean. */
  CONTRAST("contrastShare"),
  /** Share of the background with edges, when they are all over it. */
  PATTERN("backgroundPatternShare"),
  /** Share of the background with edges or other colours, when in places. */
  OBJECT("backgroundObjectShare"),
  /** How much darker a part of an otherwise even background is, grey. */
  SHADOW("backgroundShadowGrey"),
  /** Strongest detail of the face at a fixed scale, over its mean grey. */
  SHARPNESS("sharpness"),
  /** Fine detail in the poorer direction over the better one. */
  SHARPNESS_EVEN("sharpnessEvenness"),
  /** Noise of the picture, standard deviation in grey. */
  NOISE("noiseGrey"),
  /** 1 for a file that is a whole JPEG whose content can be decoded, else 0. */
  READABLE("readableJpeg"),
  /** Size of the file, bytes. */
  FILE_BYTES("fileBytes"),
  /** The longer side of the file's picture, pixels. */
  LONGER_SIDE("longerSidePixels"),
  /** The shorter side of the file's picture, pixels. */
  SHORTER_SIDE("shorterSidePixels"),
  /** Colour channels of the file: 1 grey, 3 colour, 4 CMYK. */
  CHANNELS("colourChannels");

  private final String key;

  Measure(String key) {
    this.key = key;
  }

  /**
   * The measure of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Measure of(String key) {
    for (Measure measure : values()) {
      if (measure.key.equals(key)) {
        return measure;
      }
    }
    throw new IllegalArgumentException("no measure is called " + key);
  }

  /** The name in reports, with its unit. */
  public String key() {
    return key;
  }
}
