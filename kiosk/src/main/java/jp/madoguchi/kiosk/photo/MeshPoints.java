package jp.madoguchi.kiosk.photo;

/** Points of the face mesh that gauges look at; left and right are the picture's. */
final class MeshPoints {
  /** The face's outline, from the forehead's middle clockwise. */
  static final int[] OVAL = {
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
  };

  static final int[] LEFT_LIDS = {
    33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7
  };
  static final int[] RIGHT_LIDS = {
    263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249
  };
  static final int[] LIPS = {
    61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146
  };
  static final int LEFT_IRIS = 468;
  static final int LEFT_IRIS_EDGE = 469;
  static final int RIGHT_IRIS = 473;
  static final int RIGHT_IRIS_EDGE = 474;
  static final int LEFT_BROW_LOW = 52;
  static final int RIGHT_BROW_LOW = 282;
  static final int LEFT_CHEEK = 50;
  static final int RIGHT_CHEEK = 280;
  static final int NOSE_BRIDGE = 6;
  static final int FOREHEAD = 151;

  private MeshPoints() {}
}
