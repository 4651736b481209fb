package jp.madoguchi.kiosk.qr;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.rules.ApplicationId;
import org.junit.jupiter.api.Test;

class FormScanTest {
  private static final FormCode A = new FormCode.Read(new ApplicationId("9".repeat(23)));
  private static final FormCode B = new FormCode.Read(new ApplicationId("8".repeat(23)));
  private static final FormCode NOTHING = new FormCode.Nothing();
  private static final FormCode UNCLEAR = new FormCode.Unclear();

  private final FormScan scan = new FormScan();

  @Test
  void oneReadIsNotEnough() {
    assertThat(scan.add(A)).isEqualTo(NOTHING);
    assertThat(scan.add(A)).isEqualTo(A);
    assertThat(scan.add(A)).isEqualTo(A);
  }

  @Test
  void framesWithoutACodeBetweenDoNotMatter() {
    scan.add(A);
    scan.add(NOTHING);
    scan.add(UNCLEAR);
    assertThat(scan.add(A)).isEqualTo(A);
  }

  @Test
  void twoDifferentReadsStartAnew() {
    scan.add(A);
    assertThat(scan.add(B)).isEqualTo(NOTHING);
    assertThat(scan.add(A)).isEqualTo(NOTHING);
    assertThat(scan.add(A)).isEqualTo(A);
  }

  @Test
  void aForeignCodeIsSaidAtOnce() {
    assertThat(scan.add(new FormCode.Foreign())).isEqualTo(new FormCode.Foreign());
    assertThat(scan.add(new FormCode.WrongLength())).isEqualTo(new FormCode.WrongLength());
  }

  @Test
  void onlyALastingBlurIsSaid() {
    assertThat(scan.add(UNCLEAR)).isEqualTo(NOTHING);
    assertThat(scan.add(UNCLEAR)).isEqualTo(NOTHING);
    assertThat(scan.add(UNCLEAR)).isEqualTo(NOTHING);
    assertThat(scan.add(UNCLEAR)).isEqualTo(UNCLEAR);
    assertThat(scan.add(NOTHING)).isEqualTo(NOTHING);
    assertThat(scan.add(UNCLEAR)).isEqualTo(NOTHING);
  }
}
