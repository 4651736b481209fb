package jp.madoguchi.backoffice.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  private static long tables(Database database) {
    return database.read(h -> h.select("select count(*) from kiosk").mapTo(Long.class).one());
  }

  @Test
  void derbyIsCreatedMigratedAndOpensAgain() {
    try (Database first = TestDatabases.derby(folder)) {
      first.useTransaction(
          h -> h.execute("insert into kiosk values ('k01', 'ENROLLED', '', 1, 1, 0)"));
    }
    try (Database second = TestDatabases.derby(folder)) {
      assertThat(tables(second)).isEqualTo(1);
    }
  }

  @Test
  void aDerbyKilledWhileItWasCreatedIsCreatedAnew() throws IOException {
    Files.createDirectories(folder.resolve("db.creating/seg0"));
    Files.writeString(folder.resolve("db.creating/service.properties"), "half");
    try (Database database = TestDatabases.derby(folder)) {
      assertThat(tables(database)).isZero();
    }
    assertThat(folder.resolve("db.creating")).doesNotExist();
  }

  @Test
  void postgresIsMigratedIntoTheSchemaOfTheMunicipality() {
    try (Database database = TestDatabases.postgres()) {
      assertThat(tables(database)).isZero();
      String schema =
          database.read(h -> h.select("select current_schema()").mapTo(String.class).one());
      assertThat(schema).isEqualTo("M272035");
    }
  }

  @Test
  void aFailedTransactionLeavesNothing() {
    try (Database database = TestDatabases.derby(folder)) {
      assertThatThrownBy(() ->
              database.useTransaction(h -> {
                h.execute("insert into kiosk values ('k01', 'ENROLLED', '', 1, 1, 0)");
                throw new IllegalStateException("crash");
              }))
          .hasMessage("crash");
      assertThat(tables(database)).isZero();
    }
  }

  @Test
  void aWrongMunicipalityOrUrlIsRefused() {
    assertThatThrownBy(() -> DatabaseSettings.derby(folder, "27203;drop"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new DatabaseSettings(Optional.of("jdbc:h2:x"), "", "", folder, "272035", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
