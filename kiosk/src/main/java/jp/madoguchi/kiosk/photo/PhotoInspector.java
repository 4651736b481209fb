package jp.madoguchi.kiosk.photo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.rules.photo.PhotoStage;

/** Checks picture files, whoever made them. Keeps nothing of them. */
public final class PhotoInspector {
  private final FaceAnalyser analyser;
  private final PhotoProfile profile;

  /** Uses that analyser, which it does not close, and judges by that profile. */
  public PhotoInspector(FaceAnalyser analyser, PhotoProfile profile) {
    this.analyser = analyser;
    this.profile = profile;
  }

  /**
   * What a file says as a camera's frame.
   *
   * @param frame the frame by the limits of the live picture
   * @param picture the picture that would be cut out of it, by the limits of a finished one; empty
   *     without a face
   */
  public record FrameReport(PhotoReport frame, Optional<PhotoReport> picture) {}

  /** Checks a finished picture: first its form, then, if it can be decoded, what it shows. */
  public PhotoReport inspect(byte[] file) {
    return inspect(file, Set.of());
  }

  /** As {@link #inspect(byte[])}, with reasons that a special case excuses. */
  public PhotoReport inspect(byte[] file, Set<PhotoReason> excused) {
    return inspect(file, excused, Optional.empty());
  }

  /**
   * As {@link #inspect(byte[], Set)}, and by the file's own date how old it is.
   *
   * @param today what its age is counted to; empty when it does not matter
   */
  public PhotoReport inspect(byte[] file, Set<PhotoReason> excused, Optional<LocalDate> today) {
    FileHeader header = FileHeader.of(file);
    Exif exif = exif(file, header);
    Map<Measure, Double> measures = header.measures();
    today
        .flatMap(day -> exif.taken().map(taken -> ChronoUnit.DAYS.between(taken, day)))
        .ifPresent(days -> measures.put(Measure.AGE, (double) days));
    read(file, header, exif)
        .ifPresentOrElse(image -> measures.putAll(finished(image)), () -> broken(header, measures));
    Map<String, Double> named = PhotoCheck.named(measures);
    return new PhotoReport(profile.judge(named, PhotoStage.FINAL, excused), named);
  }

  /** Checks a file as if it were a frame of the camera, of which the right part will be cut out. */
  public FrameReport inspectFrame(byte[] file) {
    FileHeader header = FileHeader.of(file);
    Optional<RgbImage> image = read(file, header, exif(file, header));
    if (image.isEmpty()) {
      return new FrameReport(inspect(file), Optional.empty());
    }
    try {
      Map<String, Double> named =
          PhotoCheck.named(
              PhotoCheck.ofFrame(image.get(), analyser.analyse(image.get()), profile.crop()));
      PhotoReport frame = new PhotoReport(profile.judge(named, PhotoStage.LIVE, Set.of()), named);
      return new FrameReport(
          frame,
          new PortraitCropper(analyser, profile).crop(image.get(), Set.of()).map(Portrait::report));
    } finally {
      image.get().wipe();
    }
  }

  private static Exif exif(byte[] file, FileHeader header) {
    return header.kind() == FileHeader.Kind.JPEG ? Exif.of(file) : new Exif(1, Optional.empty());
  }

  private static Optional<RgbImage> read(byte[] file, FileHeader header, Exif exif) {
    return header.decodable()
        ? PictureReader.read(file, header, exif.orientation())
        : Optional.empty();
  }

  /** What was to be decoded and can't be is not readable; what was not to be has its own reason. */
  private static void broken(FileHeader header, Map<Measure, Double> measures) {
    if (header.decodable()) {
      measures.put(Measure.READABLE, 0.0);
    }
  }

  private Map<Measure, Double> finished(RgbImage image) {
    try {
      return PhotoCheck.ofPicture(image, analyser.analyse(image), profile.crop());
    } finally {
      image.wipe();
    }
  }

  /** The verdict on a file of that size that is too large to be read at all. */
  public PhotoReport tooLarge(long bytes) {
    Map<Measure, Double> measures = new EnumMap<>(Measure.class);
    measures.put(Measure.FILE_BYTES, (double) bytes);
    measures.put(Measure.READABLE, 0.0);
    Map<String, Double> named = PhotoCheck.named(measures);
    return new PhotoReport(profile.judge(named, PhotoStage.FINAL, Set.of()), named);
  }
}
