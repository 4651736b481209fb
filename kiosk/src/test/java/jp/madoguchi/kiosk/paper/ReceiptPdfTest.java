package jp.madoguchi.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReceiptPdfTest {
  private final byte[] pdf = new ReceiptPdf(PaperFonts.load()).render(SamplePapers.slip());

  @Test
  void theSlipIsArchivable() throws Exception {
    PdfChecks.isPdfA2b(pdf);
  }

  @Test
  void theSlipIs80MillimetresWideAndSaysEverything() throws Exception {
    Path file = PdfChecks.keep("receipt.pdf", pdf);
    assertThat(PdfChecks.tool("pdfinfo", file.toString()))
        .containsPattern("Page size: +226\\.7\\d* x ");
    String text = PdfChecks.tool("pdftotext", "-raw", file.toString(), "-").replaceAll("\\s+", "");
    assertThat(text).contains(SamplePapers.STATEMENT.number()).contains("申請を受け付けました");
    SamplePapers.slip().notes().forEach(note -> assertThat(text).contains(note));
  }

  @Test
  void theSlipsQrIsTheReceipt() throws Exception {
    Path file = PdfChecks.keep("receipt-qr.pdf", pdf);
    PdfChecks.tool("pdftoppm", "-r", "203", "-png", file.toString(), "target/papers/receipt-qr");
    String read = PdfChecks.tool("zbarimg", "-q", "--raw", "target/papers/receipt-qr-1.png");
    assertThat(read.strip()).isEqualTo(SamplePapers.RECEIPT);
  }
}
