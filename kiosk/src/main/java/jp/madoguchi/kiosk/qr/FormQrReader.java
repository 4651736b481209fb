package jp.madoguchi.kiosk.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.detector.MultiFinderPatternFinder;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
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
    global = !global;
    return GreyFrame.look(
        frame, global ? HybridBinarizer::new : GlobalHistogramBinarizer::new, FormQrReader::decode);
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
}
