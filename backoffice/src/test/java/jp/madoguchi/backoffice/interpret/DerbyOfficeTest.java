package jp.madoguchi.backoffice.interpret;

import java.nio.file.Path;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.TestDatabases;
import org.junit.jupiter.api.io.TempDir;

class DerbyOfficeTest extends SqlOfficeContract {
  @TempDir Path folder;

  @Override
  Database database() {
    return TestDatabases.derby(folder);
  }
}
