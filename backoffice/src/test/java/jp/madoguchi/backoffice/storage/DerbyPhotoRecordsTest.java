package jp.madoguchi.backoffice.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class DerbyPhotoRecordsTest extends PhotoRecordsContract {
  @TempDir static Path folder;
  private static Database shared;

  @BeforeAll
  static void start() {
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
    return PhotoRows.emptied(shared);
  }
}
