package jp.madoguchi.backoffice.storage;

import jp.madoguchi.backoffice.statistics.FigureStore;
import jp.madoguchi.backoffice.statistics.FigureStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresFigureStoreTest extends FigureStoreContract {
  static Database database;

  @BeforeAll
  static void open() {
    database = TestDatabases.postgres();
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
