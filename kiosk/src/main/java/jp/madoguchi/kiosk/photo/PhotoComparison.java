package jp.madoguchi.kiosk.photo;

import java.util.Optional;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.FaceGeometry;
import jp.madoguchi.kiosk.photo.face.FaceMatcher;
import jp.madoguchi.kiosk.photo.face.RgbImage;

/** Compares the largest faces of two picture files. Keeps nothing of them. */
public final class PhotoComparison {
  /** Pictures of one person gave 0.55 and more on 300 real pairs (ADR 16). */
  public static final double SAME_MIN = 0.50;

  /** Pictures of two people gave 0.38 and less on those pairs. */
  public static final double DIFFERENT_BELOW = 0.40;

  private final FaceAnalyser analyser;
  private final FaceMatcher matcher;

  /** Uses those two, which it does not close. */
  public PhotoComparison(FaceAnalyser analyser, FaceMatcher matcher) {
    this.analyser = analyser;
    this.matcher = matcher;
  }

  /** What two faces are to each other. */
  public enum Answer {
    SAME,
    DIFFERENT,
    /** Between the thresholds. */
    UNSURE,
    /** One of the files shows no face, or is no picture. */
    NO_FACE
  }

  /**
   * The answer and its grounds.
   *
   * @param similarity -1 to 1; empty without two faces
   * @param geometry {@link FaceGeometry#difference}: told beside it, decides nothing
   */
  public record Result(Answer answer, Optional<Double> similarity, Optional<Double> geometry) {}

  /** Compares two files, JPEG or PNG. */
  public Result compare(byte[] one, byte[] other) {
    Optional<RgbImage> a = read(one);
    Optional<RgbImage> b = read(other);
    try {
      Optional<Face> faceA = a.flatMap(this::face);
      Optional<Face> faceB = b.flatMap(this::face);
      if (faceA.isEmpty() || faceB.isEmpty()) {
        return new Result(Answer.NO_FACE, Optional.empty(), Optional.empty());
      }
      double similarity =
          matcher.similarity(a.orElseThrow(), faceA.get(), b.orElseThrow(), faceB.get());
      double geometry = FaceGeometry.difference(faceA.get().landmarks(), faceB.get().landmarks());
      return new Result(answer(similarity), Optional.of(similarity), Optional.of(geometry));
    } finally {
      a.ifPresent(RgbImage::wipe);
      b.ifPresent(RgbImage::wipe);
    }
  }

  static Answer answer(double similarity) {
    if (similarity >= SAME_MIN) {
      return Answer.SAME;
    }
    return similarity < DIFFERENT_BELOW ? Answer.DIFFERENT : Answer.UNSURE;
  }

  private static Optional<RgbImage> read(byte[] file) {
    FileHeader header = FileHeader.of(file);
    if (!header.decodable()) {
      return Optional.empty();
    }
    int orientation = header.kind() == FileHeader.Kind.JPEG ? Exif.of(file).orientation() : 1;
    return PictureReader.read(file, header, orientation);
  }

  private Optional<Face> face(RgbImage image) {
    return switch (analyser.analyse(image)) {
      case FaceFindings.None _ -> Optional.empty();
      case FaceFindings.One one -> Optional.of(one.face());
      case FaceFindings.Many many -> Optional.of(many.largest());
    };
  }
}
