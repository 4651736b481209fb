package jp.madoguchi.kiosk.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.Face;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.CropGuide;
import jp.madoguchi.rules.photo.PhotoProfile;

/**
 * Cuts the picture out of a frame as the profile's guide says, and checks the very bytes it made. A
 * head that leans a little is set upright; nothing else is changed, and nothing is mirrored.
 */
final class PortraitCropper {
  /** A head that leans less is upright. */
  private static final double TILT_MIN = 0.5;

  /** A head that much taller or lower than wanted, in shares of the picture, is cut again. */
  private static final double AGAIN_FROM = 0.03;

  private final FaceAnalyser analyser;
  private final PhotoInspector inspector;
  private final CropGuide guide;

  PortraitCropper(FaceAnalyser analyser, PhotoProfile profile) {
    this.analyser = analyser;
    this.inspector = new PhotoInspector(analyser, profile);
    this.guide = profile.crop();
  }

  /**
   * The picture of the largest face, with its report; empty without a face.
   *
   * @param excused reasons that a special case excuses
   */
  Optional<Portrait> crop(RgbImage frame, Set<PhotoReason> excused) {
    return switch (analyser.analyse(frame)) {
      case FaceFindings.None _ -> Optional.empty();
      case FaceFindings.One one -> Optional.of(cut(frame, one.face(), excused));
      case FaceFindings.Many many -> Optional.of(cut(frame, many.largest(), excused));
    };
  }

  /** The picture shows the head larger than the frame does: found elsewhere, it is cut again. */
  private Portrait cut(RgbImage image, Face face, Set<PhotoReason> excused) {
    Head head = Head.of(face);
    double tilt = face.pose().roll();
    Portrait first = cut(image, head, tilt, excused);
    Optional<Head> closer = closer(head, first.report(), image);
    if (closer.isEmpty()) {
      return first;
    }
    Portrait second = cut(image, closer.get(), tilt, excused);
    boolean better = second.report().reasons().size() < first.report().reasons().size();
    Arrays.fill((better ? first : second).jpeg(), (byte) 0);
    return better ? second : first;
  }

  /** Where the picture says that the head is in the frame, if that is not where it was thought. */
  private Optional<Head> closer(Head head, PhotoReport report, RgbImage frame) {
    Double height = report.measures().get(Measure.HEAD_HEIGHT.key());
    Double margin = report.measures().get(Measure.TOP_MARGIN.key());
    Box part = head.picture(guide);
    boolean whole =
        part.x() >= 0
            && part.y() >= 0
            && part.x() + part.width() <= frame.width()
            && part.y() + part.height() <= frame.height();
    if (height == null || margin == null || !whole) {
      return Optional.empty();
    }
    double wanted = guide.headMm() / guide.heightMm();
    if (Math.abs(height - wanted) < AGAIN_FROM) {
      return Optional.empty();
    }
    double crown = part.y() + margin * part.height();
    return Optional.of(new Head(head.middleX(), crown, crown + height * part.height()));
  }

  private Portrait cut(RgbImage image, Head head, double tilt, Set<PhotoReason> excused) {
    BufferedImage frame = image.buffered();
    BufferedImage picture =
        new BufferedImage(guide.widthPixels(), guide.heightPixels(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(frame, toPicture(head, tilt, image.width(), image.height()), null);
    graphics.dispose();
    Wipe.image(frame);
    byte[] jpeg = Jpegs.write(picture, (float) guide.jpegQuality());
    Wipe.image(picture);
    return new Portrait(
        jpeg, guide.widthPixels(), guide.heightPixels(), inspector.inspect(jpeg, excused));
  }

  /** From the frame to the picture: set upright if need be, moved, and made larger. */
  private AffineTransform toPicture(Head head, double tilt, double frameWidth, double frameHeight) {
    if (Math.abs(tilt) >= TILT_MIN && Math.abs(tilt) <= guide.tiltCorrectedDegreesMax()) {
      double aboutX = head.middleX();
      double aboutY = (head.crown() + head.chin()) / 2;
      Box part = inside(head.turned(-tilt, aboutX, aboutY).picture(guide), frameWidth, frameHeight);
      AffineTransform upright = scaled(part);
      upright.rotate(Math.toRadians(-tilt), aboutX, aboutY);
      if (filled(upright, frameWidth, frameHeight)) {
        return upright;
      }
    }
    return scaled(inside(head.picture(guide), frameWidth, frameHeight));
  }

  private AffineTransform scaled(Box part) {
    double scale = guide.heightPixels() / part.height();
    return new AffineTransform(scale, 0, 0, scale, -part.x() * scale, -part.y() * scale);
  }

  /** Whether no corner of the picture would lie outside the frame and be black. */
  private boolean filled(AffineTransform toPicture, double frameWidth, double frameHeight) {
    double w = guide.widthPixels();
    double h = guide.heightPixels();
    double[] corners = {0, 0, w, 0, 0, h, w, h};
    try {
      toPicture.inverseTransform(corners, 0, corners, 0, 4);
    } catch (NoninvertibleTransformException e) {
      return false;
    }
    for (int i = 0; i < corners.length; i += 2) {
      if (corners[i] < 0
          || corners[i] > frameWidth
          || corners[i + 1] < 0
          || corners[i + 1] > frameHeight) {
        return false;
      }
    }
    return true;
  }

  /** The wanted part moved, and if need be shrunk about its middle, to lie inside the frame. */
  static Box inside(Box wanted, double frameWidth, double frameHeight) {
    double shrink =
        Math.min(1, Math.min(frameWidth / wanted.width(), frameHeight / wanted.height()));
    double width = wanted.width() * shrink;
    double height = wanted.height() * shrink;
    double x = Math.clamp(wanted.centreX() - width / 2, 0, frameWidth - width);
    double y = Math.clamp(wanted.centreY() - height / 2, 0, frameHeight - height);
    return new Box(x, y, width, height);
  }
}
