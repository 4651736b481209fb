package jp.madoguchi.kiosk.photo.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PatchTest {
  private static RgbImage noise(int width, int height, long seed) {
    return new RgbImage(
        new Random(seed).ints((long) width * height, 0, 0x1000000).toArray(), width, height);
  }

  private static float[] sample(Patch patch, RgbImage image, Patch.Wanted wanted) {
    Pyramid pyramid = new Pyramid();
    pyramid.show(image);
    float[] out = new float[wanted.size()];
    patch.sample(pyramid, wanted, out, 0);
    return out;
  }

  @Test
  void aPieceOfTheModelsSizeIsThePixelsThemselves() {
    RgbImage image = noise(8, 8, 1);
    float[] out = sample(new Patch(4, 4, 8, 8, 0), image, new Patch.Wanted(8, 0, 255, false));
    for (int i = 0; i < 64; i++) {
      int rgb = image.at(i % 8, i / 8);
      assertThat(out[i * 3]).isCloseTo(rgb >> 16, within(0.01f));
      assertThat(out[i * 3 + 1]).isCloseTo(rgb >> 8 & 0xff, within(0.01f));
      assertThat(out[i * 3 + 2]).isCloseTo(rgb & 0xff, within(0.01f));
    }
  }

  @Test
  void turnedPiecesBlendNeighboursAsThePictureDoes() {
    float[] rgb = new float[3];
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      RgbImage image = noise(60, 50, seed);
      // Some reach over the border, where the border's colour goes on.
      double size = random.nextDouble(12, 23);
      Patch patch =
          new Patch(
              random.nextDouble(0, 60),
              random.nextDouble(0, 50),
              size,
              size,
              random.nextDouble(-3, 3));
      float[] out = sample(patch, image, new Patch.Wanted(12, -1, 1, false));
      for (int i = 0; i < 144; i++) {
        double u = (i % 12 + 0.5) / 12;
        int row = i / 12;
        double v = (row + 0.5) / 12;
        image.at(patch.x(u, v) - 0.5, patch.y(u, v) - 0.5, rgb);
        for (int c = 0; c < 3; c++) {
          // A place counts in 64ths: two neighbours may differ by 255.
          assertThat(out[i * 3 + c])
              .as("seed %d pixel %d", seed, i)
              .isCloseTo(rgb[c] / 127.5f - 1, within(0.07f));
        }
      }
    }
  }

  @Test
  void aDetectorSeesBlackOutsideThePicture() {
    RgbImage white = new RgbImage(new int[] {0xffffff, 0xffffff, 0xffffff, 0xffffff}, 4, 1);
    Patch patch = new Patch(2, 0.5, 4, 4, 0);
    float[] out = sample(patch, white, new Patch.Wanted(4, -1, 1, true));
    for (int i = 0; i < 16; i++) {
      assertThat(out[i * 3]).as("pixel %d", i).isEqualTo(i / 4 == 2 || i / 4 == 1 ? 1 : -1);
    }
  }

  @Test
  void aSmallSampleOfALargePictureSkipsNoPixels() {
    int[] stripes = new int[64 * 64];
    for (int i = 0; i < stripes.length; i++) {
      stripes[i] = i % 2 == 0 ? 0xffffff : 0;
    }
    float[] out =
        sample(
            new Patch(32, 32, 64, 64, 0),
            new RgbImage(stripes, 64, 64),
            new Patch.Wanted(8, 0, 255, false));
    for (float value : out) {
      assertThat(value).isCloseTo(128, within(1.5f));
    }
  }

  @Test
  void aPyramidServesPictureAfterPictureAndKeepsNothing() {
    Pyramid pyramid = new Pyramid();
    pyramid.show(noise(40, 20, 1));
    RgbImage half = pyramid.level(1);
    assertThat(half.at(3, 3)).isNotZero();
    pyramid.wipe();
    assertThat(half.at(3, 3)).isZero();
    assertThat(pyramid.width()).isEqualTo(1);

    RgbImage next = noise(40, 20, 2);
    pyramid.show(next);
    assertThat(pyramid.level(1)).isSameAs(half);
    assertThat(half.at(7, 7)).isEqualTo(next.halved().at(7, 7));

    RgbImage other = noise(21, 33, 3);
    pyramid.show(other);
    assertThat(pyramid.level(2).at(2, 2)).isEqualTo(other.halved().halved().at(2, 2));
  }
}
