package jp.madoguchi.backoffice.intake;

import java.nio.file.Path;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlEnrolmentStore;
import jp.madoguchi.backoffice.storage.SqlIntakeStore;
import jp.madoguchi.backoffice.storage.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class DerbyIntakeTest extends IntakeContract {
  @TempDir Path folder;
  private Database database;

  @Override
  Stores open() {
    database = TestDatabases.derby(folder);
    return new Stores(new SqlIntakeStore(database), new SqlEnrolmentStore(database));
  }

  @AfterEach
  void close() {
    if (database != null) {
      database.close();
    }
  }
}
