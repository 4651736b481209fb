package jp.madoguchi.backoffice.staff;

import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlAccountStore;
import jp.madoguchi.backoffice.storage.SqlAudit;
import jp.madoguchi.backoffice.storage.TestDatabases;
import org.junit.jupiter.api.AfterEach;

class PostgresStaffTest extends StaffContract {
  private Database database;

  @Override
  Stores open() {
    database = TestDatabases.postgres();
    return new Stores(new SqlAccountStore(database), new SqlAudit(database));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }
}
