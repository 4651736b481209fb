package jp.madoguchi.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receipts held before the kiosk's camera. */
class ReceiptCheckHttpTest {
  private static final Statement.Receipt RECEIPT =
      new Statement.Receipt(
          "k01", 1, 12, "9f3a".repeat(16), Instant.parse("2026-11-22T03:04:05.678Z"));

  private final FakeKiosk kiosk = new FakeKiosk();
  private final Client client = new Client(kiosk);

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private String answerTo(String qr) {
    assertThat(client.get("/receipt-check").statusCode()).isEqualTo(200);
    assertThat(kiosk.devices.camera.awake()).isTrue();
    assertThat(client.get("/receipt-check/state").body()).contains("\"read\":false");
    kiosk.receiptText.set(qr);
    assertThat(client.get("/receipt-check/state").body()).contains("\"read\":true");
    assertThat(kiosk.devices.camera.awake()).as("the camera rests after the answer").isFalse();
    String page = client.get("/receipt-check/answer").body();
    kiosk.receiptText.set(null);
    return page;
  }

  @Test
  void aReceiptOfOursIsToldWithNumberTimeAndMachine() {
    String qr = "https://madoguchi.example/r#" + kiosk.receiptSigner.sign(RECEIPT);
    assertThat(answerTo(qr)).contains("この受付票は本物です", "K01-1-00012-9F3A", "12時04分", "機械 K01");
  }

  @Test
  void whatIsNotOursIsSaidToBeSo() {
    assertThat(answerTo(Signer.generate().sign(RECEIPT)))
        .contains("この受付票は本物ではありません")
        .doesNotContain("K01-1-00012");
    Statement.Receipt elsewhere =
        new Statement.Receipt("k09", 1, 12, "9f3a".repeat(16), RECEIPT.at());
    assertThat(answerTo(kiosk.receiptSigner.sign(elsewhere))).contains("この機械の受付票か、わかりません", "K09");
    assertThat(answerTo("https://shop.example/?a=b")).contains("受付票のQRコードではありません");
  }

  @Test
  void aVisitTakesTheCameraAwayAndNobodyElseSeesItsPicture() {
    client.get("/receipt-check");
    assertThat(client.get("/receipt-check/preview.jpg").statusCode()).isEqualTo(200);
    client.begin();
    Client other = new Client(kiosk);
    assertThat(other.get("/receipt-check/preview.jpg").statusCode()).isEqualTo(404);
    assertThat(other.get("/receipt-check").statusCode()).isEqualTo(303);
    assertThat(other.get("/receipt-check/state").body()).contains("\"read\":false");
  }

  @Test
  void aPageThatNobodyLooksAtGivesTheCameraBack() {
    client.get("/receipt-check");
    kiosk.devices.pass(Duration.ofSeconds(4));
    kiosk.receipts.tick();
    assertThat(kiosk.devices.camera.awake()).isTrue();
    kiosk.devices.pass(Duration.ofSeconds(2));
    kiosk.receipts.tick();
    assertThat(kiosk.devices.camera.awake()).isFalse();
    assertThat(client.get("/receipt-check/preview.jpg").statusCode()).isEqualTo(404);
  }
}
