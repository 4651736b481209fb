package jp.madoguchi.backoffice;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.backoffice.statistics.City;
import jp.madoguchi.backoffice.statistics.Rate;
import jp.madoguchi.backoffice.storage.DatabaseSettings;
import jp.madoguchi.rules.MunicipalityCode;
import jp.madoguchi.web.config.ConfigException;
import jp.madoguchi.web.config.ConfigFile;
import picocli.CommandLine.Option;

/** The options that every command shares. */
public final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML file; every key is in backoffice.yaml")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "overrides one key, e.g. --set database.url=jdbc:postgresql://host/db")
  private Map<String, String> overrides = new LinkedHashMap<>();

  @Option(names = "--data", paramLabel = "DIR", description = "data directory")
  private Optional<Path> data = Optional.empty();

  OfficeConfig load(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(overrides);
    data.ifPresent(directory -> all.put("data", directory.toString()));
    all.putAll(more);
    return ConfigFile.load(OfficeConfig.class, "backoffice.yaml", config, all);
  }

  /** Where the configured database is. */
  public DatabaseSettings database() {
    return database(load(Map.of()));
  }

  static DatabaseSettings database(OfficeConfig config) {
    try {
      return new DatabaseSettings(
          Optional.of(config.database().url()).filter(url -> !url.isEmpty()),
          config.database().user(),
          config.database().password(),
          Path.of(config.data()),
          config.municipality(),
          config.database().connectionsMax());
    } catch (IllegalArgumentException e) {
      throw new ConfigException("configuration: " + e.getMessage());
    }
  }

  /** The city whose rates are shown. */
  static City city(OfficeConfig config) {
    try {
      return new City(
          new MunicipalityCode(config.municipality()),
          config.municipalityName(),
          new Rate(config.rates().targetPercent()),
          config.rates().neighbours().stream().map(MunicipalityCode::new).toList());
    } catch (IllegalArgumentException e) {
      throw new ConfigException("configuration: " + e.getMessage());
    }
  }
}
