package jp.madoguchi.kiosk.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.sync.Sha256;

/**
 * The log in an embedded Derby database, in portable SQL. One connection, one thread at a time.
 * After any failure nothing more is tried on it: whoever holds it opens a new one, which reads the
 * head from disk.
 */
public final class DerbyLogStore implements LogStore {
  private final DerbyDatabase database;
  private final Connection connection;
  private Head head;
  private boolean failed;

  private DerbyLogStore(DerbyDatabase database, Connection connection) throws SQLException {
    this.database = database;
    this.connection = connection;
    connection.setAutoCommit(false);
    this.head = readHead(connection);
    connection.commit();
  }

  /**
   * Opens the log in this folder, or creates it.
   *
   * @throws StoreFailedException when that isn't possible (disk full, in use, broken)
   */
  public static DerbyLogStore open(Path dataDir) {
    return open(new DirectoryFolder(dataDir));
  }

  /**
   * Opens the log in this folder, or creates it.
   *
   * @throws StoreFailedException when that isn't possible (disk full, in use, broken)
   */
  public static DerbyLogStore open(LogFolder folder) {
    DerbyDatabase database = new DerbyDatabase(folder);
    Connection connection = database.open();
    try {
      return new DerbyLogStore(database, connection);
    } catch (SQLException e) {
      database.shutDown();
      throw new StoreFailedException("the log's head can't be read", e);
    }
  }

  /**
   * Opens the log in this folder if there is one, for a look from outside.
   *
   * @throws StoreFailedException when it is in use or broken
   */
  public static Optional<LogStore> openExisting(Path dataDir) {
    return Files.isDirectory(dataDir.resolve("db")) ? Optional.of(open(dataDir)) : Optional.empty();
  }

  @Override
  public synchronized Head head() {
    if (failed) {
      throw closed();
    }
    return head;
  }

  @Override
  public synchronized Head append(EntryMaker maker) {
    Head after =
        transaction(
            "the log can't be written",
            c -> {
              Head before = readHead(c);
              NewEntry made = maker.after(before);
              long seq = before.seq() + 1;
              String hash = Sha256.hex(made.bytes());
              insertEntry(c, seq, hash, made);
              for (Outbox.SealedBlob blob : made.blobs()) {
                putBlob(c, seq, blob);
              }
              moveHead(c, before.seq(), seq, hash);
              return new Head(seq, hash, before.acked());
            });
    head = after;
    return after;
  }

  @Override
  public synchronized List<Entry> read(long firstSeq, int countMax, int bytesMax) {
    return transaction(
        "the log can't be read",
        c -> {
          try (PreparedStatement select =
              c.prepareStatement(
                  "SELECT seq, entry_hash, bytes FROM log_entry WHERE seq >= ? ORDER BY seq")) {
            select.setLong(1, firstSeq);
            select.setMaxRows(countMax);
            try (ResultSet rows = select.executeQuery()) {
              return entries(rows, firstSeq, bytesMax);
            }
          }
        });
  }

  @Override
  public synchronized Optional<byte[]> blob(String sha256) {
    return one(
        "SELECT bytes FROM log_blob WHERE blob_hash = ?",
        select -> select.setString(1, sha256),
        row -> row.getBytes(1));
  }

  @Override
  public synchronized Optional<String> hashOf(long seq) {
    return one(
        "SELECT entry_hash FROM log_entry WHERE seq = ?",
        select -> select.setLong(1, seq),
        row -> row.getString(1));
  }

  @Override
  public synchronized void acknowledge(long seq, String ack) {
    long acked = Math.min(seq, head().seq());
    if (acked <= head.acked()) {
      return;
    }
    update(
        "UPDATE log_head SET acked_seq = ?, ack_statement = ? WHERE id = 1 AND acked_seq < ?",
        update -> {
          update.setLong(1, acked);
          update.setString(2, ack);
          update.setLong(3, acked);
        });
    head = new Head(head.seq(), head.hash(), acked);
  }

  @Override
  public synchronized void prune(long upToSeq) {
    long last = Math.min(upToSeq, head().acked());
    update(
        "UPDATE log_entry SET bytes = NULL WHERE seq <= ? AND bytes IS NOT NULL",
        update -> update.setLong(1, last));
    update("DELETE FROM log_blob WHERE seq <= ?", update -> update.setLong(1, last));
  }

  @Override
  public synchronized Optional<Instant> oldestUnacked() {
    return one(
            "SELECT written_ms FROM log_entry WHERE seq = ?",
            select -> select.setLong(1, head().acked() + 1),
            row -> row.getLong(1))
        .map(Instant::ofEpochMilli);
  }

