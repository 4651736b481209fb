package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import jp.madoguchi.kiosk.camera.CameraFeed.State;
import jp.madoguchi.kiosk.camera.FaultyDevice.Camera;
import jp.madoguchi.kiosk.camera.FaultyDevice.Fault;
import org.junit.jupiter.api.Test;

/** The feed's own behaviour on fake devices, and the contract on one that works. */
class WebcamFeedTest extends CameraFeedContract {
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final CameraSettings QUICK = settings(SHORT, SHORT.multipliedBy(4), SHORT);

  private static CameraSettings settings(Duration wait, Duration openMax, Duration retry) {
    return new CameraSettings(
        "fake",
        FaultyDevice.WIDTH,
        FaultyDevice.HEIGHT,
        FaultyDevice.HEIGHT,
        new CameraSettings.Waits(wait, openMax, wait, wait, wait, retry, retry));
  }

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
      return Optional.of(FaultyDevice.noise());
    }

    @Override
    public void close() {}

    @Override
    public void cutOff(Thread caller) {
      caller.interrupt();
    }
  }

  /** While the fault lasts the camera is in that state and no other, however often it is opened. */
  private void assertNoticedAndRecovered(Fault fault, State expected) {
    Camera camera = new Camera(Fault.NONE);
    try (CameraFeed failing =
        new WebcamFeed(QUICK, System::nanoTime, () -> new FaultyDevice(camera))) {
      failing.wake();
      await().atMost(LONG).until(() -> failing.state() == State.LIVE);
      assertThat(failing.trouble()).isEmpty();
      camera.become(fault);
      await().atMost(LONG).until(() -> failing.state() == expected);
      await()
          .during(QUICK.waits().openMax().multipliedBy(2))
          .atMost(LONG)
          .until(() ->
              failing.state() == expected && failing.newest().isPresent() == expected.delivers());
      assertThat(failing.trouble()).isEqualTo(Optional.of(expected).filter(State::lost));
      camera.become(Fault.NONE);
      await().atMost(LONG).until(() -> failing.state() == State.LIVE);
      assertThat(failing.trouble()).isEmpty();
    } finally {
      camera.release();
    }
  }

  @Test
  void aCameraThatStandsStillIsFrozen() {
    assertNoticedAndRecovered(Fault.STANDS_STILL, State.FROZEN);
  }

  @Test
  void aCameraThatGivesTheSamePictureAgainInNewObjectsIsFrozen() {
    assertNoticedAndRecovered(Fault.REPEATS_ITS_CONTENT, State.FROZEN);
  }

  @Test
  void aCameraThatGoesRoundItsBuffersIsFrozen() {
    assertNoticedAndRecovered(Fault.GOES_ROUND_ITS_BUFFERS, State.FROZEN);
  }

  @Test
  void aCameraThatGivesNoPictureIsFrozen() {
    assertNoticedAndRecovered(Fault.NO_PICTURE, State.FROZEN);
  }

  @Test
  void aCoveredLensIsBlackAndNotDark() {
    assertNoticedAndRecovered(Fault.BLACK, State.BLACK);
  }

  @Test
  void aPictureTooSmallForTheCardIsNeverAFrame() {
    assertNoticedAndRecovered(Fault.TOO_SMALL, State.TOO_SMALL);
  }

  @Test
  void anotherSizeThanAskedIsUsedAndSaid() {
    assertNoticedAndRecovered(Fault.OTHER_SIZE, State.OTHER_SIZE);
  }

  @Test
  void aCameraPulledOutIsAbsent() {
    assertNoticedAndRecovered(Fault.UNPLUGGED, State.ABSENT);
  }

  @Test
  void aDriverThatHangsInReadingIsFrozenThenLeftAlone() {
    assertHangsAreFew(Fault.HANGS_IN_READING, 1);
  }

  @Test
  void aDriverThatHangsInOpeningIsFrozenThenLeftAlone() {
    assertHangsAreFew(Fault.HANGS_IN_OPENING, 1);
  }

  @Test
  void aDriverThatHangsEvenWhenCutOffIsLeftAloneToo() {
    assertHangsAreFew(Fault.HANGS_IN_ALL, 2);
  }

  private void assertHangsAreFew(Fault fault, int callsAnOpening) {
    Camera camera = new Camera(fault);
    CameraSettings hasty = settings(Duration.ofMillis(10), Duration.ofMillis(40), SHORT);
    try (CameraFeed failing =
        new WebcamFeed(hasty, System::nanoTime, () -> new FaultyDevice(camera))) {
      failing.wake();
      await().atMost(LONG).until(() -> failing.state() == State.FROZEN);
      await().atMost(LONG).until(() -> failing.state() == State.HANGING);
      int openings = camera.openings();
      assertThat(openings).isEqualTo(WebcamFeed.LEFT_BEHIND_MAX);
      await()
          .during(SHORT.multipliedBy(4))
          .atMost(LONG)
          .until(
              () -> camera.openings() == openings && camera.hanging() <= openings * callsAnOpening);
      assertThat(failing.trouble()).contains(State.HANGING);
      camera.become(Fault.NONE);
      camera.release();
      await().atMost(LONG).until(() -> failing.state() == State.LIVE);
    } finally {
      camera.release();
    }
  }

  @Test
  void aHundredHangsThatEndWithTheClosingLeaveNoThreadAndNoPictureBehind() {
    List<WeakReference<BufferedImage>> pictures = new CopyOnWriteArrayList<>();
    CameraSettings hasty =
        settings(Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofMillis(1));
    try (CameraFeed failing =
        new WebcamFeed(hasty, System::nanoTime, () -> new HangsUntilClosed(pictures))) {
      failing.wake();
      await().atMost(LONG).until(() -> openings.get() >= 100);
      assertThat(threads("camera-reader")).isLessThanOrEqualTo(WebcamFeed.LEFT_BEHIND_MAX + 1);
      assertThat(threads("camera-closer")).isLessThanOrEqualTo(WebcamFeed.LEFT_BEHIND_MAX + 1);
    }
    await().atMost(LONG).until(() -> threads("camera-reader") + threads("camera-closer") == 0);
    await()
        .atMost(LONG)
        .until(() -> {
          System.gc();
          return pictures.stream().allMatch(picture -> picture.get() == null);
        });
    assertThat(pictures).hasSizeGreaterThanOrEqualTo(100);
  }

  /** Gives one picture and hangs until it is closed. */
  private final class HangsUntilClosed extends FakeDevice {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<WeakReference<BufferedImage>> pictures;
    private boolean first = true;

    HangsUntilClosed(List<WeakReference<BufferedImage>> pictures) {
      this.pictures = pictures;
      openings.incrementAndGet();
    }

    @Override
    public Optional<BufferedImage> image() {
      if (first) {
        first = false;
        BufferedImage picture = FaultyDevice.noise();
        pictures.add(new WeakReference<>(picture));
        return Optional.of(picture);
      }
      boolean waiting = true;
      while (waiting) {
        try {
          closed.await();
          waiting = false;
        } catch (InterruptedException e) {
          // This driver does not listen.
          waiting = true;
        }
      }
      return Optional.empty();
    }

    @Override
    public void cutOff(Thread caller) {
      closed.countDown();
    }
  }

  @Test
  void aLossIsRememberedWhileTheCameraSleeps() {
    Camera camera = new Camera(Fault.UNPLUGGED);
    try (CameraFeed failing =
        new WebcamFeed(QUICK, System::nanoTime, () -> new FaultyDevice(camera))) {
      failing.wake();
      await().atMost(LONG).until(() -> failing.state() == State.ABSENT);
      failing.sleep();
      assertThat(failing.state()).isEqualTo(State.ASLEEP);
      assertThat(failing.trouble()).contains(State.ABSENT);
      camera.become(Fault.NONE);
      failing.wake();
      await().atMost(LONG).until(() -> failing.state() == State.LIVE);
      failing.sleep();
      assertThat(failing.trouble()).isEmpty();
    }
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
          .until(() -> opening.state() == State.ASLEEP && threads("camera-reader") == 0);
      assertThat(warnings).isEmpty();
    } finally {
      logger.removeHandler(listener);
    }
  }

  @Test
  void wokenWhileTheOldOpeningStillLastsItOpensAnewWithoutAWait() {
    CameraSettings patient = settings(SHORT, LONG, LONG.multipliedBy(4));
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

  @Test
  void aCameraIsClosedByTheThreadThatOpenedItAndNeverWhileItReads() {
    List<String> wrong = new CopyOnWriteArrayList<>();
    AtomicInteger closings = new AtomicInteger();
    try (CameraFeed feeding =
        new WebcamFeed(QUICK, System::nanoTime, () -> new OneThreadFake(wrong, closings))) {
      for (int i = 1; i <= 20; i++) {
        feeding.wake();
        await().atMost(LONG).until(() -> feeding.state() == State.LIVE);
        feeding.sleep();
        int ended = i;
        await().atMost(LONG).until(() -> closings.get() >= ended);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** A device that only the thread which opened it may use, as native drivers are. */
  private static final class OneThreadFake extends FakeDevice {
    private final List<String> wrong;
    private final AtomicInteger closings;
    private volatile Thread owner = Thread.currentThread();

    OneThreadFake(List<String> wrong, AtomicInteger closings) {
      this.wrong = wrong;
      this.closings = closings;
    }

    @Override
    public void open() {
      owner = Thread.currentThread();
    }

    @Override
    public void close() {
      closings.incrementAndGet();
      if (Thread.currentThread() != owner) {
        wrong.add("closed by " + Thread.currentThread().getName());
      }
    }

    @Override
    public void cutOff(Thread caller) {}
  }

  private static long threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(t -> t.getName().equals(name))
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
    assertThat(CameraSettings.of("http://127.0.0.1/x", 1280, 720).stream()).isTrue();
    assertThat(CameraSettings.of("default", 1280, 720).stream()).isFalse();
    assertThat(CameraSettings.of("HD Webcam", 1280, 720).stream()).isFalse();
  }
}
