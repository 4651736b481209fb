package jp.madoguchi.backoffice.interpret;

import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.TestDatabases;

class PostgresOfficeTest extends OfficeContract {
  @Override
  Database open() {
    return TestDatabases.postgres();
  }
}
