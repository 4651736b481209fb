package jp.madoguchi.backoffice.cardcentre;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What every way to the card centre promises. */
abstract class CardCentreContract {
  abstract CardCentre centre();

  /** How many applications have arrived on the other side. */
  abstract int arrived();

  static Filing filing(int number) {
    return new Filing(
        "K01-1-0000" + number + "-ABCD",
        String.format("%023d", number),
        LocalDate.of(1990, 5, 1),
        true,
        false,
        Optional.of("トヨナカ ハナコ"),
        Optional.of("目の治療のため、眼帯をつけて撮影しています。"),
        Optional.of(jpeg(number)));
  }

  /** Noise, so that the file is not too small for a photo. */
  static byte[] jpeg(long seed) {
    BufferedImage image = new BufferedImage(560, 720, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(seed);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, random.nextInt() | 0x404040);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void everyFilingGetsItsAnswerInOrder() {
    List<Sent> sent = centre().send("batch-1", List.of(filing(1), filing(2)));
    assertThat(sent)
        .extracting(Sent::reference)
        .containsExactly("K01-1-00001-ABCD", "K01-1-00002-ABCD");
    assertThat(sent).noneMatch(s -> s instanceof Sent.Later || s instanceof Sent.Refused);
    assertThat(arrived()).isEqualTo(2);
  }

  @Test
  void theSameBatchSentTwiceArrivesOnce() {
    List<Sent> first = centre().send("batch-1", List.of(filing(1)));
    List<Sent> again = centre().send("batch-1", List.of(filing(1)));
    assertThat(again).isEqualTo(first);
    assertThat(arrived()).isEqualTo(1);
  }

  @Test
  void anUnknownReceiptHasNoStanding() {
    assertThat(centre().standing("R00000000000001")).isEmpty();
  }
}
