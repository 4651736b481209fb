package jp.madoguchi.kiosk.visit;

import java.util.List;
import java.util.Map;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.sync.PhotoTaken;

/**
 * Staff have looked at a picture that the check refused, or left to them, and use it.
 *
 * @param reason why, as {@code OverrideReason} records it
 * @param overridden what the check had said
 */
public record StaffLook(String reason, List<PhotoReason> overridden) {
  /** Copies the list. */
  public StaffLook {
    overridden = List.copyOf(overridden);
  }

  /** Adds each reason that was overridden to these counts. */
  public void countInto(Map<String, Integer> counts) {
    overridden.forEach(reason -> counts.merge(reason.name(), 1, Integer::sum));
  }

  /** As it is recorded. */
  PhotoTaken.StaffOverride recorded() {
    return new PhotoTaken.StaffOverride(
        reason, overridden.stream().map(PhotoReason::name).toList());
  }
}