  @Override
  public synchronized void close() {
    failed = true;
    try {
      connection.rollback();
      connection.close();
    } catch (SQLException e) {
      System.getLogger(DerbyLogStore.class.getName())
          .log(System.Logger.Level.DEBUG, "the connection was broken already", e);
    }
    database.shutDown();
  }

  private static Head readHead(Connection c) throws SQLException {
    try (PreparedStatement select =
            c.prepareStatement("SELECT head_seq, head_hash, acked_seq FROM log_head WHERE id = 1");
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the head row is missing");
      }
      return new Head(row.getLong(1), row.getString(2), row.getLong(3));
    }
  }

  private static void insertEntry(Connection c, long seq, String hash, NewEntry made)
      throws SQLException {
    try (PreparedStatement insert =
        c.prepareStatement(
            "INSERT INTO log_entry (seq, entry_hash, written_ms, bytes) VALUES (?, ?, ?, ?)")) {
      insert.setLong(1, seq);
      insert.setString(2, hash);
      insert.setLong(3, made.at().toEpochMilli());
      insert.setBytes(4, made.bytes());
      insert.executeUpdate();
    }
  }

  /** The same blob in a later entry stays until that one is acknowledged. */
  private static void putBlob(Connection c, long seq, Outbox.SealedBlob blob) throws SQLException {
    try (PreparedStatement update =
        c.prepareStatement("UPDATE log_blob SET seq = ? WHERE blob_hash = ?")) {
      update.setLong(1, seq);
      update.setString(2, blob.sha256());
      if (update.executeUpdate() == 1) {
        return;
      }
    }
    try (PreparedStatement insert =
        c.prepareStatement("INSERT INTO log_blob (blob_hash, seq, bytes) VALUES (?, ?, ?)")) {
      insert.setString(1, blob.sha256());
      insert.setLong(2, seq);
      insert.setBytes(3, blob.ciphertext());
      insert.executeUpdate();
    }
  }

  private static void moveHead(Connection c, long before, long seq, String hash)
      throws SQLException {
    try (PreparedStatement update =
        c.prepareStatement(
            "UPDATE log_head SET head_seq = ?, head_hash = ? WHERE id = 1 AND head_seq = ?")) {
      update.setLong(1, seq);
      update.setString(2, hash);
      update.setLong(3, before);
      if (update.executeUpdate() != 1) {
        throw new SQLException("another writer has moved the head");
      }
    }
  }

  private static List<Entry> entries(ResultSet rows, long firstSeq, int bytesMax)
      throws SQLException {
    List<Entry> entries = new ArrayList<>();
    long total = 0;
    long expected = firstSeq;
    while (rows.next()) {
      byte[] bytes = rows.getBytes(3);
      if (bytes == null || rows.getLong(1) != expected) {
        break; // pruned, or not the one that was asked for
      }
      total += bytes.length + 1L;
      if (total > bytesMax && !entries.isEmpty()) {
        break;
      }
      entries.add(new Entry(expected, rows.getString(2), bytes));
      expected++;
    }
    return entries;
  }

  private <T> Optional<T> one(String sql, Binder binder, RowReader<T> reader) {
    return transaction(
        "the log can't be read",
        c -> {
          try (PreparedStatement select = c.prepareStatement(sql)) {
            binder.bind(select);
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            }
          }
        });
  }

  private void update(String sql, Binder binder) {
    transaction(
        "the log can't be written",
        c -> {
          try (PreparedStatement update = c.prepareStatement(sql)) {
            binder.bind(update);
            return update.executeUpdate();
          }
        });
  }

  private <T> T transaction(String failure, Work<T> work) {
    if (failed) {
      throw closed();
    }
    boolean committed = false;
    try {
      T result = work.in(connection);
      connection.commit();
      committed = true;
      return result;
    } catch (SQLException e) {
      failed = true; // the commit may be durable all the same: only a new start knows
      throw new StoreFailedException(failure, e);
    } finally {
      if (!committed && !failed) {
        rollBack(); // the caller's code threw, the database is sound
      }
    }
  }

  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failed = true;
      System.getLogger(DerbyLogStore.class.getName())
          .log(System.Logger.Level.ERROR, "the log's transaction can't be rolled back", e);
    }
  }

  private static StoreFailedException closed() {
    return new StoreFailedException("the log is closed", new IllegalStateException("closed"));
  }

  @FunctionalInterface
  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  @FunctionalInterface
  private interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  @FunctionalInterface
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
