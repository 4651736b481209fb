package jp.madoguchi.sim.camera;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
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
 * @param skinTone of the resident, 1 (very light) to {@value SkinTone#COUNT} (very dark)
 * @param defects what a checker should find wrong with it
 * @param special the unavoidable reason in view, if any
 * @param excusable what a checker may find besides, which that reason excuses
 * @param remarks what else is true of the picture
 * @param sheet kind of sheet held up, if any
 */
public record Truth(
    long frame,
    int width,
    int height,
    int people,
    Optional<FaceTruth> face,
    int skinTone,
    Set<PhotoReason> defects,
    Optional<SpecialCase> special,
    Set<PhotoReason> excusable,
    Set<Remark> remarks,
    Optional<Sheet.Kind> sheet) {

  /** Copies the sets. */
  public Truth {
    defects = Set.copyOf(defects);
    excusable = Set.copyOf(excusable);
    remarks = Set.copyOf(remarks);
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

    /** The same face in a picture that is moved, turned and made smaller. */
    FaceTruth moved(AffineTransform by) {
      double turn = Math.toDegrees(Math.atan2(by.getShearY(), by.getScaleY()));
      return new FaceTruth(
          moved(leftEye, by),
          moved(rightEye, by),
          eyeDistance * Math.sqrt(Math.abs(by.getDeterminant())),
          moved(crown, by),
          moved(chin, by),
          yaw,
          pitch,
          roll + turn,
          eyesOpen,
          mouthOpen);
    }

    private static List<Double> moved(List<Double> point, AffineTransform by) {
      Point2D to = by.transform(new Point2D.Double(point.get(0), point.get(1)), null);
      return List.of(to.getX(), to.getY());
    }
  }
}
