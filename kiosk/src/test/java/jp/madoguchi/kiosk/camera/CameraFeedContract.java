package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jp.madoguchi.kiosk.camera.CameraFeed.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every camera feed keeps to, whatever is behind it. */
abstract class CameraFeedContract {
  static final Duration LONG = Duration.ofSeconds(30);

  CameraFeed feed;

  /** A feed on a camera that works. */
  abstract CameraFeed working() throws Exception;

  @BeforeEach
  void open() throws Exception {
    feed = working();
  }

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void asleepThereIsNoFrame() {
    assertThat(feed.state()).isEqualTo(State.ASLEEP);
    assertThat(feed.newest()).isEmpty();
  }

  @Test
  void awakeFramesArriveWithGrowingNumbersAndTimes() {
    feed.wake();
    await().atMost(LONG).until(() -> feed.newest().isPresent());
    assertThat(feed.state()).isEqualTo(State.LIVE);
    Frame first = feed.newest().orElseThrow();
    await()
        .atMost(LONG)
        .until(() -> feed.newest().filter(f -> f.sequence() > first.sequence()).isPresent());
    Frame later = feed.newest().orElseThrow();
    assertThat(later.atNanos()).isGreaterThan(first.atNanos());
    assertThat(later.image()).isNotSameAs(first.image());
    assertThat(later.image().getWidth()).isPositive();
  }

  @Test
  void wakingTwiceIsWakingOnce() {
    feed.wake();
    feed.wake();
    await().atMost(LONG).until(() -> feed.state() == State.LIVE);
  }

  @Test
  void sleepForgetsTheFrameAtOnce() {
    feed.wake();
    await().atMost(LONG).until(() -> feed.newest().isPresent());
    feed.sleep();
    assertThat(feed.newest()).isEmpty();
    assertThat(feed.state()).isEqualTo(State.ASLEEP);
    await()
        .during(Duration.ofMillis(300))
        .atMost(LONG)
        .until(() -> feed.state() == State.ASLEEP && feed.newest().isEmpty());
  }

  @Test
  void itWakesAgainAfterSleep() {
    feed.wake();
    await().atMost(LONG).until(() -> feed.newest().isPresent());
    feed.sleep();
    feed.wake();
    await().atMost(LONG).until(() -> feed.newest().isPresent());
  }

  @Test
  void aFrameNeverPrintsItsPicture() {
    feed.wake();
    await().atMost(LONG).until(() -> feed.newest().isPresent());
    assertThat(feed.newest().orElseThrow().toString()).startsWith("Frame[").hasSizeLessThan(30);
  }
}
