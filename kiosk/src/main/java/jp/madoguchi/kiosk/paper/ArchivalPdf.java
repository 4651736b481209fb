package jp.madoguchi.kiosk.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;

/** A PDF/A-2b in memory: all fonts inside, colours defined, metadata as XMP. */
final class ArchivalPdf {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Document document;
  private final PdfWriter writer;

  ArchivalPdf(double widthMm, double heightMm, String title) {
    document =
        new Document(new Rectangle(Canvas.points(widthMm), Canvas.points(heightMm)), 0, 0, 0, 0);
    writer = PdfWriter.getInstance(document, bytes);
    writer.setPDFXConformance(PdfWriter.PDFA2B);
    writer.setPdfVersion(PdfWriter.VERSION_1_7);
    document.addTitle(title);
    document.addCreator("Madoguchi");
    document.setDocumentLanguage("ja-JP");
    document.open();
    try {
      writer.setOutputIntents(
          "Custom",
          "",
          "http://www.color.org",
          "sRGB IEC61966-2.1",
          ICC_Profile.getInstance(ColorSpace.CS_sRGB));
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF in memory can't fail to be written", e);
    }
    writer.createXmpMetadata();
  }

  PdfWriter writer() {
    return writer;
  }

  void newPage() {
    document.newPage();
  }

  byte[] close() {
    document.close();
    return bytes.toByteArray();
  }
}
