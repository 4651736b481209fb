package jp.madoguchi.backoffice.storage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresCountsTest extends CountsContract {
  private static Database shared;

  @BeforeAll
  static void open() {
    shared = TestDatabases.postgres();
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
