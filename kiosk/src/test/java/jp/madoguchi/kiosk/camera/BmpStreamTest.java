package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the BMP writer of the JDK, which knows nothing of ours. */
class BmpStreamTest {
  private static BufferedImage picture(int width, int height, int seed) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, (i + seed) * 0x010307 & 0xffffff);
    }
    return image;
  }

  private static byte[] bmp(BufferedImage... images) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (BufferedImage image : images) {
      ImageIO.write(image, "bmp", all);
    }
    return all.toByteArray();
  }

  /** A pipe that gives a few bytes at a time, as pipes may. */
  private static InputStream inPieces(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int from, int length) {
        return super.read(into, from, Math.min(length, 7));
      }
    };
  }

  private static void assertSame(BufferedImage read, BufferedImage written) {
    assertThat(read.getWidth()).isEqualTo(written.getWidth());
    assertThat(read.getHeight()).isEqualTo(written.getHeight());
    for (int y = 0; y < written.getHeight(); y++) {
      for (int x = 0; x < written.getWidth(); x++) {
        assertThat(read.getRGB(x, y)).isEqualTo(written.getRGB(x, y));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6, 7})
  void picturesOfAnyWidthComeWholeFromAPipeThatGivesThemInPieces(int width) throws IOException {
    BufferedImage first = picture(width, 3, 1);
    BufferedImage second = picture(width, 3, 99);
    BmpStream stream = new BmpStream(inPieces(bmp(first, second)));
    assertSame(stream.next(Optional.empty()), first);
    assertSame(stream.next(Optional.empty()), second);
    assertThatThrownBy(() -> stream.next(Optional.empty())).isInstanceOf(EOFException.class);
  }

  @Test
  void aSpareOfTheRightSizeIsWrittenOverAndOneOfAnotherSizeIsNot() throws IOException {
    BufferedImage spare = picture(8, 8, 5);
    BmpStream stream = new BmpStream(inPieces(bmp(picture(8, 8, 6), picture(9, 9, 7))));
    assertThat(stream.next(Optional.of(spare))).isSameAs(spare);
    assertSame(spare, picture(8, 8, 6));
    assertSame(stream.next(Optional.of(spare)), picture(9, 9, 7));
  }

  @Test
  void aPictureThatBreaksOffIsNoPicture() throws IOException {
    byte[] whole = bmp(picture(6, 6, 1));
    BmpStream stream = new BmpStream(inPieces(Arrays.copyOf(whole, whole.length - 1)));
    assertThatThrownBy(() -> stream.next(Optional.empty())).isInstanceOf(EOFException.class);
  }

  @Test
  void whatIsNoPictureOrAHugeOneIsRefusedBeforeMemoryIsTaken() throws IOException {
    byte[] rubbish = new byte[100];
    assertThatThrownBy(() -> new BmpStream(inPieces(rubbish)).next(Optional.empty()))
        .isInstanceOf(IOException.class);
    byte[] huge = bmp(picture(6, 6, 1));
    huge[21] = 0x7f;
    assertThatThrownBy(() -> new BmpStream(inPieces(huge)).next(Optional.empty()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a picture");
  }
}
