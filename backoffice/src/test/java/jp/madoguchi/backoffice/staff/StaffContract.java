package jp.madoguchi.backoffice.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.madoguchi.backoffice.TestKiosk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What accounts and the audit promise on every store. */
abstract class StaffContract {
  private static final Instant NOON = TestKiosk.NOON;

  private AccountStore accounts;
  private Audit audit;

  /** Empty stores; the accounts write to this audit. */
  record Stores(AccountStore accounts, Audit audit) {}

  abstract Stores open();

  @BeforeEach
  void openTheStores() {
    Stores stores = open();
    accounts = stores.accounts();
    audit = stores.audit();
  }

  private static Account account(String name, Role role) {
    return new Account(name, "豊中 " + name, role, "$argon2id$x", true, 0, Instant.EPOCH, NOON);
  }

  private Account stored(String name) {
    return accounts.find(name).orElseThrow();
  }

  private List<String> actions() {
    return audit.newest(100).reversed().stream().map(AuditLine::action).toList();
  }

  @Test
  void anAccountComesBackAsItWasAddedAndANameIsTakenOnce() {
    assertThat(accounts.add(account("ben", Role.CLERK), "admin")).isTrue();
    assertThat(accounts.add(account("anna", Role.MANAGER), "admin")).isTrue();
    assertThat(accounts.add(account("ben", Role.ADMIN), "mallory")).isFalse();
    assertThat(accounts.all())
        .containsExactly(account("anna", Role.MANAGER), account("ben", Role.CLERK));
    assertThat(accounts.find("carla")).isEmpty();
    assertThat(actions()).containsExactly("ACCOUNT_ADDED", "ACCOUNT_ADDED");
  }

  @Test
  void theFirstAdministratorIsAddedOnceEvenWhenManyTry() throws InterruptedException {
    accounts.add(account("anna", Role.CLERK), "admin");
    List<Callable<Boolean>> tries =
        IntStream.range(0, 6)
            .<Callable<Boolean>>mapToObj(
                i -> () -> accounts.addFirst(account("admin" + i, Role.ADMIN)))
            .toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
      assertThat(pool.invokeAll(tries).stream().filter(StaffContract::won)).hasSize(1);
    }
    assertThat(accounts.all().stream().filter(a -> a.role() == Role.ADMIN)).hasSize(1);
    assertThat(audit.firstBroken()).isEmpty();
  }

  private static boolean won(Future<Boolean> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void wrongPasswordsAreCountedAndForgotten() {
    accounts.add(account("ben", Role.CLERK), "admin");
    accounts.failed("ben", Instant.EPOCH);
    accounts.failed("ben", NOON.plusSeconds(60));
    assertThat(stored("ben").failures()).isEqualTo(2);
    assertThat(stored("ben").lockedUntil()).isEqualTo(NOON.plusSeconds(60));
    accounts.succeeded("ben");
    assertThat(stored("ben")).isEqualTo(account("ben", Role.CLERK));
    accounts.failed("nobody", NOON);
    assertThat(accounts.find("nobody")).isEmpty();
  }

  @Test
  void anAccountIsStoppedResumedAndGivenANewPasswordEachWithItsAuditLine() {
    accounts.add(account("ben", Role.CLERK), "admin");
    accounts.setActive("ben", false, "admin", NOON);
    assertThat(stored("ben").active()).isFalse();
    accounts.failed("ben", NOON.plusSeconds(60));
    accounts.setPassword("ben", "$argon2id$y", "admin", NOON);
    assertThat(stored("ben").passwordHash()).isEqualTo("$argon2id$y");
    assertThat(stored("ben").failures()).isZero();
    assertThat(stored("ben").active()).isFalse();
    accounts.setActive("ben", true, "admin", NOON);
    assertThat(stored("ben").active()).isTrue();
    assertThat(actions())
        .containsExactly("ACCOUNT_ADDED", "ACCOUNT_DISABLED", "PASSWORD_SET", "ACCOUNT_ENABLED");
  }

  @Test
  void auditLinesAreNumberedChainedAndListedNewestFirst() {
    for (int i = 1; i <= 5; i++) {
      audit.append(NOON.plusSeconds(i), "anna", "CASE_OPENED", "K01-1-0000" + i + "-AAAA", "");
    }
    List<AuditLine> newest = audit.newest(2);
    assertThat(newest).extracting(AuditLine::n).containsExactly(5L, 4L);
    assertThat(newest.getFirst().prevHash()).isEqualTo(newest.getLast().hash());
    assertThat(newest).allMatch(AuditLine::isIntact);
    assertThat(audit.firstBroken()).isEmpty();
  }

  @Test
  void aDetailThatIsTooLongIsCutAndStillFits() {
    audit.append(NOON, "anna", "REPLAYED", "k01", "長".repeat(2000));
    assertThat(audit.newest(1).getFirst().detail()).hasSize(500);
    assertThat(audit.firstBroken()).isEmpty();
  }
}
