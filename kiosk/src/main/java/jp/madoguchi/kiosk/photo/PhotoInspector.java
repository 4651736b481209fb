package jp.madoguchi.kiosk.photo;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.PhotoReason;

/** Checks finished picture files, whoever made them. */
public final class PhotoInspector {
  private final FaceAnalyser analyser;

  /** Uses that analyser; does not close it. */
  public PhotoInspector(FaceAnalyser analyser) {
    this.analyser = analyser;
  }

  /** Checks a file: first its form, then, if it can be decoded, what it shows. Keeps nothing. */
  public PhotoReport inspect(byte[] file) {
    JpegInspection header = JpegInspection.of(file);
    Set<PhotoReason> reasons = new LinkedHashSet<>(header.reasons());
    if (!header.decodable()) {
      return PhotoCheck.report(List.copyOf(reasons), Map.of());
    }
    Optional<BufferedImage> decoded = Jpegs.read(file, header);
    if (decoded.isEmpty()) {
      reasons.add(PhotoReason.FILETYPE);
      return PhotoCheck.report(List.copyOf(reasons), Map.of());
    }
    RgbImage image = RgbImage.of(decoded.get());
    try {
      Map<Measure, Double> measures = PhotoCheck.ofPicture(image, analyser.analyse(image));
      reasons.addAll(PhotoCheck.report(measures, Limit.Stage.FINAL).reasons());
      return PhotoCheck.report(new ArrayList<>(reasons), measures);
    } finally {
      image.wipe();
      Wipe.image(decoded.get());
    }
  }
}
