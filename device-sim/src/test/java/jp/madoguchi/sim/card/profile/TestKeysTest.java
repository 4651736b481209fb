package jp.madoguchi.sim.card.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TestKeysTest {
  @Test
  void whatIsKeptIsWhatTheSeedMakes() throws Exception {
    assertThat(kept().getProperty("adult-authentication"))
        .isEqualTo(TestKeys.kept(TestKeys.generated("adult authentication")));
    assertThat(TestKeys.rsa("adult authentication").getPublic())
        .isEqualTo(TestKeys.generated("adult authentication").getPublic());
  }

  @Test
  void everyKeyIsAnotherOne() throws IOException {
    Properties kept = kept();
    assertThat(kept.values()).doesNotHaveDuplicates().hasSizeGreaterThan(20);
  }

  @Test
  void aCurveKeyIsTheSameForTheSameLabel() {
    assertThat(TestKeys.curve("a").getPublic()).isEqualTo(TestKeys.curve("a").getPublic());
    assertThat(TestKeys.curve("a").getPublic()).isNotEqualTo(TestKeys.curve("b").getPublic());
  }

  private static Properties kept() throws IOException {
    Properties kept = new Properties();
    try (InputStream in = TestKeys.class.getResourceAsStream("test-keys.properties")) {
      kept.load(in);
    }
    return kept;
  }
}
