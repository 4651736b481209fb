package jp.madoguchi.backoffice.intake;

import java.time.Instant;
import java.util.List;

/** The kiosks as staff see them. */
public interface KioskDirectory {
  /** All kiosks by name. */
  List<Overview> all();

  /** Lets a kiosk send again and settles its alarms, with an audit line; false when unknown. */
  boolean resume(String kiosk, String actor, Instant at);

  /** Stops taking a kiosk's log, with an audit line; false when unknown. */
  boolean suspend(String kiosk, String reason, String actor, Instant at);

  /**
   * A kiosk and how far its newest log has come.
   *
   * @param head highest stored seq
   * @param interpreted highest interpreted seq
   * @param alarms not yet settled, newest first
   */
  record Overview(Kiosk kiosk, int epoch, long head, long interpreted, List<Alarm> alarms) {
    /** Copies the alarms. */
    public Overview {
      alarms = List.copyOf(alarms);
    }
  }

  /** Something that a person has to look at. */
  record Alarm(String kind, String detail, Instant raisedAt) {}
}
