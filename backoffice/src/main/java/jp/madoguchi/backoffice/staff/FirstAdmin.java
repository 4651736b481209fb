package jp.madoguchi.backoffice.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The one-time link by which the first administrator names himself; void once there is an account.
 */
public final class FirstAdmin {
  private final AccountStore accounts;
  private final Passwords passwords;
  private final InstantSource clock;
  private final String token;

  /** With the secret part of the link of this run. */
  public FirstAdmin(AccountStore accounts, Passwords passwords, InstantSource clock, String token) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
    this.token = token;
  }

  /** The path of the link; empty when there is an administrator already. */
  public Optional<String> path() {
    return isOpen() ? Optional.of("/first-admin/" + token) : Optional.empty();
  }

  /** Whether this is the link's secret and it is not used up. */
  public boolean accepts(String offered) {
    return isOpen()
        && MessageDigest.isEqual(
            offered.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes the account; false when another was faster. */
  public boolean create(String name, String displayName, String password) {
    return accounts.addFirst(
        new Account(
            name,
            displayName,
            Role.ADMIN,
            passwords.hash(password),
            true,
            0,
            Instant.EPOCH,
            clock.instant()));
  }

  private boolean isOpen() {
    return accounts.all().stream().noneMatch(account -> account.role() == Role.ADMIN);
  }
}
