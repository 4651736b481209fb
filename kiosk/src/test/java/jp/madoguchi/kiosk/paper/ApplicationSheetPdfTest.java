package jp.madoguchi.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openpdf.text.pdf.PdfReader;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationSheetPdfTest {
  private ApplicationSheetPdf sheets;
  private byte[] pdf;

  @BeforeAll
  void renderOnce() {
    sheets = new ApplicationSheetPdf(PaperFonts.load());
    pdf =
        sheets.render(SamplePapers.sheet(Optional.of(SamplePapers.photo()), SamplePapers.lines()));
  }

  private static String text(byte[] pdf, String name) throws Exception {
    Path file = PdfChecks.keep(name, pdf);
    return PdfChecks.tool("pdftotext", "-raw", file.toString(), "-");
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void theSheetIsArchivable() throws Exception {
    PdfChecks.isPdfA2b(pdf);
  }

  @Test
  void everyPrintedLineCanBeReadBack() throws Exception {
    String extracted = squeezed(text(pdf, "sheet.pdf"));
    for (ApplicationSheet.Line line : SamplePapers.lines().subList(0, 7)) {
      assertThat(extracted).contains(squeezed(line.label())).contains(squeezed(line.value()));
    }
    assertThat(extracted)
        .contains("12345678901234567890123")
        .contains("1968年4月3日（昭和43年）")
        .contains("2026年11月22日（令和8年）")
        .contains(SamplePapers.STATEMENT.number())
        .contains("千里中央特設会場")
        .contains("模擬・SIMULATED");
  }

  @Test
  void thePictureIsExactly35By45Millimetres() throws Exception {
    Path file = PdfChecks.keep("sheet.pdf", pdf);
    String[] image =
        PdfChecks.tool("pdfimages", "-list", file.toString())
            .lines()
            .filter(line -> line.contains("jpeg"))
            .findFirst()
            .orElseThrow()
            .strip()
            .split("\\s+", -1);
    double width = Integer.parseInt(image[3]);
    double height = Integer.parseInt(image[4]);
    // pdfimages rounds to whole pixels per inch: 700 px on 35 mm are 508 ppi.
    assertThat(width / Double.parseDouble(image[12]) * 25.4).isCloseTo(35, within(0.05));
    assertThat(height / Double.parseDouble(image[13]) * 25.4).isCloseTo(45, within(0.05));
  }

  @Test
  void thePicturesMatrixInTheContentIs35By45Millimetres() throws Exception {
    try (PdfReader reader = new PdfReader(pdf)) {
      String content =
          new String(reader.getPageContent(1), java.nio.charset.StandardCharsets.ISO_8859_1);
      java.util.regex.Matcher matrix =
          java.util.regex.Pattern.compile("([0-9.]+) 0 0 ([0-9.]+) [0-9.]+ [0-9.]+ cm /img")
              .matcher(content);
      assertThat(matrix.find()).isTrue();
      assertThat(Double.parseDouble(matrix.group(1)) * 25.4 / 72).isCloseTo(35, within(0.01));
      assertThat(Double.parseDouble(matrix.group(2)) * 25.4 / 72).isCloseTo(45, within(0.01));
    }
  }

  @Test
  void thePrintedQrIsTheReceipt() throws Exception {
    Path file = PdfChecks.keep("sheet-qr.pdf", pdf);
    PdfChecks.tool("pdftoppm", "-r", "300", "-png", file.toString(), "target/papers/sheet-qr");
    String read = PdfChecks.tool("zbarimg", "-q", "--raw", "target/papers/sheet-qr-1.png");
    assertThat(read.strip()).isEqualTo(SamplePapers.RECEIPT);
  }

  @Test
  void aCharacterThatNoFontHasIsShownAsGetaKeptInTheTextAndNoted() throws Exception {
    ApplicationSheetPdf ownFontsOnly = new ApplicationSheetPdf(PaperFonts.load(List.of()));
    byte[] rare =
        ownFontsOnly.render(
            SamplePapers.sheet(
                Optional.empty(), List.of(new ApplicationSheet.Line("お名前", "𠮷野 辻\uDB40\uDD02子"))));
    String extracted = text(rare, "sheet-rare.pdf");
    assertThat(extracted).contains("𠮷野").contains("U+20BB7").contains("U+E0102").contains("写真なし");
    PdfChecks.isPdfA2b(rare);
  }

  @Test
  void aRareCharacterComesFromTheMachinesFontsWhereTheyHaveIt() throws Exception {
    PaperFonts fonts = PaperFonts.load();
    OptionalInt found =
        IntStream.concat(
                IntStream.rangeClosed(0x20000, 0x2A6DF), IntStream.rangeClosed(0x3400, 0x9FFF))
            .filter(cp -> !fonts.regular().charExists(cp) && fonts.fallbackWith(cp).isPresent())
            .findFirst();
    if (found.isEmpty()) {
      System.err.println("SKIPPED: no installed font has a character that BIZ UDPGothic lacks");
    }
    Assumptions.assumeTrue(found.isPresent(), "no installed font with further characters");
    String name = Character.toString(found.getAsInt()) + "野 花子";
    byte[] rare =
        sheets.render(
            SamplePapers.sheet(Optional.empty(), List.of(new ApplicationSheet.Line("お名前", name))));
    assertThat(text(rare, "sheet-fallback.pdf")).contains(name).doesNotContain("U+");
    PdfChecks.isPdfA2b(rare);
  }

  @Test
  void manyLinesGoOnOverMorePages() throws Exception {
    List<ApplicationSheet.Line> many = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      many.add(new ApplicationSheet.Line("項目" + i, "内容" + i));
    }
    byte[] longSheet = sheets.render(SamplePapers.sheet(Optional.of(SamplePapers.photo()), many));
    String extracted = text(longSheet, "sheet-long.pdf");
    assertThat(extracted).contains("内容1").contains("内容40");
    try (PdfReader reader = new PdfReader(longSheet)) {
      assertThat(reader.getNumberOfPages()).isEqualTo(3);
    }
  }

  @Test
  void brokenPictureBytesAreRefused() {
    ApplicationSheet sheet = SamplePapers.sheet(Optional.of(new byte[] {1, 2, 3}), List.of());
    assertThatThrownBy(() -> sheets.render(sheet)).isInstanceOf(RuntimeException.class);
    assertThat(sheets.render(SamplePapers.sheet(Optional.empty(), List.of()))).isNotEmpty();
  }
}
