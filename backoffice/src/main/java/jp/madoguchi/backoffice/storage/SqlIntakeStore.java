package jp.madoguchi.backoffice.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.backoffice.intake.IntakeStore;
import jp.madoguchi.backoffice.intake.Kiosk;
import jp.madoguchi.backoffice.intake.LockedLog;
import jp.madoguchi.backoffice.intake.StoredEntry;
import jp.madoguchi.sync.Sha256;
import jp.madoguchi.sync.Verifier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Intake's tables. */
public final class SqlIntakeStore implements IntakeStore {
  private final Database database;

  /** On this database. */
  public SqlIntakeStore(Database database) {
    this.database = database;
  }

  static Kiosk kiosk(ResultSet row) throws SQLException {
    return new Kiosk(
        row.getString("id"),
        row.getInt("epoch"),
        row.getString("device_key"),
        Kiosk.State.valueOf(row.getString("state")),
        row.getString("state_reason"),
        Instant.ofEpochMilli(row.getLong("first_contact_ms")),
        Instant.ofEpochMilli(row.getLong("last_contact_ms")),
        row.getLong("clock_skew_ms"));
  }

  @Override
  public Optional<Kiosk> kiosk(String id) {
    return database.read(h ->
        h.select(
                "select k.*, l.epoch, l.device_key from kiosk k join kiosk_log l on l.kiosk = k.id"
                    + " where k.id = ? and l.epoch ="
                    + " (select max(m.epoch) from kiosk_log m where m.kiosk = k.id)",
                id)
            .map((row, _) -> kiosk(row))
            .findOne());
  }

  @Override
  public Optional<Verifier> device(String kiosk, int epoch) {
    return database.read(h -> device(h, kiosk, epoch));
  }

  static Optional<Verifier> device(Handle handle, String kiosk, int epoch) {
    return handle
        .select("select device_key from kiosk_log where kiosk = ? and epoch = ?", kiosk, epoch)
        .mapTo(String.class)
        .findOne()
        .map(Verifier::restore);
  }

  @Override
  public void heard(String id, Instant at, long clockSkewMs) {
    database.useTransaction(h ->
        h.execute(
            "update kiosk set last_contact_ms = ?, clock_skew_ms = ? where id = ?",
            at.toEpochMilli(),
            clockSkewMs,
            id));
  }

  @Override
  public boolean putBlob(String sha256, byte[] content, Instant at) {
    if (database.read(h -> hasBlob(h, sha256))) {
      return false;
    }
    try {
      database.useTransaction(h ->
          h.execute(
              "insert into sealed_blob (sha256, size_bytes, content, received_ms)"
                  + " values (?, ?, ?, ?)",
              sha256,
              content.length,
              content,
              at.toEpochMilli()));
      return true;
    } catch (JdbiException e) {
      if (!Database.isDuplicate(e)) {
        throw e;
      }
      return false;
    }
  }

  private static boolean hasBlob(Handle handle, String sha256) {
    return handle
        .select("select 1 from sealed_blob where sha256 = ?", sha256)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  @Override
  public <R> Optional<R> withLog(String kiosk, int epoch, Function<LockedLog, R> work) {
    return database.inTransaction(h -> {
      // An update that changes nothing takes the row's lock on every database.
      int rows =
          h.execute("update kiosk_log set head = head where kiosk = ? and epoch = ?", kiosk, epoch);
      return rows == 0 ? Optional.empty() : Optional.of(work.apply(new Log(h, kiosk, epoch)));
    });
  }

  private static final class Log implements LockedLog {
    private final Handle handle;
    private final String kiosk;
    private final int epoch;
    private long head;
    private String headHash;

    Log(Handle handle, String kiosk, int epoch) {
      this.handle = handle;
      this.kiosk = kiosk;
      this.epoch = epoch;
      handle
          .select(
              "select head, head_hash from kiosk_log where kiosk = ? and epoch = ?", kiosk, epoch)
          .map((row, _) -> {
            head = row.getLong("head");
            headHash = row.getString("head_hash");
            return true;
          })
          .one();
    }

    @Override
    public long head() {
      return head;
    }

    @Override
    public String headHash() {
      return headHash;
    }

    @Override
    public Optional<String> hashAt(long seq) {
      return handle
          .select(
              "select hash from entry where kiosk = ? and epoch = ? and seq = ?", kiosk, epoch, seq)
          .mapTo(String.class)
          .findOne();
    }

    @Override
    public List<String> missing(Collection<String> blobs) {
      Set<String> there = new HashSet<>();
      blobs.stream().filter(blob -> hasBlob(handle, blob)).forEach(there::add);
      return blobs.stream().filter(blob -> !there.contains(blob)).toList();
    }

    @Override
    public void append(List<StoredEntry> entries) {
      if (entries.isEmpty()) {
        return;
      }
      try (PreparedBatch batch =
          handle.prepareBatch(
              "insert into entry (kiosk, epoch, seq, hash, entry_type, content, received_ms)"
                  + " values (?, ?, ?, ?, ?, ?, ?)")) {
        for (StoredEntry entry : entries) {
          batch.add(
              kiosk,
              epoch,
              entry.seq(),
              entry.hash(),
              entry.type(),
              entry.bytes(),
              entry.receivedAt().toEpochMilli());
        }
        batch.execute();
      }
      head = entries.getLast().seq();
      headHash = entries.getLast().hash();
      handle.execute(
          "update kiosk_log set head = ?, head_hash = ? where kiosk = ? and epoch = ?",
          head,
          headHash,
          kiosk,
          epoch);
    }

    @Override
    public void suspend(String kind, String reason, Instant at) {
      handle.execute(
          "update kiosk set state = 'SUSPENDED', state_reason = ? where id = ?", reason, kiosk);
      handle.execute(
          "insert into alarm (id, kiosk, kind, detail, raised_ms, settled_ms)"
              + " values (?, ?, ?, ?, ?, 0)",
          // One alarm per kind and moment is enough; the name makes a repeated run harmless.
          Sha256.hex((kiosk + kind + at).getBytes(java.nio.charset.StandardCharsets.UTF_8))
              .substring(0, 40),
          kiosk,
          kind,
          reason,
          at.toEpochMilli());
    }
  }
}
