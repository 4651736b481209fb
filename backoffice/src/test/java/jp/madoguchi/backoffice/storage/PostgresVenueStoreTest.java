package jp.madoguchi.backoffice.storage;

import jp.madoguchi.backoffice.venue.VenueStore;
import jp.madoguchi.backoffice.venue.VenueStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresVenueStoreTest extends VenueStoreContract {
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
  protected VenueStore store() {
    database.useTransaction(h -> {
      h.execute("delete from venue_kiosk");
      h.execute("delete from venue_kiosk_lock");
      h.execute("delete from venue_hours");
      h.execute("delete from venue_special_day");
      h.execute("delete from venue");
    });
    return new SqlVenueStore(database);
  }
}
