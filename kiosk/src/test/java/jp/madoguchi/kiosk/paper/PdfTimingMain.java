package jp.madoguchi.kiosk.paper;

import java.util.Arrays;
import java.util.Optional;

/** Prints milliseconds per application sheet: fonts once, the first sheet, then median and p99. */
public final class PdfTimingMain {
  private static final int WARM_UP = 50;
  private static final int MEASURED = 300;

  private PdfTimingMain() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    byte[] photo = SamplePapers.photo();
    long start = System.nanoTime();
    ApplicationSheetPdf sheets = new ApplicationSheetPdf(PaperFonts.load());
    long fonts = System.nanoTime();
    byte[] pdf = sheets.render(SamplePapers.sheet(Optional.of(photo), SamplePapers.lines()));
    long first = System.nanoTime();
    long[] nanos = new long[MEASURED];
    for (int i = -WARM_UP; i < MEASURED; i++) {
      long before = System.nanoTime();
      sheets.render(SamplePapers.sheet(Optional.of(photo), SamplePapers.lines()));
      if (i >= 0) {
        nanos[i] = System.nanoTime() - before;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "fonts %.0f ms, first sheet %.0f ms, then median %.1f ms, p99 %.1f ms, %d bytes%n",
        (fonts - start) / 1e6,
        (first - fonts) / 1e6,
        nanos[MEASURED / 2] / 1e6,
        nanos[MEASURED * 99 / 100] / 1e6,
        pdf.length);
  }
}
