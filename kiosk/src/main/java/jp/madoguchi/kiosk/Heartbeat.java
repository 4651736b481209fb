package jp.madoguchi.kiosk;

import java.lang.System.Logger.Level;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.kiosk.receipt.ReceiptDesk;
import jp.madoguchi.kiosk.session.Sessions;

/**
 * The tick that must live on: without it no visit would ever time out. Every second beat only
 * follows who is before the camera, as people move far between two ticks.
 */
final class Heartbeat implements Runnable {
  private static final System.Logger LOG = System.getLogger(Heartbeat.class.getName());
  private static final long BEAT_MS = 75;

  private final Sessions sessions;
  private final ReceiptDesk receipts;
  private boolean between;

  Heartbeat(Sessions sessions, ReceiptDesk receipts) {
    this.sessions = sessions;
    this.receipts = receipts;
  }

  /** The thread that it beats on. */
  static ScheduledExecutorService ticker() {
    return Executors.newSingleThreadScheduledExecutor(
        Thread.ofPlatform().daemon().name("visit-tick").factory());
  }

  /** Begins to beat. */
  ScheduledFuture<?> on(ScheduledExecutorService ticker) {
    return ticker.scheduleWithFixedDelay(this, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void run() {
    try {
      if (!between) {
        sessions.tick();
        receipts.tick();
      }
      between = !between;
      sessions.follow();
    } catch (RuntimeException e) {
      // The message may quote what was read from a device.
      LOG.log(Level.ERROR, () -> "tick failed: " + e.getClass().getName());
    }
  }
}
