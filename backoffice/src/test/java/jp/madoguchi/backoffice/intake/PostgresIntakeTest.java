package jp.madoguchi.backoffice.intake;

import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlEnrolmentStore;
import jp.madoguchi.backoffice.storage.SqlIntakeStore;
import jp.madoguchi.backoffice.storage.TestDatabases;
import org.junit.jupiter.api.AfterEach;

class PostgresIntakeTest extends IntakeContract {
  private Database database;

  @Override
  Stores open() {
    database = TestDatabases.postgres();
    return new Stores(new SqlIntakeStore(database), new SqlEnrolmentStore(database));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }
}
