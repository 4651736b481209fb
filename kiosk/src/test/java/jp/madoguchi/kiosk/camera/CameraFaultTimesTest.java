package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.kiosk.camera.CameraFeed.State;
import jp.madoguchi.kiosk.camera.FaultyDevice.Camera;
import jp.madoguchi.kiosk.camera.FaultyDevice.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The waits that a kiosk really uses, on a device that fails. */
class CameraFaultTimesTest {
  private static CameraSettings usual() {
    CameraSettings usual = CameraSettings.of("fake", FaultyDevice.WIDTH, FaultyDevice.HEIGHT);
    return new CameraSettings(
        usual.source(), usual.width(), usual.height(), FaultyDevice.HEIGHT, usual.waits());
  }

  @ParameterizedTest
  @CsvSource({
    "STANDS_STILL, FROZEN",
    "REPEATS_ITS_CONTENT, FROZEN",
    "GOES_ROUND_ITS_BUFFERS, FROZEN",
    "NO_PICTURE, FROZEN",
    "HANGS_IN_READING, FROZEN",
    "BLACK, BLACK",
    "TOO_SMALL, TOO_SMALL",
    "UNPLUGGED, ABSENT"
  })
  void eachFaultIsNoticedWithinTwoSecondsAndEndsByItself(Fault fault, State expected) {
    Camera camera = new Camera(Fault.NONE);
    try (CameraFeed feed =
        new WebcamFeed(usual(), System::nanoTime, () -> new FaultyDevice(camera))) {
      FaultTimes.measure(
          "(device) " + fault,
          feed,
          expected,
          () -> camera.become(fault),
          () -> camera.become(Fault.NONE));
    } finally {
      camera.release();
    }
  }

  @Test
  void aFirstFrameAfterFiveSecondsIsStillAccepted() {
    try (CameraFeed slow = new WebcamFeed(usual(), System::nanoTime, FiveSecondsLate::new)) {
      slow.wake();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            assertThat(slow.state()).isIn(State.STARTING, State.LIVE);
            return slow.state() == State.LIVE;
          });
    }
  }

  /** A camera that thinks for five seconds when it is opened. */
  private static final class FiveSecondsLate implements CameraDevice {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void open() {
      try {
        if (closed.await(5, TimeUnit.SECONDS)) {
          throw new CameraException("closed");
        }
      } catch (InterruptedException e) {
        throw new CameraException("not needed any more", e);
      }
    }

    @Override
    public Optional<BufferedImage> image() {
      return Optional.of(FaultyDevice.noise());
    }

    @Override
    public void close() {}

    @Override
    public void cutOff(Thread caller) {
      closed.countDown();
    }
  }
}
