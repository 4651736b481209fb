package jp.madoguchi.kiosk.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import jp.madoguchi.rules.PhotoReason;
import jp.madoguchi.rules.photo.PhotoJudgement;
import jp.madoguchi.sim.camera.Scene;
import org.junit.jupiter.api.Test;

/** Files that are not what they say are refused with a reason, never with an exception. */
class BadFilesTest {
  private static final byte[] GOOD = DrawnFaces.portrait(Scene.good(), 1).orElseThrow().jpeg();

  private final PhotoInspector inspector =
      new PhotoInspector(DrawnFaces.ANALYSER, DrawnFaces.PROFILE);

  private void assertRefused(byte[] file, PhotoReason reason) {
    PhotoReport report = inspector.inspect(file);
    assertThat(report.verdict()).isEqualTo(PhotoJudgement.Verdict.RETAKE);
    assertThat(report.reasons()).contains(reason);
  }

  @Test
  void aGoodFilePasses() {
    assertThat(inspector.inspect(GOOD).reasons()).isEmpty();
  }

  @Test
  void anEmptyFileIsNoPhoto() {
    assertRefused(new byte[0], PhotoReason.FILETYPE);
    assertRefused(new byte[] {(byte) 0xff, (byte) 0xd8}, PhotoReason.FILETYPE);
  }

  @Test
  void aPngRenamedIsNoPhoto() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(DrawnFaces.frame(Scene.good(), 1), "png", png);
    assertRefused(png.toByteArray(), PhotoReason.FILETYPE);
  }

  @Test
  void textIsNoPhoto() {
    assertRefused("<html>no</html>".getBytes(StandardCharsets.UTF_8), PhotoReason.FILETYPE);
  }

  @Test
  void aFileCutShortIsNoPhoto() {
    for (int part = 1; part < 8; part++) {
      assertRefused(Arrays.copyOf(GOOD, GOOD.length * part / 8), PhotoReason.FILETYPE);
    }
  }

  @Test
  void aFileCutShortAndClosedAgainIsNoPhoto() {
    byte[] cut = Arrays.copyOf(GOOD, GOOD.length / 2);
    cut[cut.length - 2] = (byte) 0xff;
    cut[cut.length - 1] = (byte) 0xd9;
    assertRefused(cut, PhotoReason.FILETYPE);
  }

  @Test
  void zerosAfterTheEndAreForgiven() {
    assertThat(inspector.inspect(Arrays.copyOf(GOOD, GOOD.length + 64)).reasons()).isEmpty();
  }

  @Test
  void aHugeSizeInTheHeaderIsRefusedBeforeDecoding() {
    byte[] bomb = GOOD.clone();
    int at = frameHeader(bomb);
    Arrays.fill(bomb, at + 5, at + 9, (byte) 0xff);
    FileHeader header = FileHeader.of(bomb);
    assertThat(header.width()).isEqualTo(65535);
    assertThat(header.decodable()).isFalse();
    assertRefused(bomb, PhotoReason.FILETYPE);
  }

  @Test
  void cmykIsRefused() throws IOException {
    byte[] cmyk = fourChannels();
    assertThat(FileHeader.of(cmyk).components()).isEqualTo(4);
    assertRefused(cmyk, PhotoReason.CMYK);
  }

  @Test
  void aSmallPictureIsTooCoarse() {
    BufferedImage small = new BufferedImage(350, 450, BufferedImage.TYPE_INT_RGB);
    small.createGraphics().drawImage(DrawnFaces.frame(Scene.good(), 1), -465, -100, null);
    assertRefused(Jpegs.write(small, 0.9f), PhotoReason.LOWRES);
  }

  @Test
  void aGreyPictureIsReadToo() {
    BufferedImage grey = new BufferedImage(1050, 1350, BufferedImage.TYPE_BYTE_GRAY);
    assertRefused(Jpegs.write(grey, 0.9f), PhotoReason.NOFACE);
  }

  @Test
  void noFlippedByteBreaksTheInspector() {
    long seed = 20261122;
    RandomGenerator random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      byte[] damaged = GOOD.clone();
      for (int i = 0; i < 1 + round % 4; i++) {
        damaged[random.nextInt(round % 2 == 0 ? 700 : damaged.length)] = (byte) random.nextInt();
      }
      PhotoReport report = inspector.inspect(damaged);
      assertThat(report.reasons().isEmpty())
          .as("seed %d round %d", seed, round)
          .isEqualTo(report.verdict() == PhotoJudgement.Verdict.GOOD);
    }
  }

  private static int frameHeader(byte[] jpeg) {
    for (int i = 2; i < jpeg.length - 1; i++) {
      if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
        return i;
      }
    }
    throw new AssertionError("no frame header");
  }

  private static byte[] fourChannels() throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(0, 600, 700, 4, null);
    Random random = new Random(4);
    for (int i = 0; i < 600 * 700; i++) {
      raster.setPixel(i % 600, Math.floorDiv(i, 600), new int[] {random.nextInt(256), 20, 30, 40});
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
