package jp.madoguchi.kiosk.photo;

/**
 * What is measured on a picture, in the order of the gauges. Names in reports carry the unit. The
 * definitions stand in docs/photo-measures.md; "ISO" marks the formulas of ISO/IEC 29794-5.
 */
public enum Measure {
  /** Faces that are not much smaller than the largest. */
  FACES("faces"),
  /** ISO SingleFacePresent: square root of the second largest face's area over the largest's. */
  SECOND_FACE("secondFaceRatio", true),
  /** 1 for a picture without colours, whose colours are then not judged, else 0. */
  MONOCHROME("monochrome", true),
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
  /** ISO InterEyeDistance: as if the head were not turned, pixels. */
  EYE_DISTANCE_UNTURNED("eyeDistanceUnturnedPixels", true),
  /** ISO HeadSize: eyes to chin (T) over picture height. */
  HEAD_SIZE("eyesToChinShare", true),
  /** ISO LeftwardCrop: picture left of the eye on the picture's right, eye distances. */
  CROP_LEFT("leftwardCropOverEyes", true),
  /** ISO RightwardCrop: picture right of the eye on the picture's left, eye distances. */
  CROP_RIGHT("rightwardCropOverEyes", true),
  /** ISO UpwardCrop: from the eyes to the lower edge over T. */
  CROP_UP("upwardCropOverT", true),
  /** ISO DownwardCrop: from the upper edge to the eyes over T. */
  CROP_DOWN("downwardCropOverT", true),
  /** Share of the face's outline that lies outside the picture. */
  FACE_CUT("faceCutShare"),
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
  /** Share of an eye's opening, without the iris, that something dark covers: a frame or hair. */
  EYE_COVER("eyeCoverShare"),
  /** Linear luminance of the eyes' white, which is alike in all people; 0 while they are shut. */
  EYE_WHITE("eyeWhiteLuminance", true),
  /** Share of the eyes' white, of the less bright eye, that is burnt out. */
  EYE_BURNT("eyeWhiteBurntShare"),
  /** Share of the skin between brows and lids, and below, that hair covers. */
  FRINGE("hairOverEyesShare"),
  /** Share of the surroundings of an eye that mirrors light. */
  GLARE("lensGlareShare"),
  /** Thickness of a spectacle frame below the eyes over the eye distance. */
  FRAME_THICK("frameThicknessOverEyes"),
  /** Share of an iris that is red. */
  RED_EYE("redIrisShare"),
  /** Share of what is above the forehead that no hair looks like. */
  HAT("hatShare"),
  /** Share of the head's width on which a band of another colour lies across the hair. */
  HAIRBAND("hairbandShare"),
  /** Share of the face, without eyes, brows and lips, whose colour is not that of its skin. */
  FACE_OTHER("faceOtherColourShare", true),
  /** Share of the places beside the face where skin is seen: a hand. */
  HAND("skinBesideFaceShare"),
  /** Mean linear luminance of the face, 0..1. */
  LUMINANCE("faceLuminance"),
  /**
   * How much light is on the face, whatever the colour of its skin: the face's luminance, or what
   * the eyes' white or, while they are shut, the wall behind makes of it.
   */
  FACE_LIGHT("faceLightLuminance"),
  /** Share of the face that is nearly black. */
  UNDEREXPOSED("underexposedShare", true),
  /** Share of the face that is nearly white. */
  OVEREXPOSED("overexposedShare"),
  /** ISO LuminanceVariance: of the linear luminance. */
  LUMINANCE_VARIANCE("luminanceVariance", true),
  /** ISO UnderExposure: share of the face with a linear luminance below 26 of 255. */
  UNDER_ISO("underExposureShare", true),
  /** ISO DynamicRange: entropy of the luminance, bits. */
  ENTROPY("luminanceEntropyBits", true),
  /** ISO IlluminationUniformity: what the histograms of both cheeks share. */
  CHEEKS_ISO("cheekHistogramOverlap", true),
  /** Linear luminance of the cheek on the picture's left. */
  CHEEK_LEFT("cheekLeftLuminance", true),
  /** Linear luminance of the cheek on the picture's right. */
  CHEEK_RIGHT("cheekRightLuminance", true),
  /** Linear luminance of the background, median. */
  BACKGROUND("backgroundLuminance", true),
  /** a* of the cheeks. */
  SKIN_A("skinA", true),
  /** b* of the cheeks. */
  SKIN_B("skinB", true),
  /** Luminance of the darker cheek over the brighter. */
  CHEEKS("cheekRatio"),
  /** How far the face's colour lies from natural skin, in a*, b*. */
  COLOUR("colourDistance"),
  /** Spread of grey over the face, over its mean. */
  CONTRAST("contrastShare"),
  /** ISO BackgroundUniformity: mean gradient of the background, grey. */
  BACKGROUND_GRADIENT("backgroundGradientGrey", true),
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
  /** Finest detail of the skin over that of the eyes: what smoothing takes away. */
  SKIN_TEXTURE("skinTextureShare"),
  /** How much larger steps at the borders of blocks of 8 x 8 pixels are than inside, grey. */
  BLOCKINESS("blockinessGrey", true),
  /** 1 for a file that is a whole JPEG whose content can be decoded, else 0. */
  READABLE("readableJpeg"),
  /** Size of the file, bytes. */
  FILE_BYTES("fileBytes"),
  /** The longer side of the file's picture, pixels. */
  LONGER_SIDE("longerSidePixels"),
  /** The shorter side of the file's picture, pixels. */
  SHORTER_SIDE("shorterSidePixels"),
  /** Colour channels of the file: 1 grey, 3 colour, 4 CMYK. */
  CHANNELS("colourChannels"),
  /** Mean of the quantisation table of the file's luminance; 29 at a quality of 75, 96 at 30. */
  QUANTISATION("quantisationMean"),
  /** Days since the picture was taken, by the file's own word. */
  AGE("ageDays");

  private final String key;
  private final boolean informational;

  Measure(String key) {
    this(key, false);
  }

  Measure(String key, boolean informational) {
    this.key = key;
    this.informational = informational;
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

  /** Whether it only informs: no limit of a profile needs to look at it. */
  public boolean informational() {
    return informational;
  }

  /** The name in reports, with its unit. */
  public String key() {
    return key;
  }
}
