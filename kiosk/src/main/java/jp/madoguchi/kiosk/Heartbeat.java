package jp.madoguchi.kiosk;

import java.lang.System.Logger.Level;
import jp.madoguchi.kiosk.session.Sessions;

/**
 * The tick that must live on: without it no visit would ever time out. Every second beat only
 * follows who is before the camera, as people move far between two ticks.
 */
final class Heartbeat implements Runnable {
  private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());

  private final Sessions sessions;
  private boolean between;

  Heartbeat(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public void run() {
    try {
      if (!between) {
        sessions.tick();
      }
      between = !between;
      sessions.follow();
    } catch (RuntimeException e) {
      // The message may quote what was read from a device.
      LOG.log(Level.ERROR, () -> "tick failed: " + e.getClass().getName());
    }
  }
}
