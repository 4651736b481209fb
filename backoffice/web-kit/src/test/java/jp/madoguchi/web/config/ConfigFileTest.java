package jp.madoguchi.web.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {
  @TempDir Path folder;

  record Office(String url, int retrySeconds) {}

  record Settings(int port, Office office, Map<String, String> labels) {}

  @Test
  void theDefaultsAloneAreAConfiguration() {
    assertThat(load(Optional.empty(), Map.of()))
        .isEqualTo(new Settings(8080, new Office("http://127.0.0.1:8080", 5), Map.of()));
  }

  @Test
  void aFileChangesOnlyWhatItNames() throws IOException {
    Settings settings =
        load(Optional.of(file("office:\n  retrySeconds: 9\nlabels:\n  a: b\n")), Map.of());
    assertThat(settings.office()).isEqualTo(new Office("http://127.0.0.1:8080", 9));
    assertThat(settings.labels()).containsEntry("a", "b");
  }

  @Test
  void anOverrideWinsOverTheFile() throws IOException {
    Settings settings =
        load(Optional.of(file("port: 1\n")), Map.of("port", "2", "office.url", "http://x"));
    assertThat(settings.port()).isEqualTo(2);
    assertThat(settings.office().url()).isEqualTo("http://x");
  }

  @Test
  void aWrongKeyIsNamedWithTheKeysThatExist() {
    assertThatThrownBy(() -> load(Optional.of(file("office:\n  adress: x\n")), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'office.adress'")
        .hasMessageContaining("retrySeconds, url");
    assertThatThrownBy(() -> load(Optional.empty(), Map.of("offic.url", "x")))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'offic.url'");
  }

  @Test
  void aValueOfTheWrongKindIsNamed() {
    assertThatThrownBy(() -> load(Optional.of(file("port: many\n")), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'port'");
  }

  @Test
  void textThatIsNotYamlIsReportedWithItsLine() {
    assertThatThrownBy(() -> load(Optional.of(file("port: [1\noffice: }")), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("line");
  }

  @Test
  void aMissingFileIsReported() {
    assertThatThrownBy(() -> load(Optional.of(folder.resolve("none.yaml")), Map.of()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("none.yaml");
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("my.yaml"), yaml);
  }

  private static Settings load(Optional<Path> file, Map<String, String> overrides) {
    return ConfigFile.load(Settings.class, "config-test.yaml", file, overrides);
  }
}
