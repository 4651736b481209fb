package jp.madoguchi.sim.camera;

/** What is true of a picture besides the reasons that the rules name. */
public enum Remark {
  /** A hand is at the face. */
  HAND_AT_FACE,
  /** A form or other sheet covers a part. */
  SHEET_IN_PICTURE,
  /** The head reaches out of the picture. */
  CUT_HEAD,
  /** Black and white, which the rules allow. */
  MONOCHROME,
  /** Compressed so far that the blocks show. */
  OVERCOMPRESSED,
  /** A printed face is held before the camera. */
  PRINTED_FACE,
  /** A screen with a face is held before the camera. */
  FACE_ON_SCREEN
}
