package jp.madoguchi.kiosk;

import io.helidon.webserver.WebServer;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import jp.madoguchi.kiosk.camera.WebcamFeed;
import jp.madoguchi.kiosk.card.CardWatch;
import jp.madoguchi.kiosk.log.KioskLog;
import jp.madoguchi.kiosk.session.Sessions;

/** Everything that is open; closed in the order in which nothing is missed. */
record RunningKiosk(
    WebServer server,
    ScheduledExecutorService ticker,
    ScheduledFuture<?> beat,
    Sessions sessions,
    Optional<CardWatch> reader,
    WebcamFeed camera,
    KioskLog log) {
  void close() {
    server.stop();
    beat.cancel(false);
    ticker.shutdown();
    sessions.close();
    reader.ifPresent(CardWatch::close);
    camera.close();
    log.close();
  }
}
