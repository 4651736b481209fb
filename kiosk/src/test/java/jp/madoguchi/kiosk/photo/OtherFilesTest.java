package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import jp.madoguchi.kiosk.photo.face.RgbImage;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.sim.camera.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that come from elsewhere: turned by EXIF, PNG, grey, huge, old, squeezed. */
class OtherFilesTest {
  private static final byte[] GOOD = DrawnFaces.portrait(Scene.good(), 1).orElseThrow().jpeg();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final PhotoInspector inspector =
      new PhotoInspector(DrawnFaces.ANALYSER, DrawnFaces.PROFILE);

  private static BufferedImage good() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(GOOD));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPictureTurnedByItsExifIsJudgedAsItIsSeen(int orientation) throws IOException {
    byte[] file = ExifFiles.with(Jpegs.write(laid(good(), orientation), 0.92f), orientation, "");
    PhotoReport report = inspector.inspect(file);
    assertThat(report.reasons()).as("orientation %d, %s", orientation, report).isEmpty();
  }

  /** How a camera would have to store a picture that is seen upright with that orientation. */
  private static BufferedImage laid(BufferedImage seen, int orientation) {
    RgbImage upright = RgbImage.of(seen);
    // Each turn is its own inverse, but for the two quarter turns, which are each other's.
    int inverse = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
    return PictureReader.upright(upright, inverse).buffered();
  }

  @Test
  void theQuarterTurnGoesTheRightWay() {
    // Orientation 6: the camera was turned, the first row is the right side of what is seen.
    RgbImage lying = new RgbImage(new int[] {1, 2, 3, 4, 5, 6}, 3, 2);
    RgbImage seen = PictureReader.upright(lying, 6);
    assertThat(seen.width()).isEqualTo(2);
    assertThat(seen.at(1, 0)).isEqualTo(1);
    assertThat(seen.at(1, 2)).isEqualTo(3);
    assertThat(seen.at(0, 0)).isEqualTo(4);
  }

  @Test
  void anOldPictureIsAWarning() {
    byte[] old = ExifFiles.with(GOOD, 1, "2026:05:01 10:00:00");
    PhotoReport report = inspector.inspect(old, Set.of(), Optional.of(TODAY));
    assertThat(report.verdict()).isEqualTo(PhotoJudgement.Verdict.GOOD);
    assertThat(report.warnings()).contains(PhotoReason.OLD);
    assertThat(report.measures().get("ageDays")).isEqualTo(207.0);
    byte[] recent = ExifFiles.with(GOOD, 1, "2026:11:01 10:00:00");
    assertThat(inspector.inspect(recent, Set.of(), Optional.of(TODAY)).warnings()).isEmpty();
    assertThat(inspector.inspect(old).measures()).doesNotContainKey("ageDays");
  }

  @Test
  void aDateThatIsNoneIsNoDate() {
    byte[] odd = ExifFiles.with(GOOD, 1, "2026:13:45 99:99:99");
    assertThat(inspector.inspect(odd, Set.of(), Optional.of(TODAY)).measures())
        .doesNotContainKey("ageDays");
  }

  @Test
  void aPngIsMeasuredButHasTheWrongType() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(good(), "png", png);
    PhotoReport report = inspector.inspect(png.toByteArray());
    assertThat(report.reasons()).containsExactly(PhotoReason.FILETYPE);
    assertThat(report.measures()).containsKey("yawDegrees");
  }

  @Test
  void aPngWithTransparencyLiesOnWhite() throws IOException {
    BufferedImage clear = new BufferedImage(600, 600, BufferedImage.TYPE_INT_ARGB);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(clear, "png", png);
    byte[] file = png.toByteArray();
    RgbImage image = PictureReader.read(file, FileHeader.of(file), 1).orElseThrow();
    assertThat(image.at(300, 300) & 0xffffff).isEqualTo(0xffffff);
  }

  @Test
  void blackAndWhiteIsAllowed() throws IOException {
    BufferedImage colour = good();
    BufferedImage grey =
        new BufferedImage(colour.getWidth(), colour.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    grey.createGraphics().drawImage(colour, 0, 0, null);
    PhotoReport report = inspector.inspect(Jpegs.write(grey, 0.92f));
    assertThat(report.reasons()).as(report.toString()).isEmpty();
    assertThat(report.measures().get("monochrome")).isEqualTo(1.0);
    assertThat(report.measures()).doesNotContainKey("colourDistance");
  }

  @Test
  void aPdfOfThatNameIsNoPhoto() {
    byte[] pdf = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    assertThat(inspector.inspect(pdf).reasons()).first().isEqualTo(PhotoReason.FILETYPE);
  }

  @Test
  void aSqueezedFileIsNoticed() throws IOException {
    PhotoReport report = inspector.inspect(Jpegs.write(good(), 0.15f));
    assertThat(report.reasons()).contains(PhotoReason.NOISE);
    assertThat(report.measures().get("quantisationMean")).isGreaterThan(100);
  }

  @Test
  void aPictureOfFiftyMegapixelsIsReadCoarser() throws IOException {
    BufferedImage seen = good();
    BufferedImage huge = new BufferedImage(6300, 8100, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = huge.createGraphics();
    graphics.drawImage(seen, AffineTransform.getScaleInstance(6, 6), null);
    graphics.dispose();
    PhotoReport report = inspector.inspect(Jpegs.write(huge, 0.5f));
    assertThat(report.reasons()).startsWith(PhotoReason.FILETYPE);
    assertThat(report.measures().get("longerSidePixels")).isEqualTo(8100.0);
    assertThat(report.measures()).containsKey("yawDegrees");
  }
}
