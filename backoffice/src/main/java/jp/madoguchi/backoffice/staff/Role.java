package jp.madoguchi.backoffice.staff;

/** What a person may do; each role may do what the ones before it may. */
public enum Role {
  /** Checks cases. */
  CLERK,
  /** Also replays parked entries, withdraws, exports. */
  SUPERVISOR,
  /** Also sees rates and plans venues. */
  MANAGER,
  /** Also manages accounts and kiosks. */
  ADMIN;

  /** Whether this role may do what that one may. */
  public boolean atLeast(Role that) {
    return compareTo(that) >= 0;
  }
}
