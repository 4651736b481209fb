package jp.madoguchi.backoffice.seal;

import java.time.Instant;

/** Cases whose seal fails, for everybody at the office to see until it is settled. */
public interface SealAlarms {
  /** Kind of these alarms among the kiosks'. */
  String KIND = "SEAL";

  /** Who stands in the audit: the check itself. */
  String ACTOR = "seal-check";

  /** Raises the alarm of this case, with an audit line; nothing when it is raised already. */
  void raise(String kiosk, String receipt, Instant at);

  /** Settles it, with an audit line; nothing when there is none. */
  void settle(String receipt, Instant at);
}
