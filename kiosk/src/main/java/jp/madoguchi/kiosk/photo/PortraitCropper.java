package jp.madoguchi.kiosk.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.image.BufferedImage;
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

  private Portrait cut(RgbImage image, Face face, Set<PhotoReason> excused) {
    BufferedImage frame = image.buffered();
    BufferedImage picture =
        new BufferedImage(guide.widthPixels(), guide.heightPixels(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(frame, toPicture(face, image.width(), image.height()), null);
    graphics.dispose();
    Wipe.image(frame);
    byte[] jpeg = Jpegs.write(picture, (float) guide.jpegQuality());
    Wipe.image(picture);
    return new Portrait(
        jpeg, guide.widthPixels(), guide.heightPixels(), inspector.inspect(jpeg, excused));
  }

  /** From the frame to the picture: set upright if need be, moved, and made larger. */
  private AffineTransform toPicture(Face face, double frameWidth, double frameHeight) {
    Head head = Head.of(face);
    double tilt = face.pose().roll();
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
