package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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

  @Test
  void settingsTellAStreamFromADevice() {
    assertThat(CameraSettings.of("http://127.0.0.1/x").stream()).isTrue();
    assertThat(CameraSettings.of("default").stream()).isFalse();
    assertThat(CameraSettings.of("HD Webcam").stream()).isFalse();
  }
}
