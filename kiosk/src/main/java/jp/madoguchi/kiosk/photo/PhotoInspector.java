package jp.madoguchi.kiosk.photo;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.PhotoStage;

/** Checks finished picture files, whoever made them. */
public final class PhotoInspector {
  private final FaceAnalyser analyser;
  private final PhotoProfile profile;

  /** Uses that analyser, which it does not close, and judges by that profile. */
  public PhotoInspector(FaceAnalyser analyser, PhotoProfile profile) {
    this.analyser = analyser;
    this.profile = profile;
  }

  /** Checks a file: first its form, then, if it can be decoded, what it shows. Keeps nothing. */
  public PhotoReport inspect(byte[] file) {
    return inspect(file, Set.of());
  }

  /** As {@link #inspect(byte[])}, with reasons that a special case excuses. */
  public PhotoReport inspect(byte[] file, Set<PhotoReason> excused) {
    JpegInspection header = JpegInspection.of(file);
    Map<Measure, Double> measures = header.measures();
    if (header.decodable()) {
      Jpegs.read(file, header)
          .ifPresentOrElse(
              picture -> measures.putAll(measure(picture)),
              () -> measures.put(Measure.READABLE, 0.0));
    }
    Map<String, Double> named = PhotoCheck.named(measures);
    return new PhotoReport(profile.judge(named, PhotoStage.FINAL, excused), named);
  }

  private Map<Measure, Double> measure(BufferedImage picture) {
    RgbImage image = RgbImage.of(picture);
    try {
      return PhotoCheck.ofPicture(image, analyser.analyse(image));
    } finally {
      image.wipe();
      Wipe.image(picture);
    }
  }
}
