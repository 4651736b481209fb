package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jp.madoguchi.kiosk.camera.CameraFeed.State;

/** Measures how soon a fault of a live camera is noticed, and how soon it works again after it. */
final class FaultTimes {
  private static final Duration LONG = Duration.ofSeconds(40);
  private static final Duration NOTICED_MAX = Duration.ofSeconds(2);
  // For the machine on which the tests run, which is not the kiosk's alone.
  private static final Duration SLACK = Duration.ofSeconds(1);

  private FaultTimes() {}

  /** Waits until it is live, breaks it, waits for the state, mends it, waits until it is live. */
  static void measure(String what, CameraFeed feed, State expected, Runnable fault, Runnable mend) {
    feed.wake();
    await().atMost(LONG).until(() -> feed.state() == State.LIVE);
    long broken = System.nanoTime();
    fault.run();
    // The first state that isn't LIVE is when a resident and staff are told; the last one says why.
    await().pollInterval(Duration.ofMillis(5)).atMost(LONG).until(() -> feed.state().lost());
    Duration noticed = Duration.ofNanos(System.nanoTime() - broken);
    await().atMost(LONG).until(() -> feed.state() == expected);
    long mended = System.nanoTime();
    mend.run();
    await().pollInterval(Duration.ofMillis(5)).atMost(LONG).until(() -> feed.state() == State.LIVE);
    Duration recovered = Duration.ofNanos(System.nanoTime() - mended);
    System.out.printf(
        "camera fault %-40s %-9s noticed after %4d ms, works again after %4d ms%n",
        what, expected, noticed.toMillis(), recovered.toMillis());
    assertThat(noticed).isLessThan(NOTICED_MAX.plus(SLACK));
  }
}
