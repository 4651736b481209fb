package jp.madoguchi.backoffice.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedReceiptTest {
  @Test
  void wideLettersLongMarksSpacesAndSmallLettersAreTheSameReceipt() {
    for (String typed :
        new String[] {
          "k01-1-00012-3f9a", " Ｋ０１－１－０００１２－３Ｆ９Ａ　", "k01ー1ー00012ー3f9a", "K01−1–00012—3F9A"
        }) {
      assertThat(TypedReceipt.of(typed)).as(typed).isEqualTo("K01-1-00012-3F9A");
    }
  }

  @Test
  void whatIsTooLongIsCutAndNothingStaysNothing() {
    assertThat(TypedReceipt.of("9".repeat(1000))).hasSize(64);
    assertThat(TypedReceipt.of(" 　")).isEmpty();
  }
}
