package jp.madoguchi.backoffice.staff;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A fake of the accounts that holds them in memory. */
final class MemoryAccountStore implements AccountStore {
  private final Map<String, Account> accounts = new TreeMap<>();
  private final Audit audit;

  MemoryAccountStore(Audit audit) {
    this.audit = audit;
  }

  @Override
  public synchronized Optional<Account> find(String name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public synchronized List<Account> all() {
    return List.copyOf(accounts.values());
  }

  @Override
  public synchronized boolean add(Account account, String actor) {
    Account fresh = with(account, account.passwordHash(), account.active(), 0, Instant.EPOCH);
    boolean added = accounts.putIfAbsent(account.name(), fresh) == null;
    if (added) {
      audit.append(
          account.createdAt(), actor, "ACCOUNT_ADDED", account.name(), account.role().name());
    }
    return added;
  }

  @Override
  public synchronized boolean addFirst(Account account) {
    boolean none = accounts.values().stream().noneMatch(a -> a.role() == Role.ADMIN);
    return none && add(account, account.name());
  }

  @Override
  public synchronized void failed(String name, Instant lockedUntil) {
    change(name, a -> with(a, a.passwordHash(), a.active(), a.failures() + 1, lockedUntil));
  }

  @Override
  public synchronized void succeeded(String name) {
    change(name, a -> with(a, a.passwordHash(), a.active(), 0, Instant.EPOCH));
  }

  @Override
  public synchronized void setActive(String name, boolean active, String actor, Instant at) {
    change(name, a -> with(a, a.passwordHash(), active, a.failures(), a.lockedUntil()));
    audit.append(at, actor, active ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED", name, "");
  }

  @Override
  public synchronized void setPassword(String name, String passwordHash, String actor, Instant at) {
    change(name, a -> with(a, passwordHash, a.active(), 0, Instant.EPOCH));
    audit.append(at, actor, "PASSWORD_SET", name, "");
  }

  private void change(String name, UnaryOperator<Account> change) {
    accounts.computeIfPresent(name, (_, account) -> change.apply(account));
  }

  private static Account with(
      Account a, String passwordHash, boolean active, int failures, Instant lockedUntil) {
    return new Account(
        a.name(),
        a.displayName(),
        a.role(),
        passwordHash,
        active,
        failures,
        lockedUntil,
        a.createdAt());
  }
}
