package jp.madoguchi.backoffice.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.sync.FleetKeys;

/** The kiosks as staff see them. */
public interface KioskDirectory {
  /** All kiosks by name. */
  List<Overview> all();

  /** The public device keys of all kiosks, suspended and retired ones too. */
  FleetKeys fleetKeys();

  /** What has arrived under this number. */
  Optional<Arrived> arrived(String kiosk, int epoch, long seq);

  /** Lets a kiosk send again and settles its alarms, with an audit line; false when unknown. */
  boolean resume(String kiosk, String actor, Instant at);

  /** Stops taking a kiosk's log, with an audit line; false when unknown. */
  boolean suspend(String kiosk, String reason, String actor, Instant at);

  /**
   * A kiosk and how far its newest log has come.
   *
   * @param head highest stored seq
   * @param interpreted highest interpreted seq
   * @param visits what the log tells of its visits
   * @param alarms not yet settled, newest first
   */
  record Overview(
      Kiosk kiosk, int epoch, long head, long interpreted, Visits visits, List<Alarm> alarms) {
    /** Copies the alarms. */
    public Overview {
      alarms = List.copyOf(alarms);
    }
  }

  /**
   * An entry that is here.
   *
   * @param parked whether it could not be read
   */
  record Arrived(String hash, String type, boolean parked) {}

  /**
   * Counts of a log's visits. The one that runs now is begun and not erased yet.
   *
   * @param crashed of the erased ones, those in which the kiosk died
   * @param missing another visit began although no erasure of this one is in the log
   */
  record Visits(long begun, long erased, long crashed, long missing) {}

  /** Something that a person has to look at. */
  record Alarm(String kind, String detail, Instant raisedAt) {}
}
