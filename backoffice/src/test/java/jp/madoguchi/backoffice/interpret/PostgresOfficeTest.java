package jp.madoguchi.backoffice.interpret;

import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.TestDatabases;

class PostgresOfficeTest extends SqlOfficeContract {
  @Override
  Database database() {
    return TestDatabases.postgres();
  }
}
