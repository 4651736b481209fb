package jp.madoguchi.kiosk.paper;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;

/** Papers with made-up content, as the kiosk would print them. */
final class SamplePapers {
  static final String HASH = Sha256.hex(new byte[] {1});
  static final Statement.Receipt STATEMENT =
      new Statement.Receipt("k01", 1, 12, HASH, Instant.parse("2026-11-22T03:04:05.678Z"));
  static final String RECEIPT = Signer.generate().sign(STATEMENT);

  private SamplePapers() {}

  static ApplicationSheet sheet(Optional<byte[]> photo, List<ApplicationSheet.Line> lines) {
    return new ApplicationSheet(
        "12345678901234567890123",
        STATEMENT.number(),
        RECEIPT,
        LocalDate.of(2026, 11, 22),
        LocalDate.of(1968, 4, 3),
        photo,
        lines,
        "千里中央 特設会場",
        true);
  }

  static List<ApplicationSheet.Line> lines() {
    return List.of(
        new ApplicationSheet.Line("申請する人", "本人"),
        new ApplicationSheet.Line("署名用電子証明書", "発行を希望する"),
        new ApplicationSheet.Line("利用者証明用電子証明書", "発行を希望する"),
        new ApplicationSheet.Line("点字の表記", "希望する（ﾏﾄﾞｸﾞﾁ ﾊﾅｺ）"),
        new ApplicationSheet.Line("連絡先のお名前", "窓口 花子"),
        new ApplicationSheet.Line("電話番号", "06-1234-5678"),
        new ApplicationSheet.Line("メールアドレス", "hanako.madoguchi@example.jp"),
        new ApplicationSheet.Line(
            "受け取り方法",
            "市役所から交付通知書（はがき）が届いたら、ご本人が予約のうえ、通知書・本人確認書類・" + "（お持ちの方は）住民基本台帳カードをお持ちになって窓口にお越しください。"));
  }

  static ReceiptSlip slip() {
    return new ReceiptSlip(
        "申請を受け付けました",
        "受付番号",
        STATEMENT.number(),
        RECEIPT,
        "2026年11月22日（日） 12時04分",
        "千里中央 特設会場",
        List.of(
            "およそ1か月後に、市役所から交付通知書（はがき）が郵送されます。",
            "この票は、申請が届いていることを確かめるときに使います。カードを受け取るまで持っていてください。",
            "QRコードに個人情報は入っていません。"),
        true);
  }

  static byte[] photo() {
    BufferedImage image = new BufferedImage(700, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setPaint(new GradientPaint(0, 0, new Color(0xDDE6EE), 0, 900, new Color(0xC8D3DD)));
    g.fillRect(0, 0, 700, 900);
    g.setColor(new Color(0x35424F));
    g.fillOval(60, 640, 580, 520);
    g.setColor(new Color(0xE3B99B));
    g.fillOval(190, 120, 320, 430);
    g.dispose();
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", jpeg);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jpeg.toByteArray();
  }
}
