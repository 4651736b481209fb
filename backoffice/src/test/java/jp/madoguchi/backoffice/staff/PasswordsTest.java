package jp.madoguchi.backoffice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords(byte[]::new);

  @Test
  void aPasswordMatchesItsHashOnly() {
    String hash = passwords.hash("correct horse battery");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(Passwords.matches("correct horse battery", hash)).isTrue();
    assertThat(Passwords.matches("correct horse batterz", hash)).isFalse();
    assertThat(Passwords.matches("correct horse battery", "garbage")).isFalse();
    assertThat(Passwords.matches("x".repeat(129), hash)).isFalse();
  }

  @Test
  void shortLongAndSimplePasswordsAreWeak() {
    assertThat(Passwords.weakness("short", "anna")).contains("length");
    assertThat(Passwords.weakness("x".repeat(200), "anna")).contains("length");
    assertThat(Passwords.weakness("aaaaaaaaaaaaaaa", "anna")).contains("simple");
    assertThat(Passwords.weakness("my-name-is-anna-1", "anna")).contains("simple");
    assertThat(Passwords.weakness("correct horse battery", "anna")).isEmpty();
  }
}
