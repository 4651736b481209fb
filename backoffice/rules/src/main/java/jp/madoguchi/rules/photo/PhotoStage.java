package jp.madoguchi.rules.photo;

/** When a limit applies. */
public enum PhotoStage {
  /** While the resident is being guided, on a frame of the camera. */
  LIVE,
  /** On the finished file. */
  FINAL,
  /** Always. */
  BOTH;

  /** Whether a limit of this stage is looked at in the other. */
  public boolean covers(PhotoStage other) {
    return this == BOTH || this == other;
  }
}
