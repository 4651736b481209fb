package jp.madoguchi.backoffice.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.backoffice.staff.Account;
import jp.madoguchi.backoffice.staff.AccountStore;
import jp.madoguchi.backoffice.staff.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** The accounts' table. */
public final class SqlAccountStore implements AccountStore {
  private final Database database;

  /** On this database. */
  public SqlAccountStore(Database database) {
    this.database = database;
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        row.getString("display_name"),
        Role.valueOf(row.getString("role")),
        row.getString("password_hash"),
        row.getInt("active") == 1,
        row.getInt("failures"),
        Instant.ofEpochMilli(row.getLong("locked_until_ms")),
        Instant.ofEpochMilli(row.getLong("created_ms")));
  }

  @Override
  public Optional<Account> find(String name) {
    return database.read(h ->
        h.select("select * from staff where name = ?", name)
            .map((row, _) -> account(row))
            .findOne());
  }

  @Override
  public List<Account> all() {
    return database.read(
        h -> h.select("select * from staff order by name").map((row, _) -> account(row)).list());
  }

  @Override
  public boolean add(Account account, String actor) {
    try {
      database.useTransaction(h -> insert(h, account, actor));
      return true;
    } catch (JdbiException e) {
      if (!Database.isDuplicate(e)) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public boolean addFirst(Account account) {
    try {
      return database.inTransaction(h -> {
        // The audit's head row is the one lock that every change of accounts takes.
        h.execute("update audit_head set n = n where id = 1");
        long admins =
            h.select("select count(*) from staff where role = 'ADMIN'").mapTo(Long.class).one();
        if (admins > 0) {
          return false;
        }
        insert(h, account, account.name());
        return true;
      });
    } catch (JdbiException e) {
      if (!Database.isDuplicate(e)) {
        throw e;
      }
      return false;
    }
  }

  private static void insert(Handle handle, Account account, String actor) {
    handle.execute(
        "insert into staff (name, display_name, role, password_hash, active, failures,"
            + " locked_until_ms, created_ms) values (?, ?, ?, ?, ?, 0, 0, ?)",
        account.name(),
        account.displayName(),
        account.role().name(),
        account.passwordHash(),
        account.active() ? 1 : 0,
        account.createdAt().toEpochMilli());
    AuditSql.append(
        handle, account.createdAt(), actor, "ACCOUNT_ADDED", account.name(), account.role().name());
  }

  @Override
  public void failed(String name, Instant lockedUntil) {
    database.useTransaction(h ->
        h.execute(
            "update staff set failures = failures + 1, locked_until_ms = ? where name = ?",
            lockedUntil.toEpochMilli(),
            name));
  }

  @Override
  public void succeeded(String name) {
    database.useTransaction(
        h -> h.execute("update staff set failures = 0, locked_until_ms = 0 where name = ?", name));
  }

  @Override
  public void setActive(String name, boolean active, String actor, Instant at) {
    database.useTransaction(h -> {
      h.execute("update staff set active = ? where name = ?", active ? 1 : 0, name);
      AuditSql.append(h, at, actor, active ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED", name, "");
    });
  }

  @Override
  public void setPassword(String name, String passwordHash, String actor, Instant at) {
    database.useTransaction(h -> {
      h.execute(
          "update staff set password_hash = ?, failures = 0, locked_until_ms = 0"
              + " where name = ?",
          passwordHash,
          name);
      AuditSql.append(h, at, actor, "PASSWORD_SET", name, "");
    });
  }
}
