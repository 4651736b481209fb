package jp.madoguchi.kiosk.photo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.fuzz.Fuzzing;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.FaceTrack;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sync.PhotoProfiles;

/** Any bytes as a picture file: there is a report and never an exception. */
public final class PhotoFileFuzz {
  private static final PhotoProfile PROFILE = PhotoProfiles.builtIn(PhotoProfiles.MY_NUMBER_CARD);
  private static final PhotoInspector INSPECTOR = new PhotoInspector(new Nobody(), PROFILE);
  private static final Optional<LocalDate> TODAY = Optional.of(LocalDate.of(2026, 11, 24));

  private PhotoFileFuzz() {}

  /** Jazzer's door. */
  public static void fuzzerTestOneInput(byte[] data) {
    PhotoReport report = INSPECTOR.inspect(data, Set.of(), TODAY);
    Fuzzing.require(report.measures().containsKey("readableJpeg"));
    // So small a file can't be good: there is always a reason.
    Fuzzing.require(!report.reasons().isEmpty());
  }

  /** Sees nobody: the models would take all the time and have no parser. */
  private static final class Nobody implements FaceAnalyser {
    @Override
    public FaceFindings analyse(RgbImage image) {
      Fuzzing.require(image.width() <= 2_001 && image.height() <= 2_001);
      return new FaceFindings.None();
    }

    @Override
    public FaceTrack newTrack() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void rehearse() {}

    @Override
    public void close() {}
  }
}
