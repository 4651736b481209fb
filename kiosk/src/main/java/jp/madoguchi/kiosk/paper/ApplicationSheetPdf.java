package jp.madoguchi.kiosk.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.kiosk.qr.QrEncoder;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.PhotoSpec;
import jp.madoguchi.rules.Wareki;
import org.openpdf.text.Image;

/** The application sheet, A4, PDF/A-2b. */
public final class ApplicationSheetPdf {
  private static final double WIDTH = 210;
  private static final double HEIGHT = 297;
  private static final double LEFT = 20;
  private static final double RIGHT = 190;
  private static final double VALUE = 72;
  private static final double ROWS_TOP = 122;
  private static final double ROWS_END = 236;
  private static final float ROW_SIZE = 10.5f;

  private final PaperFonts fonts;

  /** With these fonts. */
  public ApplicationSheetPdf(PaperFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * The sheet as PDF.
   *
   * @throws IllegalArgumentException when the picture can't be read
   */
  public byte[] render(ApplicationSheet sheet) {
    synchronized (fonts) { // a font keeps its place in the file while it is read
      return draw(sheet);
    }
  }

  private byte[] draw(ApplicationSheet sheet) {
    ArchivalPdf pdf = new ArchivalPdf(WIDTH, HEIGHT, "マイナンバーカード交付申請シート " + sheet.receiptNumber());
    Typesetter typesetter = new Typesetter(fonts);
    Canvas page = page(pdf, typesetter, sheet);
    head(page, sheet);
    photo(pdf, page, sheet);
    page = rows(pdf, typesetter, page, sheet);
    receipt(page, sheet, typesetter.missing());
    return pdf.close();
  }

  private static Canvas page(ArchivalPdf pdf, Typesetter typesetter, ApplicationSheet sheet) {
    Canvas page = new Canvas(pdf.writer().getDirectContent(), typesetter, (float) HEIGHT);
    if (sheet.simulated()) {
      page.watermark("模擬・SIMULATED", 54, WIDTH / 2, 195);
    }
    page.panel(Canvas.KEY, LEFT, 14.4, 1.8, 6.4);
    page.text("窓口", true, 12, Canvas.INK, LEFT + 4, 19.3);
    page.textRight(sheet.venue(), false, 9, Canvas.SOFT, RIGHT, 17.2);
    page.textRight(day(sheet.appliedOn()), false, 9, Canvas.SOFT, RIGHT, 22.2);
    return page;
  }

  private static void head(Canvas page, ApplicationSheet sheet) {
    page.text("マイナンバーカード 交付申請", true, 21, Canvas.INK, LEFT, 36.5);
    page.text("申請シート", false, 11, Canvas.SOFT, LEFT, 43.5);
    if (sheet.simulated()) {
      page.textRight("模擬・SIMULATED", true, 11, Canvas.WARN, RIGHT, 43.5);
    }
    page.frame(Canvas.LINE, LEFT, 49, RIGHT - LEFT, 58);
    double x = 74;
    label(page, "申請書ID", x, 58);
    page.text(new ApplicationId(sheet.applicationId()).grouped(), true, 16, Canvas.INK, x, 65.6);
    page.rule(Canvas.LINE, 0.25, x, RIGHT - 7, 71);
    label(page, "生年月日", x, 78);
    page.text(day(sheet.birthDate()), false, 12.5f, Canvas.INK, x, 84.8);
    page.rule(Canvas.LINE, 0.25, x, RIGHT - 7, 90);
    label(page, "受付番号", x, 96.4);
    page.text(sheet.receiptNumber(), true, 12.5f, Canvas.KEY, x, 102.6);
  }

  private static void label(Canvas page, String text, double x, double y) {
    page.text(text, false, 8.5f, Canvas.FAINT, x, y);
  }

  private static void photo(ArchivalPdf pdf, Canvas page, ApplicationSheet sheet) {
    double x = 29;
    double y = 54;
    if (sheet.photoJpeg().isEmpty()) {
      page.frame(Canvas.LINE, x, y, PhotoSpec.WIDTH_MM, PhotoSpec.HEIGHT_MM);
      page.textCentred("写真なし", false, 10, Canvas.SOFT, x + PhotoSpec.WIDTH_MM / 2, 77.5, 33);
    } else {
      try {
        Image image = Image.getInstance(sheet.photoJpeg().orElseThrow());
        image.scaleAbsolute(Canvas.points(PhotoSpec.WIDTH_MM), Canvas.points(PhotoSpec.HEIGHT_MM));
        image.setAbsolutePosition(
            Canvas.points(x), Canvas.points(HEIGHT - y - PhotoSpec.HEIGHT_MM));
        pdf.writer().getDirectContent().addImage(image);
      } catch (IOException e) {
        throw new UncheckedIOException("the picture can't be read", e);
      }
    }
    page.textCentred("写真 縦45mm × 横35mm", false, 7, Canvas.FAINT, x + 17.5, 103.6, 40);
  }

  private static Canvas rows(
      ArchivalPdf pdf, Typesetter typesetter, Canvas first, ApplicationSheet sheet) {
    Canvas page = first;
    page.text("申請の内容", true, 11.5f, Canvas.INK, LEFT, ROWS_TOP - 4);
    page.rule(Canvas.KEY, 0.6, LEFT, RIGHT, ROWS_TOP);
    double y = ROWS_TOP;
    for (ApplicationSheet.Line line : sheet.lines()) {
      double height =
          Math.max(
              rowHeight(typesetter, line.label(), VALUE - LEFT - 6),
              rowHeight(typesetter, line.value(), RIGHT - VALUE - 2));
      if (y + height > ROWS_END) {
        pdf.newPage();
        page = page(pdf, typesetter, sheet);
        y = 34;
        page.rule(Canvas.KEY, 0.6, LEFT, RIGHT, y);
      }
      page.paragraph(
          line.label(), false, ROW_SIZE, Canvas.SOFT, LEFT + 2, y + 6.1, VALUE - LEFT - 6);
      page.paragraph(line.value(), false, ROW_SIZE, Canvas.INK, VALUE, y + 6.1, RIGHT - VALUE - 2);
      y += height;
      page.rule(Canvas.LINE, 0.25, LEFT, RIGHT, y);
    }
    return page;
  }

  private static double rowHeight(Typesetter typesetter, String text, double widthMm) {
    List<?> lines = typesetter.wrap(text, false, ROW_SIZE, Canvas.points(widthMm));
    return 3.6 + Math.max(1, lines.size()) * ROW_SIZE * 1.55 * 25.4 / 72;
  }

  private static void receipt(Canvas page, ApplicationSheet sheet, Set<Integer> missing) {
    if (!missing.isEmpty()) {
      page.paragraph(note(missing), false, 8, Canvas.WARN, LEFT, 241, RIGHT - LEFT);
    }
    page.panel(Canvas.KEY_WASH, LEFT, 247, RIGHT - LEFT, 38);
    page.qr(QrEncoder.encode(sheet.receipt()), LEFT + 3, 250, 32);
    double x = LEFT + 41;
    page.text("受付番号", false, 8.5f, Canvas.SOFT, x, 256.5);
    page.text(sheet.receiptNumber(), true, 17, Canvas.KEY, x, 264.6);
    page.paragraph(
        "この申請が受け付けられ、暗号化して記録されたことを示す電子署名です。" + "QRコードに個人情報は含まれていません。",
        false,
        8.5f,
        Canvas.SOFT,
        x,
        272.4,
        RIGHT - x - 6);
  }

  private static String note(Set<Integer> missing) {
    return missing.stream()
        .sorted()
        .map(cp -> String.format(Locale.ROOT, "U+%04X", cp))
        .collect(Collectors.joining("、", "※ この用紙の書体にない文字・字形があります（〓 または標準の字形で印字）： ", ""));
  }

  private static String day(LocalDate date) {
    String western = date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    return Wareki.of(date)
        .map(w -> western + "（" + w.era().kanji() + (w.year() == 1 ? "元" : w.year()) + "年）")
        .orElse(western);
  }
}
