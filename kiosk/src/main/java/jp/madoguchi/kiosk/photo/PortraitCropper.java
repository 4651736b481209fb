package jp.madoguchi.kiosk.photo;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.photo.face.Box;
import jp.madoguchi.kiosk.photo.face.FaceAnalyser;
import jp.madoguchi.kiosk.photo.face.FaceFindings;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.PhotoSpec;
import jp.madoguchi.rules.photo.PhotoProfile;

/** Cuts the 35:45 picture out of a frame and checks the very bytes it made. */
final class PortraitCropper {
  static final int WIDTH = 1050;
  static final int HEIGHT = 1350;
  private static final float QUALITY = 0.92f;

  private final FaceAnalyser analyser;
  private final PhotoInspector inspector;

  PortraitCropper(FaceAnalyser analyser, PhotoProfile profile) {
    this.analyser = analyser;
    this.inspector = new PhotoInspector(analyser, profile);
  }

  /**
   * The picture of the largest face, with its report; empty without a face.
   *
   * @param excused reasons that a special case excuses
   */
  Optional<Portrait> crop(RgbImage frame, Set<PhotoReason> excused) {
    return switch (analyser.analyse(frame)) {
      case FaceFindings.None _ -> Optional.empty();
      case FaceFindings.One one -> Optional.of(cut(frame, Head.of(one.face()).picture(), excused));
      case FaceFindings.Many many ->
          Optional.of(cut(frame, Head.of(many.largest()).picture(), excused));
    };
  }

  private Portrait cut(RgbImage image, Box wanted, Set<PhotoReason> excused) {
    Box part = inside(wanted, image.width(), image.height());
    BufferedImage frame = image.buffered();
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    double scale = HEIGHT / part.height();
    graphics.drawImage(
        frame, new AffineTransform(scale, 0, 0, scale, -part.x() * scale, -part.y() * scale), null);
    graphics.dispose();
    Wipe.image(frame);
    byte[] jpeg = Jpegs.write(picture, QUALITY);
    Wipe.image(picture);
    if (jpeg.length < PhotoSpec.FILE_BYTES_MIN || jpeg.length > PhotoSpec.FILE_BYTES_MAX) {
      // Neither can come from a camera; the inspection below says so in the report.
      System.getLogger(PortraitCropper.class.getName())
          .log(System.Logger.Level.WARNING, "picture of " + jpeg.length + " bytes");
    }
    return new Portrait(jpeg, WIDTH, HEIGHT, inspector.inspect(jpeg, excused));
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
