package jp.madoguchi.sim.camera;

/**
 * One way in which faces differ. Every face has a value from -1 to 1 for each; 0 is the usual. What
 * a value means in millimetres or colours stands with whoever draws it.
 */
public enum Trait {
  /** Width of the whole head. */
  FACE_WIDTH,
  /** Width of the cheeks against the rest. */
  CHEEKS,
  /** Width of the head above the brows. */
  TEMPLES,
  JAW_WIDTH,
  /** How low the angle of the jaw lies. */
  JAW_HEIGHT,
  /** From the mouth to the chin. */
  CHIN_LENGTH,
  CHIN_WIDTH,
  /** From the brows to the crown. */
  FOREHEAD,
  EYE_SPACING,
  EYE_WIDTH,
  /** How far the lids are apart. */
  EYE_HEIGHT,
  /** Positive: the outer corner lies higher. */
  EYE_TILT,
  /** Shadow of the sockets. */
  EYE_DEPTH,
  /** From no visible fold of the upper lid to a heavy one. */
  LID,
  IRIS_SIZE,
  /** Shadow below the eyes. */
  EYE_BAGS,
  BROW_HEIGHT,
  BROW_THICKNESS,
  /** Positive: the outer end lies higher. */
  BROW_TILT,
  BROW_ARCH,
  BROW_LENGTH,
  BROW_SPACING,
  NOSE_LENGTH,
  NOSE_WIDTH,
  /** Width of the bridge. */
  NOSE_BRIDGE,
  /** Size of the tip. */
  NOSE_TIP,
  /** How strongly the nose stands out. */
  NOSE_RELIEF,
  /** How low the mouth lies between nose and chin. */
  MOUTH_HEIGHT,
  MOUTH_WIDTH,
  UPPER_LIP,
  LOWER_LIP,
  /** Positive: the corners point up. */
  MOUTH_CORNERS,
  LIP_COLOUR,
  EAR_SIZE,
  /** How far the ears stand off. */
  EAR_STAND,
  /** From the nose to the corners of the mouth. */
  FOLDS,
  /** Shadow below the cheekbones. */
  CHEEKBONES,
  RUDDINESS,
  /** Shadow of the beard that was shaved off; only above 0, and only of men. */
  STUBBLE,
  /** How low the hair grows into the forehead. */
  HAIRLINE,
  HAIR_VOLUME,
  /** Below 0 the parting is on the other side. */
  PARTING
}
