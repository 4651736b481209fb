package jp.madoguchi.backoffice.application;

import java.util.Optional;
import jp.madoguchi.rules.photo.SpecialCase;
import jp.madoguchi.rules.photo.SpecialCases;
import jp.madoguchi.sync.ApplicationSubmitted;
import jp.madoguchi.sync.PhotoProfiles;
import jp.madoguchi.sync.PhotoTaken;

/** What an application says of a special case (写真特例), in the words for the form. */
public final class SpecialNote {
  private static final SpecialCases TABLE = PhotoProfiles.specialCases();

  private SpecialNote() {}

  /**
   * The reason as it is written into the form's 氏名 field; a case that this office does not know yet
   * is named by its code.
   */
  public static Optional<String> reason(ApplicationSubmitted application) {
    return special(application).map(PhotoTaken.Special::caseCode).map(SpecialNote::words);
  }

  /** The special case by which the picture was taken. */
  public static Optional<PhotoTaken.Special> special(ApplicationSubmitted application) {
    return seal(application).flatMap(ApplicationSubmitted.Seal::special);
  }

  /** What staff at the kiosk overrode. */
  public static Optional<PhotoTaken.StaffOverride> override(ApplicationSubmitted application) {
    return seal(application).flatMap(ApplicationSubmitted.Seal::override);
  }

  private static Optional<ApplicationSubmitted.Seal> seal(ApplicationSubmitted application) {
    return application.photo().flatMap(ApplicationSubmitted.Photo::seal);
  }

  private static String words(String code) {
    return TABLE.of(code).map(SpecialCase::formReason).orElse("写真特例（" + code + "）");
  }
}
