package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.photo.CropGuide;
import jp.madoguchi.rules.photo.PhotoProfile;
import jp.madoguchi.sim.camera.Scene;
import jp.madoguchi.sync.PhotoProfiles;
import org.junit.jupiter.api.Test;

/** What the cut does to a picture, and what it does not. */
class PortraitCropperTest {
  private static double roll(Scene scene, double tiltCorrected) {
    CropGuide guide = DrawnFaces.PROFILE.crop();
    PhotoProfile profile =
        new PhotoProfile(
            "test",
            1,
            DrawnFaces.PROFILE.effective(),
            "",
            new CropGuide(
                guide.widthMm(),
                guide.heightMm(),
                guide.headMm(),
                guide.topMm(),
                guide.widthPixels(),
                guide.heightPixels(),
                guide.jpegQuality(),
                tiltCorrected,
                guide.source()),
            DrawnFaces.PROFILE.limits());
    return new PortraitCropper(DrawnFaces.ANALYSER, profile)
        .crop(RgbImage.of(DrawnFaces.frame(scene, 2)), Set.of())
        .orElseThrow()
        .report()
        .measures()
        .get("rollDegrees");
  }

  @Test
  void aHeadThatLeansALittleIsSetUpright() {
    for (double lean : new double[] {-2.4, 2.4}) {
      Scene scene = Scene.good().withDistance(1.1).withPose(0, 0, lean);
      assertThat(Math.abs(roll(scene, 0))).as("lean %s left alone", lean).isGreaterThan(1.6);
      assertThat(Math.abs(roll(scene, 3))).as("lean %s set upright", lean).isLessThan(0.8);
    }
  }

  @Test
  void aHeadThatLeansMoreIsLeftAsItIs() {
    Scene scene = Scene.good().withDistance(1.1).withPose(0, 0, 5);
    assertThat(roll(scene, 3)).isBetween(3.5, 6.5);
  }

  @Test
  void aHeadSetUprightStillStandsInItsPlace() {
    Portrait portrait =
        DrawnFaces.portrait(Scene.good().withDistance(1.1).withPose(0, 0, 2.5), 2).orElseThrow();
    assertThat(portrait.report().reasons()).isEmpty();
    assertThat(portrait.report().measures().get("headHeightShare")).isBetween(0.74, 0.78);
    assertThat(portrait.report().measures().get("offCentreShare")).isBetween(-0.02, 0.02);
  }

  @Test
  void thePictureIsNotMirrored() throws IOException {
    BufferedImage frame = DrawnFaces.frame(Scene.good(), 1);
    Graphics2D graphics = frame.createGraphics();
    graphics.setColor(Color.RED);
    // The frame's left, beside the head, inside the cut.
    graphics.fillRect(430, 200, 60, 60);
    graphics.dispose();
    Portrait portrait =
        new PortraitCropper(DrawnFaces.ANALYSER, DrawnFaces.PROFILE)
            .crop(RgbImage.of(frame), Set.of())
            .orElseThrow();
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(portrait.jpeg()));
    assertThat(reds(picture, 0)).isGreaterThan(1_000);
    assertThat(reds(picture, picture.getWidth() / 2)).isZero();
  }

  private static int reds(BufferedImage picture, int from) {
    int reds = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = from; x < from + picture.getWidth() / 2; x++) {
        Color colour = new Color(picture.getRGB(x, y));
        boolean red = colour.getRed() > 200 && colour.getGreen() < 60 && colour.getBlue() < 60;
        reds += red ? 1 : 0;
      }
    }
    return reds;
  }

  @Test
  void sizeAndQualityComeFromTheProfile() {
    Portrait portrait =
        new PortraitCropper(DrawnFaces.ANALYSER, PhotoProfiles.builtIn("passport-guide"))
            .crop(RgbImage.of(DrawnFaces.frame(Scene.good(), 1)), Set.of())
            .orElseThrow();
    assertThat(portrait.width()).isEqualTo(827);
    assertThat(portrait.height()).isEqualTo(1063);
    assertThat(FileHeader.of(portrait.jpeg()).height()).isEqualTo(1063);
    assertThat(portrait.report().judgement().profile()).isEqualTo("passport-guide/1");
  }
}
