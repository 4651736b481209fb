package jp.madoguchi.rules;

/**
 * Why a photo is not good (rules B7). The texts in the residents' languages stand in message files.
 */
public enum PhotoReason {
  POS_OFFCENTER,
  HEAD_TOO_SMALL,
  HEAD_TOO_BIG,
  TOP_MARGIN,
  YAW,
  ROLL,
  PITCH,
  BG_OBJECT,
  BG_SHADOW,
  BG_PATTERN,
  BLUR,
  DARK,
  BRIGHT,
  SHADE,
  NOISE,
  COLOUR_CAST,
  LOWRES,
  FILETYPE,
  CMYK,
  EYES_CLOSED,
  MOUTH_OPEN,
  RED_EYE,
  FRINGE,
  GLASSES_FRAME,
  GLASSES_GLARE,
  SUNGLASSES,
  HAT,
  HAIRBAND,
  MASK,
  RETOUCHED,
  MULTIFACE,
  NOFACE,
  OLD,
  NOT_SAME_PERSON
}
