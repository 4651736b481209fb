package jp.madoguchi.backoffice.cardcentre;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.rules.ApplicationId;
import jp.madoguchi.rules.PhotoSpec;
import jp.madoguchi.rules.Wareki;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * One page per application: what the person types at J-LIS, beside the picture at its real size.
 */
final class DataSheets {
  private static final String FONT = "web-kit/fonts/BIZUDPGothic-Regular.ttf";
  private static final float POINTS_PER_MM = 72 / 25.4f;
  private static final float MARGIN_MM = 20;

  private DataSheets() {}

  static byte[] pdf(List<Filing> filings) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    float margin = MARGIN_MM * POINTS_PER_MM;
    try (Document document = new Document(PageSize.A4, margin, margin, margin, margin)) {
      PdfWriter.getInstance(document, out);
      document.addTitle("個人番号カード交付申請 データシート");
      document.open();
      BaseFont font = font();
      for (Filing filing : filings) {
        page(document, font, filing);
      }
      if (filings.isEmpty()) {
        document.add(new Paragraph("申請はありません。", new Font(font, 12)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void page(Document document, BaseFont font, Filing filing) throws IOException {
    document.newPage();
    document.add(new Paragraph("個人番号カード交付申請 データシート", new Font(font, 16)));
    document.add(new Paragraph("受付番号　" + filing.reference(), new Font(font, 12)));
    if (filing.photo().isPresent()) {
      Image photo = Image.getInstance(filing.photo().get());
      photo.scaleAbsolute(
          (float) PhotoSpec.WIDTH_MM * POINTS_PER_MM, (float) PhotoSpec.HEIGHT_MM * POINTS_PER_MM);
      photo.setSpacingBefore(12);
      document.add(photo);
    }
    PdfPTable table = new PdfPTable(new float[] {1, 2});
    table.setWidthPercentage(100);
    table.setSpacingBefore(12);
    for (String[] row : rows(filing)) {
      table.addCell(new Paragraph(row[0], new Font(font, 10)));
      table.addCell(new Paragraph(row[1], new Font(font, 12)));
    }
    document.add(table);
  }

  private static List<String[]> rows(Filing filing) {
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"申請書ID", new ApplicationId(filing.applicationId()).grouped()});
    String era = Wareki.of(filing.birthDate()).map(w -> "（" + w.written() + "）").orElse("");
    rows.add(new String[] {"生年月日", filing.birthDate() + era});
    rows.add(new String[] {"署名用電子証明書", filing.signingCertificate() ? "発行する" : "発行しない"});
    rows.add(new String[] {"利用者証明用電子証明書", filing.authenticationCertificate() ? "発行する" : "発行しない"});
    filing.nameFieldNote().ifPresent(note -> rows.add(new String[] {"氏名欄に記入（写真特例）", note}));
    filing.brailleKana().ifPresent(kana -> rows.add(new String[] {"点字表記", kana}));
    rows.add(
        new String[] {"写真ファイル", filing.photo().isPresent() ? filing.reference() + ".jpg" : "なし"});
    rows.add(new String[] {"J-LISの受付番号", " "});
    return rows;
  }

  private static BaseFont font() throws IOException {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(FONT)) {
      if (in == null) {
        throw new IllegalStateException("no font " + FONT);
      }
      return BaseFont.createFont(
          "BIZUDPGothic-Regular.ttf", BaseFont.IDENTITY_H, true, true, in.readAllBytes(), null);
    }
  }
}
