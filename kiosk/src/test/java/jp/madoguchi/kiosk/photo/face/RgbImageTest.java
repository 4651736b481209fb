package jp.madoguchi.kiosk.photo.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class RgbImageTest {
  @Test
  void everyTypeOfPictureGivesTheSamePixels() {
    int[] types = {
      BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_INT_ARGB
    };
    for (int type : types) {
      BufferedImage image = new BufferedImage(3, 2, type);
      image.setRGB(1, 0, 0xff102030);
      image.setRGB(2, 1, 0xfffefdfc);
      RgbImage rgb = RgbImage.of(image);
      assertThat(rgb.at(1, 0)).as("type %d", type).isEqualTo(0x102030);
      assertThat(rgb.at(2, 1)).as("type %d", type).isEqualTo(0xfefdfc);
      assertThat(rgb.at(99, -5)).as("type %d", type).isZero();
    }
  }

  @Test
  void aPictureTakesTheMemoryOfTheOneBefore() {
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_INT_ARGB}) {
      RgbImage before = new RgbImage(new int[] {1, 2, 3, 4, 5, 6}, 3, 2);
      BufferedImage image = new BufferedImage(3, 2, type);
      image.setRGB(2, 1, 0xffabcdef);
      RgbImage next = before.replacedBy(image);
      assertThat(next.pixels()).isSameAs(before.pixels()).containsExactly(0, 0, 0, 0, 0, 0xabcdef);
    }
    RgbImage small = new RgbImage(new int[] {7}, 1, 1);
    assertThat(small.replacedBy(new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB)).width())
        .isEqualTo(3);
    assertThat(small.at(0, 0)).isZero();
  }

  @Test
  void halvingTakesTheMean() {
    RgbImage half = new RgbImage(new int[] {0x000000, 0x040404, 0x080808, 0x0c0c0c}, 2, 2).halved();
    assertThat(half.width()).isEqualTo(1);
    assertThat(half.at(0, 0)).isEqualTo(0x060606);
    RgbImage white = new RgbImage(new int[] {0xffffff, 0xffffff, 0xffffff}, 3, 1).halved();
    assertThat(white.at(0, 0)).isEqualTo(0xffffff);
  }

  @Test
  void betweenPixelsColoursMix() {
    RgbImage image = new RgbImage(new int[] {0x000000, 0x640000}, 2, 1);
    float[] rgb = new float[3];
    image.at(0.5, 0, rgb);
    assertThat(rgb).containsExactly(50, 0, 0);
  }

  @Test
  void wipedThereIsNothingLeft() {
    RgbImage image = new RgbImage(new int[] {1, 2, 3, 4}, 2, 2);
    image.wipe();
    assertThat(image.at(1, 1)).isZero();
    assertThat(image.toString()).contains("personal");
  }

  @Test
  void boxesOverlapAndCover() {
    Box big = new Box(0, 0, 10, 10);
    Box small = new Box(2, 2, 2, 2);
    assertThat(big.cover(small)).isEqualTo(1);
    assertThat(big.overlap(small)).isEqualTo(0.04);
    assertThat(big.overlap(new Box(20, 0, 5, 5))).isZero();
    assertThat(new Box(-5, 5, 10, 10).within(8, 8)).isEqualTo(new Box(0, 5, 5, 3));
  }
}
