package jp.madoguchi.kiosk.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.detector.MultiFinderPatternFinder;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Map;
import jp.madoguchi.rules.ApplicationId;

/**
 * Looks for the application form's QR in a frame. Successive frames are made black and white in two
 * ways in turn: what glare hides from one, low contrast hides from the other. Keeps nothing of a
 * frame. For one thread.
 */
public final class FormQrReader {
  private static final Map<DecodeHintType, Boolean> HARDER =
      Map.of(DecodeHintType.TRY_HARDER, true);

  private boolean global;

  /** A reader that starts with local thresholds. */
  public FormQrReader() {}

  /** What this frame shows. Never an exception for what it shows. */
  public FormCode read(BufferedImage frame) {
    byte[] grey = grey(frame);
    LuminanceSource source =
        new PlanarYUVLuminanceSource(
            grey,
            frame.getWidth(),
            frame.getHeight(),
            0,
            0,
            frame.getWidth(),
            frame.getHeight(),
            false);
    try {
      Binarizer binarizer =
          global ? new GlobalHistogramBinarizer(source) : new HybridBinarizer(source);
      global = !global;
      return decode(new BinaryBitmap(binarizer));
    } finally {
      Arrays.fill(grey, (byte) 0);
    }
  }

  /** What the text of a QR says, for hand scanners that type. */
  public static FormCode parse(String text) {
    return FormText.parse(text);
  }

  /** What a person typed. */
  public static FormCode typed(String text) {
    return ApplicationId.typed(text)
        .<FormCode>map(FormCode.Read::new)
        .orElseGet(FormCode.WrongLength::new);
  }

  private static FormCode decode(BinaryBitmap bitmap) {
    try {
      return FormText.parse(new QRCodeReader().decode(bitmap, HARDER).getText());
    } catch (ChecksumException | FormatException e) {
      return new FormCode.Unclear();
    } catch (NotFoundException e) {
      return corners(bitmap) ? new FormCode.Unclear() : new FormCode.Nothing();
    }
  }

  /** Whether the three corner marks of a QR are there, in the right shape to each other. */
  private static boolean corners(BinaryBitmap bitmap) {
    try {
      BitMatrix image = bitmap.getBlackMatrix();
      ResultPointCallback nobody = _ -> {};
      return new MultiFinderPatternFinder(image, nobody).findMulti(HARDER).length > 0;
    } catch (NotFoundException e) {
      return false;
    }
  }

  private static byte[] grey(BufferedImage frame) {
    int width = frame.getWidth();
    int height = frame.getHeight();
    byte[] grey = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      frame.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int rgb = row[x];
        int sum = (rgb >> 16 & 0xff) * 77 + (rgb >> 8 & 0xff) * 150 + (rgb & 0xff) * 29;
        grey[y * width + x] = (byte) (sum >> 8);
      }
    }
    Arrays.fill(row, 0);
    return grey;
  }
}
