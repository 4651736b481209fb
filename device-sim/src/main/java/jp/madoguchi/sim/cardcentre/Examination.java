package jp.madoguchi.sim.cardcentre;

import java.util.List;
import jp.madoguchi.rules.PhotoReason;

/** How the centre decides when nobody forces it: by a share and the reference, without chance. */
final class Examination {
  private static final int SLICES = 10_000;

  /** Complaints that a check at the kiosk can miss. */
  private static final List<Verdict> LIKELY_DEFECTS =
      List.of(
          new Verdict.PhotoDefect(PhotoReason.BG_SHADOW),
          new Verdict.PhotoDefect(PhotoReason.FRINGE),
          new Verdict.PhotoDefect(PhotoReason.GLASSES_GLARE),
          new Verdict.DataDefect(Verdict.DataReason.ID_STALE));

  private final double defectShare;

  /** Finds a defect in this share of all applications, 0 to 1. */
  Examination(double defectShare) {
    if (!(defectShare >= 0 && defectShare <= 1)) {
      throw new IllegalArgumentException("a share lies between 0 and 1");
    }
    this.defectShare = defectShare;
  }

  /** The same reference always gets the same verdict. */
  Verdict of(String reference) {
    long hash = Long.parseLong(Sha256Hex.of(reference).substring(0, 12), 16);
    if (hash % SLICES >= Math.round(defectShare * SLICES)) {
      return new Verdict.Valid();
    }
    return LIKELY_DEFECTS.get((int) (hash / SLICES % LIKELY_DEFECTS.size()));
  }
}
