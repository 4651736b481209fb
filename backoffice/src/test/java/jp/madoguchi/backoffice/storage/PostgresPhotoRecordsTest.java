package jp.madoguchi.backoffice.storage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresPhotoRecordsTest extends PhotoRecordsContract {
  private static Database shared;

  @BeforeAll
  static void start() {
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
    return PhotoRows.emptied(shared);
  }
}
