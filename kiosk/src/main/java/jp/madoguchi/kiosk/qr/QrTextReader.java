package jp.madoguchi.kiosk.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Optional;

/** Reads the text of any QR in a frame, as {@link FormQrReader} does with forms. For one thread. */
public final class QrTextReader {
  private static final Map<DecodeHintType, Boolean> HARDER =
      Map.of(DecodeHintType.TRY_HARDER, true);

  private boolean global;

  /** A reader that starts with local thresholds. */
  public QrTextReader() {}

  /** The text, if a QR is in the frame and sharp enough. */
  public Optional<String> read(BufferedImage frame) {
    global = !global;
    return GreyFrame.look(
        frame, global ? HybridBinarizer::new : GlobalHistogramBinarizer::new, QrTextReader::decode);
  }

  private static Optional<String> decode(BinaryBitmap bitmap) {
    try {
      return Optional.of(new QRCodeReader().decode(bitmap, HARDER).getText());
    } catch (NotFoundException | ChecksumException | FormatException e) {
      return Optional.empty();
    }
  }
}
