package jp.madoguchi.kiosk.paper;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/** Draws on one page, in millimetres from its top left corner. */
final class Canvas {
  static final Color INK = new Color(0x1A1A1C);
  static final Color SOFT = new Color(0x4D4D4D);
  static final Color FAINT = new Color(0x767676);
  static final Color LINE = new Color(0xD8D8DB);
  static final Color KEY = new Color(0x0017C1);
  static final Color KEY_WASH = new Color(0xE8F1FE);
  static final Color WARN = new Color(0xB54500);
  static final Color WATERMARK = new Color(0xF6EDE8);

  private static final double ROUND_MM = 2.2;

  private final PdfContentByte content;
  private final Typesetter typesetter;
  private final float heightMm;

  Canvas(PdfContentByte content, Typesetter typesetter, float heightMm) {
    this.content = content;
    this.typesetter = typesetter;
    this.heightMm = heightMm;
  }

  /** Millimetres as points. */
  static float points(double mm) {
    return (float) (mm * 72 / 25.4);
  }

  private float fromTop(double mm) {
    return points(heightMm - mm);
  }

  /** One line; y is its baseline. */
  void text(String text, boolean bold, float size, Color colour, double x, double y) {
    draw(typesetter.line(text, bold), size, colour, points(x), fromTop(y));
  }

  /** One line that ends at x. */
  void textRight(String text, boolean bold, float size, Color colour, double x, double y) {
    List<Typesetter.Run> line = typesetter.line(text, bold);
    draw(line, size, colour, points(x) - Typesetter.width(line, size), fromTop(y));
  }

  /** One line around x; smaller if it would be wider than this. */
  void textCentred(
      String text, boolean bold, float size, Color colour, double x, double y, double widthMax) {
    List<Typesetter.Run> line = typesetter.line(text, bold);
    float fitting = Math.min(size, size * points(widthMax) / Typesetter.width(line, size));
    float start = points(x) - Typesetter.width(line, fitting) / 2;
    draw(line, fitting, colour, start, fromTop(y));
  }

  /**
   * Lines no wider than this; y is the first baseline.
   *
   * @return the baseline after the last line
   */
  double paragraph(
      String text, boolean bold, float size, Color colour, double x, double y, double width) {
    double step = size * 1.55 * 25.4 / 72;
    double baseline = y;
    for (List<Typesetter.Run> line : typesetter.wrap(text, bold, size, points(width))) {
      draw(line, size, colour, points(x), fromTop(baseline));
      baseline += step;
    }
    return baseline;
  }

  void rule(Color colour, double widthMm, double x1, double x2, double y) {
    content.setColorStroke(colour);
    content.setLineWidth(points(widthMm));
    content.moveTo(points(x1), fromTop(y));
    content.lineTo(points(x2), fromTop(y));
    content.stroke();
  }

  void frame(Color colour, double x, double y, double width, double height) {
    content.setColorStroke(colour);
    content.setLineWidth(points(0.25));
    round(x, y, width, height);
    content.stroke();
  }

  void panel(Color colour, double x, double y, double width, double height) {
    content.setColorFill(colour);
    round(x, y, width, height);
    content.fill();
  }

  void box(Color colour, double x, double y, double width, double height) {
    content.setColorFill(colour);
    content.rectangle(points(x), fromTop(y + height), points(width), points(height));
    content.fill();
  }

  /** A QR with its quiet zone inside the given square; neighbours in a row are one rectangle. */
  void qr(boolean[][] rows, double x, double y, double side) {
    box(Color.WHITE, x, y, side, side);
    double module = side / (rows.length + 8);
    content.setColorFill(Color.BLACK);
    for (int row = 0; row < rows.length; row++) {
      int column = 0;
      while (column < rows[row].length) {
        int end = column;
        while (end < rows[row].length && rows[row][end]) {
          end++;
        }
        if (end > column) {
          content.rectangle(
              points(x + (column + 4) * module),
              fromTop(y + (row + 5) * module),
              points((end - column) * module),
              points(module));
        }
        column = Math.max(end, column + 1);
      }
    }
    content.fill();
  }

  /** Large, slanted, under everything that is drawn later. */
  void watermark(String text, float size, double x, double y) {
    content.beginText();
    content.setColorFill(WATERMARK);
    List<Typesetter.Run> line = typesetter.line(text, true);
    content.setFontAndSize(line.getFirst().font(), size);
    content.showTextAligned(
        PdfContentByte.ALIGN_CENTER, line.getFirst().shown(), points(x), fromTop(y), 35);
    content.endText();
  }

  private void round(double x, double y, double width, double height) {
    content.roundRectangle(
        points(x),
        fromTop(y + height),
        points(width),
        points(height),
        points(Math.min(ROUND_MM, Math.min(width, height) / 3)));
  }

  private void draw(List<Typesetter.Run> line, float size, Color colour, float x, float y) {
    content.setColorFill(colour);
    content.beginText();
    content.setTextMatrix(x, y);
    for (Typesetter.Run run : line) {
      content.setFontAndSize(run.font(), size);
      run.actual().ifPresent(this::beginActualText);
      content.showText(run.shown());
      run.actual().ifPresent(_ -> content.endMarkedContentSequence());
    }
    content.endText();
  }

  private void beginActualText(String actual) {
    PdfDictionary properties = new PdfDictionary();
    properties.put(new PdfName("ActualText"), new PdfString(actual, PdfObject.TEXT_UNICODE));
    content.beginMarkedContentSequence(new PdfName("Span"), properties, true);
  }
}
