package jp.madoguchi.backoffice.storage;

import java.nio.file.Path;
import jp.madoguchi.backoffice.statistics.FigureStore;
import jp.madoguchi.backoffice.statistics.FigureStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class DerbyFigureStoreTest extends FigureStoreContract {
  @TempDir static Path folder;
  static Database database;

  @BeforeAll
  static void open() {
    database = TestDatabases.derby(folder);
  }

  @AfterAll
  static void close() {
    if (database != null) {
      database.close();
    }
  }

  @Override
  protected FigureStore store() {
    database.useTransaction(h -> {
      h.execute("delete from published_figure");
      h.execute("delete from figure_correction");
    });
    return new SqlFigureStore(database);
  }
}
