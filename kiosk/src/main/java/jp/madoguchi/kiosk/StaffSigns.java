package jp.madoguchi.kiosk;

import java.util.Optional;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.screen.StaffStatus;
import jp.madoguchi.kiosk.screen.StaffStatus.Light;
import jp.madoguchi.kiosk.session.Sessions;
import jp.madoguchi.kiosk.sync.SyncStatus;

/** The rooms' states as the staff page's lights. */
final class StaffSigns {
  private StaffSigns() {}

  static StaffStatus of(
      SyncStatus sync, CameraFeed camera, Optional<CardWatch.State> reader, Sessions sessions) {
    return new StaffStatus(
        office(sync),
        sync.head() - sync.acked(),
        sync.oldestUnackedAge(),
        camera(camera),
        reader.map(StaffSigns::reader).orElse(new Light("", "staff.reader.none")),
        sessions.cards().lastFault(),
        sessions.inUse());
  }

  private static Light office(SyncStatus sync) {
    if (sync.stopped().isPresent()) {
      return new Light("r", "staff.office.stopped");
    }
    return sync.connected()
        ? new Light("g", "staff.office.ok")
        : new Light("y", "staff.office.away");
  }

  /** A camera that was lost stays red until it works again, also while nobody needs it. */
  private static Light camera(CameraFeed camera) {
    CameraFeed.State state = camera.trouble().orElse(camera.state());
    String kind =
        switch (state) {
          case ASLEEP, LIVE -> "g";
          case STARTING, OTHER_SIZE -> "y";
          case FROZEN, BLACK, TOO_SMALL, ABSENT, HANGING -> "r";
        };
    return new Light(kind, "staff.camera." + state.name());
  }

  private static Light reader(CardWatch.State state) {
    return switch (state) {
      case UNAVAILABLE, NO_READER -> new Light("r", "staff.reader." + state.name());
      case SILENT, NOT_A_CARD, REFUSED -> new Light("y", "staff.reader." + state.name());
      case EMPTY, READING, READ -> new Light("g", "staff.reader.READY");
    };
  }
}
