package jp.madoguchi.kiosk.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** Text as the dark and light squares of a QR, for paper and screen alike. */
public final class QrEncoder {
  private QrEncoder() {}

  /**
   * The squares without the quiet zone; whoever draws them leaves four squares free around.
   *
   * @return rows from the top, true = dark
   * @throws IllegalArgumentException when the text is too long for a QR
   */
  public static boolean[][] encode(String text) {
    try {
      ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.L).getMatrix();
      boolean[][] rows = new boolean[matrix.getHeight()][matrix.getWidth()];
      for (int y = 0; y < rows.length; y++) {
        for (int x = 0; x < rows[y].length; x++) {
          rows[y][x] = matrix.get(x, y) == 1;
        }
      }
      return rows;
    } catch (WriterException e) {
      throw new IllegalArgumentException("the text is too long for a QR", e);
    }
  }
}
