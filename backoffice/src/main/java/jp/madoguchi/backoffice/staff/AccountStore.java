package jp.madoguchi.backoffice.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where accounts lie. Every change writes its audit line in the same transaction. */
public interface AccountStore {
  /** The account with this name. */
  Optional<Account> find(String name);

  /** All accounts by name. */
  List<Account> all();

  /** Adds an account; false when the name is taken. */
  boolean add(Account account, String actor);

  /** Adds the first account; false when there is one already. */
  boolean addFirst(Account account);

  /** Counts a wrong password and locks until then when it says so. */
  void failed(String name, Instant lockedUntil);

  /** Forgets the wrong passwords. */
  void succeeded(String name);

  /** Lets an account in or keeps it out. */
  void setActive(String name, boolean active, String actor, Instant at);

  /** Gives a new password. */
  void setPassword(String name, String passwordHash, String actor, Instant at);
}
