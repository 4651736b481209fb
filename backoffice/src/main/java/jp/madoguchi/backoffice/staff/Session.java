package jp.madoguchi.backoffice.staff;

/**
 * A signed-in person.
 *
 * @param formToken must come back with every form of this session
 */
public record Session(String account, String displayName, Role role, String formToken) {
  @Override
  public String toString() {
    return "Session[" + account + "]";
  }
}
