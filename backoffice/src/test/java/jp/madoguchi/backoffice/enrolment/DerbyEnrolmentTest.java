package jp.madoguchi.backoffice.enrolment;

import java.nio.file.Path;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlAudit;
import jp.madoguchi.backoffice.storage.SqlEnrolmentStore;
import jp.madoguchi.backoffice.storage.SqlIntakeStore;
import jp.madoguchi.backoffice.storage.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class DerbyEnrolmentTest extends EnrolmentContract {
  @TempDir Path folder;
  private Database database;

  @Override
  Stores open() {
    database = TestDatabases.derby(folder);
    return new Stores(
        new SqlEnrolmentStore(database), new SqlIntakeStore(database), new SqlAudit(database));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }
}
