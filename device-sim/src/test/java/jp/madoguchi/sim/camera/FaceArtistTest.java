package jp.madoguchi.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.rules.PhotoReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaceArtistTest {
  private static final String ID = "99999000000000000000001";

  private final FaceArtist artist = new FaceArtist();

  @Test
  void theSameSceneAndFrameGiveTheSamePictureFromAnyArtist() {
    Scene scene = Scene.good().withSeed(42);
    assertThat(pixels(new FaceArtist().draw(scene, 7))).isEqualTo(pixels(artist.draw(scene, 7)));
  }

  @Test
  void theNextFrameIsAnotherPictureAndAfterALoopTheyRepeat() {
    int[] first = pixels(artist.draw(Scene.good(), 3));
    assertThat(pixels(artist.draw(Scene.good(), 4))).isNotEqualTo(first);
    assertThat(pixels(artist.draw(Scene.good(), 3 + FaceArtist.LOOP_FRAMES))).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -15, 15})
  void theEyesAreWhereTheTruthSays(double roll) {
    Scene scene = Scene.good().withPose(0, 0, roll).withNoise(0).withSeed(9);
    BufferedImage image = artist.draw(scene, 11);
    Truth.FaceTruth face = artist.truth(scene, 11).face().orElseThrow();
    // the pupil is the darkest thing near the eye's middle, the forehead between the eyes is light
    assertThat(grey(image, face.leftEye().get(0), face.leftEye().get(1))).isLessThan(60);
    assertThat(grey(image, face.rightEye().get(0), face.rightEye().get(1))).isLessThan(60);
    double middleX = (face.leftEye().get(0) + face.rightEye().get(0)) / 2;
    double middleY = (face.leftEye().get(1) + face.rightEye().get(1)) / 2;
    assertThat(grey(image, middleX, middleY)).isGreaterThan(140);
  }

  @Test
  void closedEyesShowNoPupil() {
    Scene scene = Scene.good().withEyesOpen(0).withNoise(0);
    BufferedImage image = artist.draw(scene, 0);
    Truth.FaceTruth face = artist.truth(scene, 0).face().orElseThrow();
    assertThat(grey(image, face.leftEye().get(0), face.leftEye().get(1) - 4)).isGreaterThan(120);
  }

  @Test
  void twiceAsFarIsHalfAsBig() {
    double near = artist.truth(Scene.good(), 0).face().orElseThrow().eyeDistance();
    double far = artist.truth(Scene.good().withDistance(2), 0).face().orElseThrow().eyeDistance();
    assertThat(near / far).isBetween(1.99, 2.01);
    assertThat(near).isGreaterThan(110);
  }

  @Test
  void darkLightDarkensAndCastColours() {
    double good = mean(artist.draw(Scene.good(), 0), 8);
    assertThat(mean(artist.draw(Scene.good().withLightLevel(0.3), 0), 8)).isLessThan(good * 0.4);
    BufferedImage blue = artist.draw(Scene.good().withCast(Light.Cast.BLUE), 0);
    assertThat(mean(blue, 0)).isGreaterThan(mean(blue, 16) * 1.3);
  }

  @Test
  void blurTakesTheEdgesAway() {
    Scene still = Scene.good().withNoise(0);
    assertThat(edges(artist.draw(still.withBlur(4), 0)))
        .isLessThan(edges(artist.draw(still, 0)) * 0.4);
  }

  @Test
  void theFormIsReadableAndTheBlurredOneIsNot() throws Exception {
    Scene held = Scene.good().withSheet(new Sheet(Sheet.Kind.FORM, ID, false));
    assertThat(read(artist.draw(held, 0))).hasValueSatisfying(t -> assertThat(t).endsWith(ID));
    Scene beside = Scene.good().withSheet(new Sheet(Sheet.Kind.FORM, ID, true));
    assertThat(read(artist.draw(beside, 0))).hasValueSatisfying(t -> assertThat(t).endsWith(ID));
    Scene blurred = Scene.good().withSheet(new Sheet(Sheet.Kind.BLURRED, ID, false));
    assertThat(read(artist.draw(blurred, 0))).isEmpty();
    Scene shorter = Scene.good().withSheet(new Sheet(Sheet.Kind.WRONG_LENGTH, ID, false));
    assertThat(read(artist.draw(shorter, 0)).orElseThrow()).doesNotContain(ID);
    Scene foreign = Scene.good().withSheet(new Sheet(Sheet.Kind.FOREIGN_QR, ID, false));
    assertThat(read(artist.draw(foreign, 0)).orElseThrow()).contains("shop.example.jp");
  }

  @Test
  void everyDefectIsInTheTruthAndAGoodSceneHasNone() {
    Scene good = Scene.good();
    assertThat(defects(good)).isEmpty();
    assertThat(defects(good.withPose(20, 0, 0))).containsExactly(PhotoReason.YAW);
    assertThat(defects(good.withPose(0, 20, 0))).containsExactly(PhotoReason.PITCH);
    assertThat(defects(good.withPose(0, 0, -15))).containsExactly(PhotoReason.ROLL);
    assertThat(defects(good.withEyesOpen(0))).containsExactly(PhotoReason.EYES_CLOSED);
    assertThat(defects(good.withMouthOpen(1))).containsExactly(PhotoReason.MOUTH_OPEN);
    assertThat(defects(good.withMask())).containsExactly(PhotoReason.MASK);
    assertThat(defects(good.withSunglasses())).containsExactly(PhotoReason.SUNGLASSES);
    assertThat(defects(good.withHat())).containsExactly(PhotoReason.HAT);
    assertThat(defects(good.withGlare())).containsExactly(PhotoReason.GLASSES_GLARE);
    assertThat(defects(good.withFringeOverEyes())).containsExactly(PhotoReason.FRINGE);
    assertThat(defects(good.withPeople(2))).containsExactly(PhotoReason.MULTIFACE);
    assertThat(defects(good.withPeople(0))).containsExactly(PhotoReason.NOFACE);
    assertThat(defects(good.withDistance(2))).containsExactly(PhotoReason.HEAD_TOO_SMALL);
    assertThat(defects(good.withOffset(400, 0))).containsExactly(PhotoReason.POS_OFFCENTER);
    assertThat(defects(good.withSideShadow(0.6))).containsExactly(PhotoReason.SHADE);
    assertThat(defects(good.withMotionBlur(25))).containsExactly(PhotoReason.BLUR);
    assertThat(defects(good.withNoise(25))).containsExactly(PhotoReason.NOISE);
    assertThat(defects(good.withCast(Light.Cast.GREEN))).containsExactly(PhotoReason.COLOUR_CAST);
    assertThat(defects(good.withBackdrop(Backdrop.SHADOW))).containsExactly(PhotoReason.BG_SHADOW);
  }

  @ParameterizedTest
  @EnumSource(HairStyle.class)
  void everyHairStyleCanBeDrawnAtEveryPose(HairStyle style) {
    Looks looks = Looks.usual().withHair(0x2B2320, style);
    Scene scene = Scene.good(looks).withPose(25, -12, 20).withWear(everything());
    assertThat(artist.draw(scene, 1).getWidth()).isEqualTo(FaceArtist.WIDTH);
  }

  @Test
  void valuesThatNoSceneHasAreRefusedWithTheirName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Scene.good().withPose(90, 0, 0))
        .withMessageContaining("yaw must lie between -40 and 40");
    assertThatIllegalArgumentException().isThrownBy(() -> Scene.good().withEyesOpen(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> Scene.good().withPeople(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sheet(Sheet.Kind.FORM, "123", false))
        .withMessageContaining("23 digits");
  }

  private static Wear everything() {
    return new Wear(true, true, true, true, true, true, true, Fashion.USUAL);
  }

  private Set<PhotoReason> defects(Scene scene) {
    return artist.truth(scene, 0).defects();
  }

  private static Optional<String> read(BufferedImage image) throws Exception {
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels(image));
    try {
      var bitmap = new BinaryBitmap(new HybridBinarizer(source));
      return Optional.of(new QRCodeReader().decode(bitmap).getText());
    } catch (ReaderException e) {
      return Optional.empty();
    }
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static double grey(BufferedImage image, double x, double y) {
    int rgb = image.getRGB((int) Math.round(x), (int) Math.round(y));
    return (((rgb >> 16) & 0xFF) + ((rgb >> 8) & 0xFF) + (rgb & 0xFF)) / 3.0;
  }

  private static double mean(BufferedImage image, int shift) {
    return Arrays.stream(pixels(image)).map(p -> (p >> shift) & 0xFF).average().orElseThrow();
  }

  private static double edges(BufferedImage image) {
    long sum = 0;
    for (int y = 200; y < 600; y++) {
      for (int x = 480; x < 800; x++) {
        long step = (long) (image.getRGB(x, y) & 0xFF) - (image.getRGB(x + 1, y) & 0xFF);
        sum += step * step;
      }
    }
    return sum;
  }
}
