package jp.madoguchi.kiosk.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.kiosk.qr.QrEncoder;
import jp.madoguchi.kiosk.qr.QrTextReader;
import jp.madoguchi.sync.FleetKeys;
import jp.madoguchi.sync.ReceiptCheck;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receipt's QR from the encoder through the camera's picture to the answer. */
class ReceiptQrTest {
  /** A version 16 QR has 81 squares: on the slip's 58 mm one of them is 0.65 mm wide. */
  private static final int SQUARES_MAX = 81;

  @TempDir Path dir;

  private final Signer signer = Signer.generate();

  private String proof(String kiosk) {
    return signer.sign(
        new Statement.Receipt(
            kiosk, 999, 99_999, "9f3a".repeat(16), Instant.parse("2026-11-22T03:04:05.678Z")));
  }

  /** The QR on white paper, turned a little, as large in a 1280×720 frame as somebody holds it. */
  private static BufferedImage held(String text, int sidePixels, double degrees) {
    boolean[][] rows = QrEncoder.encode(text);
    BufferedImage frame = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = frame.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(new Color(0x8A8F98));
    g.fillRect(0, 0, 1280, 720);
    g.rotate(Math.toRadians(degrees), 640, 360);
    double module = sidePixels / (rows.length + 8.0);
    g.translate(640 - sidePixels / 2.0, 360 - sidePixels / 2.0);
    g.setColor(new Color(0xF2F2EE));
    g.fill(new java.awt.geom.Rectangle2D.Double(0, 0, sidePixels, sidePixels));
    g.setColor(new Color(0x202226));
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < rows.length; x++) {
        if (rows[y][x]) {
          g.fill(
              new java.awt.geom.Rectangle2D.Double(
                  (x + 4) * module, (y + 4) * module, module, module));
        }
      }
    }
    g.dispose();
    return frame;
  }

  private static Optional<String> read(BufferedImage frame) {
    QrTextReader reader = new QrTextReader();
    return reader.read(frame).or(() -> reader.read(frame));
  }

  @Test
  void theQrStaysSmallEnoughForPaperEvenWithTheLongestAddressAndName() {
    String page = "https://" + "a".repeat(90) + "/r"; // 100 characters, as kiosk.yaml allows
    int squares = QrEncoder.encode(page + "#" + proof("k".repeat(20))).length;
    assertThat(squares).isLessThanOrEqualTo(SQUARES_MAX);
    assertThat(QrEncoder.encode(proof("k01")).length).isLessThanOrEqualTo(69);
    assertThat(QrEncoder.encode("https://madoguchi.city.example.lg.jp/r#" + proof("k01")).length)
        .isLessThanOrEqualTo(73);
  }

  @Test
  void aReceiptHeldBeforeTheCameraIsReadWholeAndAskew() {
    String text = "https://madoguchi.city.example.lg.jp/r#" + proof("k01");
    for (int side : List.of(320, 420, 560)) {
      for (double degrees : new double[] {0, 4, -7, 90}) {
        assertThat(read(held(text, side, degrees))).as("%d px, %s°", side, degrees).contains(text);
      }
    }
    assertThat(read(new BufferedImage(1280, 720, BufferedImage.TYPE_INT_RGB))).isEmpty();
  }

  @Test
  void otherKiosksReceiptsAreKnownOnceTheFleetsKeysAreThere() throws IOException {
    Path file = dir.resolve("fleet-keys.json");
    KnownKeys keys = new KnownKeys("k01", 1, Signer.generate().verifier(), Optional.of(file));
    assertThat(keys.check(proof("k02"))).isEqualTo(new ReceiptCheck.UnknownKiosk("k02", 999));
    assertThat(keys.knowsOthers()).isFalse();
    Files.writeString(file, "half a file");
    assertThat(keys.check(proof("k02"))).isInstanceOf(ReceiptCheck.UnknownKiosk.class);
    FleetKeys fleet =
        new FleetKeys(List.of(new FleetKeys.DeviceKey("k02", Set.of(999), signer.verifier())));
    Files.write(file, fleet.write());
    assertThat(keys.check(proof("k02"))).isInstanceOf(ReceiptCheck.Genuine.class);
    assertThat(keys.knowsOthers()).isTrue();
  }
}
