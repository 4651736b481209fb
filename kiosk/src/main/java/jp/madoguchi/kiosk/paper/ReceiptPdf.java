package jp.madoguchi.kiosk.paper;

import jp.madoguchi.kiosk.qr.QrEncoder;

/** The receipt slip for an 80 mm printer, PDF/A-2b, as long as its text. */
public final class ReceiptPdf {
  private static final double WIDTH = 80;
  private static final double LEFT = 6;
  private static final double TEXT_WIDTH = WIDTH - 2 * LEFT;
  private static final double NOTES_TOP = 118;
  private static final float NOTE_SIZE = 9;
  private static final double NOTE_STEP = NOTE_SIZE * 1.55 * 25.4 / 72;
  private static final double NOTE_GAP = 1.6;

  private final PaperFonts fonts;

  /** With these fonts. */
  public ReceiptPdf(PaperFonts fonts) {
    this.fonts = fonts;
  }

  /** The slip as PDF. */
  public byte[] render(ReceiptSlip slip) {
    synchronized (fonts) { // a font keeps its place in the file while it is read
      return draw(slip);
    }
  }

  private byte[] draw(ReceiptSlip slip) {
    Typesetter typesetter = new Typesetter(fonts);
    double height = NOTES_TOP + notesHeight(typesetter, slip) + 8;
    ArchivalPdf pdf = new ArchivalPdf(WIDTH, height, slip.title() + " " + slip.receiptNumber());
    Canvas page = new Canvas(pdf.writer().getDirectContent(), typesetter, (float) height);
    page.panel(Canvas.INK, LEFT, 7, 1.5, 5);
    page.text("窓口", true, 10, Canvas.INK, LEFT + 3.2, 10.9);
    if (slip.simulated()) {
      page.textRight("模擬・SIMULATED", true, 8, Canvas.WARN, WIDTH - LEFT, 10.9);
    }
    page.textCentred(slip.title(), true, 17, Canvas.INK, WIDTH / 2, 23.5, TEXT_WIDTH);
    page.textCentred(slip.numberLabel(), false, 8.5f, Canvas.SOFT, WIDTH / 2, 31.5, TEXT_WIDTH);
    page.textCentred(slip.receiptNumber(), true, 19, Canvas.INK, WIDTH / 2, 39.8, TEXT_WIDTH);
    page.qr(QrEncoder.encode(slip.receipt()), (WIDTH - 58) / 2, 43, 58);
    page.textCentred(slip.when(), false, 9, Canvas.SOFT, WIDTH / 2, 105.5, TEXT_WIDTH);
    page.textCentred(slip.venue(), false, 9, Canvas.SOFT, WIDTH / 2, 110.5, TEXT_WIDTH);
    double y = NOTES_TOP + 2;
    if (!slip.notes().isEmpty()) {
      page.rule(Canvas.LINE, 0.3, LEFT, WIDTH - LEFT, NOTES_TOP - 3);
    }
    for (String note : slip.notes()) {
      y = page.paragraph(note, false, NOTE_SIZE, Canvas.INK, LEFT, y, TEXT_WIDTH) + NOTE_GAP;
    }
    return pdf.close();
  }

  private static double notesHeight(Typesetter typesetter, ReceiptSlip slip) {
    double height = 0;
    for (String note : slip.notes()) {
      int lines = typesetter.wrap(note, false, NOTE_SIZE, Canvas.points(TEXT_WIDTH)).size();
      height += lines * NOTE_STEP + NOTE_GAP;
    }
    return height;
  }
}
