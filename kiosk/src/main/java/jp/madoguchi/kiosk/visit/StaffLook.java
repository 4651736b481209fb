package jp.madoguchi.kiosk.visit;

import java.util.List;
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

  /** As it is recorded. */
  PhotoTaken.StaffOverride recorded() {
    return new PhotoTaken.StaffOverride(
        reason, overridden.stream().map(PhotoReason::name).toList());
  }
}
