package jp.madoguchi.backoffice.staff;

import java.nio.file.Path;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlAccountStore;
import jp.madoguchi.backoffice.storage.SqlAudit;
import jp.madoguchi.backoffice.storage.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class DerbyStaffTest extends StaffContract {
  @TempDir Path folder;
  private Database database;

  @Override
  Stores open() {
    database = TestDatabases.derby(folder);
    return new Stores(new SqlAccountStore(database), new SqlAudit(database));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }
}
