package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.madoguchi.kiosk.camera.CameraFeed.State;
import org.junit.jupiter.api.Test;

/** The feed's own behaviour on fake devices, and the contract on one that works. */
class WebcamFeedTest extends CameraFeedContract {
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final CameraSettings QUICK =
      new CameraSettings("fake", 1, 1, SHORT, SHORT.multipliedBy(4), SHORT, SHORT, SHORT);

  private final AtomicInteger openings = new AtomicInteger();

  @Override
  CameraFeed working() {
    return new WebcamFeed(QUICK, System::nanoTime, FakeDevice::new);
  }

  /** A device with a new picture at every look. */
  private static class FakeDevice implements CameraDevice {
    @Override
    public void open() {}

    @Override
    public Optional<BufferedImage> image() {
      return Optional.of(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB));
    }

    @Override
    public void close() {}
  }

  private void assertRecovers(CameraDevice bad, State meanwhile) {
    CameraFeed recovering =
        new WebcamFeed(
            QUICK,
            System::nanoTime,
            () -> openings.incrementAndGet() <= 2 ? bad : new FakeDevice());
    try {
      recovering.wake();
      await().atMost(LONG).until(() -> recovering.state() == meanwhile);
      await().atMost(LONG).until(() -> openings.get() >= 3 && recovering.state() == State.LIVE);
    } finally {
      recovering.close();
    }
  }

  @Test
  void aDeviceWhoseOpeningNeverReturnsIsLeftBehind() {
    CountDownLatch never = new CountDownLatch(1);
    assertRecovers(
        new FakeDevice() {
          @Override
          public void open() {
            boolean waiting = true;
            while (waiting) {
              try {
                never.await();
                waiting = false;
              } catch (InterruptedException e) {
                // This driver does not listen.
                waiting = true;
              }
            }
          }
        },
        State.FROZEN);
    never.countDown();
  }

  @Test
  void aDeviceThatCantBeOpenedIsAbsent() {
    assertRecovers(
        new FakeDevice() {
          @Override
          public void open() {
            throw new CameraException("no such device");
          }
        },
        State.ABSENT);
  }

  @Test
  void aDeviceThatRepeatsItsPictureIsFrozen() {
    BufferedImage same = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
    assertRecovers(
        new FakeDevice() {
          @Override
          public Optional<BufferedImage> image() {
            return Optional.of(same);
          }
        },
        State.FROZEN);
  }

  @Test
  void aDeviceThatFailsWhileReadingIsAbsent() {
    assertRecovers(
        new FakeDevice() {
          @Override
          public Optional<BufferedImage> image() {
            throw new IllegalStateException("unplugged");
          }
        },
        State.ABSENT);
  }

  @Test
  void aDeviceThatGivesNoPictureIsFrozen() {
    assertRecovers(
        new FakeDevice() {
          @Override
          public Optional<BufferedImage> image() {
            return Optional.empty();
          }
        },
        State.FROZEN);
  }

  /** Opens until it is interrupted, as the driver of a stream does, and fails then. */
  private static final class InterruptibleFakeDevice extends FakeDevice {
    @Override
    public void open() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new CameraException("the stream can't be opened", e);
      }
    }
  }

  @Test
  void beingPutToSleepWhileItOpensIsNoLossAndNothingToWarnOf() {
    Queue<LogRecord> warnings = new ConcurrentLinkedQueue<>();
    Handler listener = new ListeningHandler(warnings);
    Logger logger = Logger.getLogger(WebcamFeed.class.getName());
    logger.addHandler(listener);
    try (CameraFeed opening =
        new WebcamFeed(
            QUICK,
            System::nanoTime,
            () ->
                openings.incrementAndGet() == 1
                    ? new InterruptibleFakeDevice()
                    : new FakeDevice())) {
      opening.wake();
      await().atMost(LONG).until(() -> openings.get() == 1);
      opening.sleep();
      await()
          .during(SHORT)
          .atMost(LONG)
          .until(() -> opening.state() == State.ASLEEP && readers() == 0);
      assertThat(warnings).isEmpty();
    } finally {
      logger.removeHandler(listener);
    }
  }

  @Test
  void wokenWhileTheOldOpeningStillLastsItOpensAnewWithoutAWait() {
    CameraSettings patient =
        new CameraSettings(
            "fake", 1, 1, SHORT, LONG, LONG, LONG.multipliedBy(4), LONG.multipliedBy(4));
    try (CameraFeed restless =
        new WebcamFeed(
            patient,
            System::nanoTime,
            () ->
                openings.incrementAndGet() == 1
                    ? new InterruptibleFakeDevice()
                    : new FakeDevice())) {
      restless.wake();
      await().atMost(LONG).until(() -> openings.get() == 1);
      restless.sleep();
      restless.wake();
      await()
          .atMost(LONG)
          .until(() -> {
            assertThat(restless.state()).isNotEqualTo(State.ABSENT);
            return restless.state() == State.LIVE;
          });
    }
  }

  private static long readers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().equals("camera-reader"))
        .count();
  }

  /** Keeps what is logged as a warning or worse. */
  private static final class ListeningHandler extends Handler {
    private final Queue<LogRecord> records;

    ListeningHandler(Queue<LogRecord> records) {
      this.records = records;
    }

    @Override
    public void publish(LogRecord record) {
      if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
        records.add(record);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Test
  void settingsTellAStreamFromADevice() {
    assertThat(CameraSettings.of("http://127.0.0.1/x").stream()).isTrue();
    assertThat(CameraSettings.of("default").stream()).isFalse();
    assertThat(CameraSettings.of("HD Webcam").stream()).isFalse();
  }
}
