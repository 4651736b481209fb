package jp.madoguchi.sim.camera;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;

/** The sheet of paper that a resident holds before the camera, with the fingers that hold it. */
final class SheetPainter {
  private static final int WIDTH = 430;
  private static final int HEIGHT = 600;
  private static final int QR_SIDE = 250;

  /** Blur of a form held too near, sigma in pixels: no reader gets through it. */
  private static final double BLUR_SIGMA = 6;

  private final Graphics2D g;
  private final int skin;

  SheetPainter(Graphics2D g, int skin) {
    this.g = g;
    this.skin = skin;
  }

  /**
   * Paints the sheet.
   *
   * @param centreX of the picture, moved as the hands move
   * @param centreY the same
   * @param tilt degrees
   */
  void paint(Sheet sheet, double centreX, double centreY, double tilt) {
    double x = sheet.beside() ? centreX + 390 : centreX;
    AffineTransform before = g.getTransform();
    g.translate(x, centreY);
    g.rotate(Math.toRadians(tilt));
    g.setPaint(Tint.of(0x202A36, 0.18));
    g.fill(new Rectangle2D.Double(-WIDTH / 2.0 + 8, -HEIGHT / 2.0 + 10, WIDTH, HEIGHT));
    BufferedImage paper = print(sheet);
    g.drawImage(paper, -WIDTH / 2, -HEIGHT / 2, null);
    for (int s : new int[] {-1, 1}) {
      paintHand(s);
    }
    g.setTransform(before);
  }

  private void paintHand(int side) {
    double edge = side * WIDTH / 2.0;
    g.setPaint(Tint.of(Tint.mix(skin, 0x7A3B2A, 0.16), 1));
    g.fill(new RoundRectangle2D.Double(edge + (side > 0 ? 4 : -64), 120, 60, 150, 50, 50));
    g.setPaint(Tint.of(skin, 1));
    AffineTransform before = g.getTransform();
    g.translate(edge, 150);
    g.rotate(Math.toRadians(side * -14));
    g.fill(new RoundRectangle2D.Double(side > 0 ? -50 : -20, -18, 70, 34, 34, 34));
    g.setPaint(Tint.of(Tint.lighter(skin, 0.4), 1));
    g.fill(new Ellipse2D.Double(side > 0 ? -46 : 24, -10, 22, 18));
    g.setTransform(before);
  }

  private static BufferedImage print(Sheet sheet) {
    BufferedImage paper = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D p = paper.createGraphics();
    p.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    p.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    p.setPaint(Tint.of(0xFCFBF7, 1));
    p.fillRect(0, 0, WIDTH, HEIGHT);
    boolean form = sheet.kind() != Sheet.Kind.FOREIGN_QR;
    p.setPaint(Tint.of(form ? 0xCFE3D4 : 0xF6D9C9, 1));
    p.fillRect(0, 0, WIDTH, 54);
    p.setPaint(Tint.of(0x2A2F36, 1));
    p.setFont(new Font("BIZ UDPGothic", Font.BOLD, 20));
    p.drawString(form ? "個人番号カード交付申請書（見本）" : "ご来店クーポン（見本）", 22, 35);
    p.setFont(new Font("BIZ UDPGothic", Font.PLAIN, 14));
    p.drawString(form ? "申請書ID" : "20% OFF", 22, 84);
    if (form) {
      p.drawString(grouped(sheet.applicationId()), 22, 104);
    }
    drawQr(p, sheet.qrText(), (WIDTH - QR_SIDE) / 2, 128);
    p.setStroke(new BasicStroke(1));
    for (int row = 0; row < 5; row++) {
      int y = 404 + row * 36;
      p.setPaint(Tint.of(0xB9C2CC, 1));
      p.drawRect(22, y, WIDTH - 44, 36);
      p.setPaint(Tint.of(0x9AA4AF, 1));
      p.fillRect(34, y + 14, 60, 8);
      p.fillRect(120, y + 14, 120 + row * 31 % 90, 8);
    }
    p.dispose();
    if (sheet.kind() == Sheet.Kind.BLURRED) {
      LensEffects.blur(paper, BLUR_SIGMA);
    }
    return paper;
  }

  private static String grouped(String digits) {
    return digits.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static void drawQr(Graphics2D p, String text, int left, int top) {
    BitMatrix bits;
    try {
      bits =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(
                      EncodeHintType.ERROR_CORRECTION,
                      ErrorCorrectionLevel.M,
                      EncodeHintType.MARGIN,
                      2));
    } catch (WriterException e) {
      throw new IllegalStateException("a text of the simulator doesn't fit a QR code", e);
    }
    int module = QR_SIDE / bits.getWidth();
    int inset = (QR_SIDE - module * bits.getWidth()) / 2;
    p.setPaint(Tint.of(0xFFFFFF, 1));
    p.fillRect(left, top, QR_SIDE, QR_SIDE);
    p.setPaint(Tint.of(0x111111, 1));
    for (int y = 0; y < bits.getHeight(); y++) {
      for (int x = 0; x < bits.getWidth(); x++) {
        if (bits.get(x, y)) {
          p.fillRect(left + inset + x * module, top + inset + y * module, module, module);
        }
      }
    }
  }
}
