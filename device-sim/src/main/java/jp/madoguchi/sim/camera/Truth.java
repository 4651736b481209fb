package jp.madoguchi.sim.camera;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;

/**
 * What is true of one drawn frame; pixels of the full picture, degrees.
 *
 * @param frame its number
 * @param width of the picture
 * @param height of the picture
 * @param people in view
 * @param face where the first face is; empty when nobody is there
 * @param defects what a checker should find wrong with it
 * @param sheet kind of sheet held up, if any
 */
public record Truth(
    long frame,
    int width,
    int height,
    int people,
    Optional<FaceTruth> face,
    Set<PhotoReason> defects,
    Optional<Sheet.Kind> sheet) {

  /** Copies the set. */
  public Truth {
    defects = Set.copyOf(defects);
  }

  /**
   * Where a face is and what it does.
   *
   * @param leftEye middle of the iris at the left of the picture: x, y
   * @param rightEye the other one
   * @param eyeDistance between them
   * @param crown top of the head without the hair's thickness: x, y
   * @param chin x, y
   * @param yaw as {@link Pose}, with the small movement of this frame
   * @param pitch the same
   * @param roll the same
   * @param eyesOpen 0 to 1
   * @param mouthOpen 0 to 1
   */
  public record FaceTruth(
      List<Double> leftEye,
      List<Double> rightEye,
      double eyeDistance,
      List<Double> crown,
      List<Double> chin,
      double yaw,
      double pitch,
      double roll,
      double eyesOpen,
      double mouthOpen) {
    /** Copies the lists. */
    public FaceTruth {
      leftEye = List.copyOf(leftEye);
      rightEye = List.copyOf(rightEye);
      crown = List.copyOf(crown);
      chin = List.copyOf(chin);
    }
  }
}
