package jp.madoguchi.backoffice.staff;

import java.time.Instant;
import java.util.List;

/** Accounts for a demonstration, made only where the configuration says so. */
public final class DemoAccounts {
  /** Their password, shown on the sign-in page. */
  public static final String PASSWORD = "madoguchi-demo";

  private static final List<Demo> ALL =
      List.of(
          new Demo("clerk1", "模擬 窓口 一子", Role.CLERK),
          new Demo("clerk2", "模擬 窓口 二郎", Role.CLERK),
          new Demo("supervisor1", "模擬 主任 三枝", Role.SUPERVISOR),
          new Demo("manager1", "模擬 課長 四谷", Role.MANAGER));

  private DemoAccounts() {}

  /** One of them. */
  public record Demo(String name, String displayName, Role role) {}

  /** All of them, for the sign-in page. */
  public static List<Demo> all() {
    return ALL;
  }

  /** Makes those that aren't there. */
  public static void create(AccountStore accounts, Passwords passwords, Instant at) {
    for (Demo demo : ALL) {
      if (accounts.find(demo.name()).isEmpty()) {
        accounts.add(
            new Account(
                demo.name(),
                demo.displayName(),
                demo.role(),
                passwords.hash(PASSWORD),
                true,
                0,
                Instant.EPOCH,
                at),
            "demo");
      }
    }
  }
}
