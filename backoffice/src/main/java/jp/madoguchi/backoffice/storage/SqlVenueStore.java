package jp.madoguchi.backoffice.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.venue.KioskAssignment;
import jp.madoguchi.backoffice.venue.Venue;
import jp.madoguchi.backoffice.venue.VenueStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Venues in the database. */
public final class SqlVenueStore implements VenueStore {
  private static final String INSERT =
      """
      insert into venue (id, name, kana, address, place, first_day, last_day, capabilities, notes,
        sample, closed, version, changed_ms)
      values (:id, :name, :kana, :address, :place, :firstDay, :lastDay, :capabilities, :notes,
        :sample, :closed, 1, :changedMs)
      """;
  private static final String UPDATE =
      """
      update venue set name = :name, kana = :kana, address = :address, place = :place,
        first_day = :firstDay, last_day = :lastDay, capabilities = :capabilities, notes = :notes,
        sample = :sample, closed = :closed, version = version + 1, changed_ms = :changedMs
      where id = :id and version = :version
      """;
  private static final String INSERT_ASSIGNMENT =
      """
      insert into venue_kiosk (id, kiosk, venue_id, first_day, last_day, withdrawn, changed_ms)
      values (:id, :kiosk, :venueId, :firstDay, :lastDay, :withdrawn, :changedMs)
      """;
  private static final String UPDATE_ASSIGNMENT =
      """
      update venue_kiosk set kiosk = :kiosk, venue_id = :venueId, first_day = :firstDay,
        last_day = :lastDay, withdrawn = :withdrawn, changed_ms = :changedMs
      where id = :id
      """;

  private final Database database;

  /** Keeps venues in this database. */
  public SqlVenueStore(Database database) {
    this.database = database;
  }

  @Override
  public Venue add(Venue venue, Instant at) {
    database.useTransaction(handle -> {
      try (var insert = handle.createUpdate(INSERT)) {
        VenueRows.bind(insert, venue).bind("changedMs", at.toEpochMilli()).execute();
      }
      VenueRows.writeOpening(handle, venue);
    });
    return venue.withVersion(1);
  }

  @Override
  public Saved save(Venue venue, Instant at) {
    return database.inTransaction(handle -> {
      try (var update = handle.createUpdate(UPDATE)) {
        int changed =
            VenueRows.bind(update, venue)
                .bind("version", venue.version())
                .bind("changedMs", at.toEpochMilli())
                .execute();
        if (changed == 0) {
          return find(handle, venue.id())
              .<Saved>map(Saved.Stale::new)
              .orElseGet(Saved.Missing::new);
        }
      }
      VenueRows.writeOpening(handle, venue);
      return new Saved.Done(venue.withVersion(venue.version() + 1));
    });
  }

  @Override
  public Optional<Venue> find(String id) {
    return database.read(handle -> find(handle, id));
  }

  private static Optional<Venue> find(Handle handle, String id) {
    return handle
        .createQuery("select * from venue where id = :id")
        .bind("id", id)
        .map((row, _) -> VenueRows.venue(handle, row))
        .findOne();
  }

  @Override
  public List<Venue> all() {
    return database.read(handle ->
        handle
            .createQuery("select * from venue order by first_day desc, id")
            .map((row, _) -> VenueRows.venue(handle, row))
            .list());
  }

  @Override
  public Assigned assign(KioskAssignment assignment, Instant at) {
    try {
      return database.inTransaction(handle -> assign(handle, assignment, at));
    } catch (JdbiException e) {
      if (!Database.isDuplicate(e)) {
        throw e;
      }
      // Another clerk made the kiosk's lock row meanwhile; now it is there to be locked.
      return database.inTransaction(handle -> assign(handle, assignment, at));
    }
  }

  private static Assigned assign(Handle handle, KioskAssignment assignment, Instant at) {
    int locked =
        handle.execute(
            "update venue_kiosk_lock set changes = changes + 1 where kiosk = ?",
            assignment.kiosk());
    if (locked == 0) {
      handle.execute(
          "insert into venue_kiosk_lock (kiosk, changes) values (?, 1)", assignment.kiosk());
    }
    Optional<KioskAssignment> taken =
        handle
            .createQuery("select * from venue_kiosk where kiosk = :kiosk order by first_day, id")
            .bind("kiosk", assignment.kiosk())
            .map((row, _) -> VenueRows.assignment(row))
            .stream()
            .filter(other -> !other.id().equals(assignment.id()) && other.overlaps(assignment))
            .findFirst();
    if (taken.isPresent()) {
      return new Assigned.Taken(taken.get());
    }
    try (var update = handle.createUpdate(UPDATE_ASSIGNMENT);
        var insert = handle.createUpdate(INSERT_ASSIGNMENT)) {
      long now = at.toEpochMilli();
      if (VenueRows.bind(update, assignment).bind("changedMs", now).execute() == 0) {
        VenueRows.bind(insert, assignment).bind("changedMs", now).execute();
      }
    }
    return new Assigned.Done();
  }

  @Override
  public List<KioskAssignment> assignments() {
    return database.read(handle ->
        handle
            .createQuery("select * from venue_kiosk order by kiosk, first_day, id")
            .map((row, _) -> VenueRows.assignment(row))
            .list());
  }
}
