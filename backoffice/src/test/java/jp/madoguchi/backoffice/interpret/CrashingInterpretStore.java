package jp.madoguchi.backoffice.interpret;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.storage.Database;
import jp.madoguchi.backoffice.storage.SqlInterpretStore;

/** A fake that fails inside the transaction, right after the effect was put. */
final class CrashingInterpretStore implements InterpretStore {
  private final Database database;
  private final SqlInterpretStore real;

  CrashingInterpretStore(Database database) {
    this.database = database;
    this.real = new SqlInterpretStore(database);
  }

  @Override
  public List<Waiting> waiting(int max) {
    return real.waiting(max);
  }

  @Override
  public boolean apply(Waiting entry, Effect effect, Instant at) {
    return database.inTransaction(h -> {
      SqlInterpretStore.applyIn(h, entry, effect, at);
      throw new IllegalStateException("crash after the effect");
    });
  }

  @Override
  public List<ParkedEntry> parked(int max) {
    return real.parked(max);
  }

  @Override
  public Optional<Waiting> parkedEntry(String kiosk, int epoch, long seq) {
    return real.parkedEntry(kiosk, epoch, seq);
  }

  @Override
  public boolean replay(Waiting entry, Effect effect, Instant at) {
    return real.replay(entry, effect, at);
  }
}
