package jp.madoguchi.backoffice.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  private static String csv(String... fields) {
    return new String(CsvText.bytes(List.of(List.of(fields))), StandardCharsets.UTF_8);
  }

  @Test
  void everyFieldIsQuotedAndQuotesAreDoubled() {
    assertThat(csv("a,b", "言\"葉\"", "x\ny")).isEqualTo("\uFEFF\"a,b\",\"言\"\"葉\"\"\",\"x\ny\"\r\n");
  }

  @Test
  void noSpreadsheetRunsAVenuesNameAsAFormula() {
    assertThat(csv("=1+1", "@x", "+cmd", "-2+3", "\t=1"))
        .isEqualTo("\uFEFF\"'=1+1\",\"'@x\",\"'+cmd\",\"'-2+3\",\"'\t=1\"\r\n");
    assertThat(csv("-2.5", "12")).as("numbers stay numbers").isEqualTo("\uFEFF\"-2.5\",\"12\"\r\n");
  }
}
