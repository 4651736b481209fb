package jp.madoguchi.backoffice.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class DerbyCountsTest extends CountsContract {
  @TempDir static Path folder;
  private static Database shared;

  @BeforeAll
  static void open() {
    shared = TestDatabases.derby(folder);
  }

  @AfterAll
  static void close() {
    if (shared != null) {
      shared.close();
    }
  }

  @Override
  Database database() {
    shared.useTransaction(h -> {
      h.execute("delete from application_case");
      h.execute("delete from visit_fact");
    });
    return shared;
  }
}
