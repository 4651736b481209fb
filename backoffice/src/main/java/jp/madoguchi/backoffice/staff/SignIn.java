package jp.madoguchi.backoffice.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Checks passwords, slowly for everybody who guesses. */
public final class SignIn {
  private static final int FREE_TRIES = 5;
  private static final Duration LOCK_FIRST = Duration.ofMinutes(1);
  private static final Duration LOCK_MAX = Duration.ofMinutes(15);
  private static final int HASHING_AT_ONCE = 4;

  private final AccountStore accounts;
  private final Audit audit;
  private final InstantSource clock;

  /** Checked against when there is no such account, so that the answer takes as long. */
  private final String nobodysHash;

  /** Bounds the memory that guessing can make us use. */
  private final Semaphore hashing = new Semaphore(HASHING_AT_ONCE, true);

  /** Over these accounts. */
  public SignIn(AccountStore accounts, Audit audit, Passwords passwords, InstantSource clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
    this.nobodysHash = passwords.hash("nobody has this password");
  }

  /** What a try comes to. */
  public sealed interface Result {
    /** Welcome. */
    record Welcome(Account account) implements Result {}

    /** Name or password is wrong, or the account is kept out: it isn't said which. */
    record Wrong() implements Result {}

    /** Too many tries: wait. */
    record Locked(Instant until) implements Result {}

    /** Too many people try at once. */
    record Busy() implements Result {}
  }

  /** Tries a name and a password. */
  public Result attempt(String name, String password) {
    if (!hashing.tryAcquire()) {
      return new Result.Busy();
    }
    try {
      return check(name, password);
    } finally {
      hashing.release();
    }
  }

  private Result check(String name, String password) {
    Optional<Account> found = accounts.find(name);
    Instant now = clock.instant();
    if (found.isPresent() && now.isBefore(found.get().lockedUntil())) {
      return new Result.Locked(found.get().lockedUntil());
    }
    String hash = found.map(Account::passwordHash).orElse(nobodysHash);
    boolean right = Passwords.matches(password, hash);
    if (found.isEmpty()) {
      return new Result.Wrong();
    }
    Account account = found.get();
    if (!right || !account.active()) {
      Instant until = lockedUntil(account.failures() + 1, now);
      accounts.failed(name, until);
      audit.append(now, name, "SIGN_IN_FAILED", name, Integer.toString(account.failures() + 1));
      return until.isAfter(now) ? new Result.Locked(until) : new Result.Wrong();
    }
    accounts.succeeded(name);
    audit.append(now, name, "SIGN_IN", name, "");
    return new Result.Welcome(account);
  }

  private static Instant lockedUntil(int failures, Instant now) {
    if (failures < FREE_TRIES) {
      return Instant.EPOCH;
    }
    Duration wait = LOCK_FIRST.multipliedBy(1L << Math.min(failures - FREE_TRIES, 10));
    return now.plus(wait.compareTo(LOCK_MAX) > 0 ? LOCK_MAX : wait);
  }
}
