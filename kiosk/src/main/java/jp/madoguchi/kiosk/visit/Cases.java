package jp.madoguchi.kiosk.visit;

import jp.madoguchi.rules.photo.SpecialCases;
import jp.madoguchi.sync.PhotoProfiles;

/** The special cases (写真特例) that this kiosk knows. */
public final class Cases {
  /** As shipped with this version. */
  public static final SpecialCases TABLE = PhotoProfiles.specialCases();

  private Cases() {}
}
