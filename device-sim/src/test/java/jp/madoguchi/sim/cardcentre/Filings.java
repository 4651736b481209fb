package jp.madoguchi.sim.cardcentre;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import jp.madoguchi.rules.ApplicationId;

/** Makes filings for tests. */
final class Filings {
  static final LocalDate ADULT = LocalDate.of(1990, 5, 1);

  private Filings() {}

  static Filing of(String reference, int number) {
    return new Filing(reference, id(number), ADULT, Optional.of(photo(600, 800)));
  }

  static ApplicationId id(int number) {
    return new ApplicationId("%023d".formatted(number));
  }

  /** A JPEG of noise, so that it is large enough; always the same one for a size. */
  static byte[] photo(int width, int height) {
    Random noise = new Random(35L * 45L);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, noise.nextInt(0x1000000));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
