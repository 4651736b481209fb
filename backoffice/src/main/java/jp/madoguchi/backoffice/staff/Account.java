package jp.madoguchi.backoffice.staff;

import java.time.Instant;

/**
 * A person who works here.
 *
 * @param passwordHash Argon2id in PHC form
 * @param failures wrong passwords in a row
 * @param lockedUntil no sign-in before this
 */
public record Account(
    String name,
    String displayName,
    Role role,
    String passwordHash,
    boolean active,
    int failures,
    Instant lockedUntil,
    Instant createdAt) {
  @Override
  public String toString() {
    return "Account[" + name + " " + role + "]";
  }
}
