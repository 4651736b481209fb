package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.github.sarxos.webcam.WebcamException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.kiosk.camera.CameraFeed.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real ffmpeg, drawing its own pictures. */
class FfmpegCameraTest extends CameraFeedContract {
  private static final String DRAWN = "ffmpeg:lavfi:testsrc2=size=1280x720:rate=30";

  @BeforeAll
  static void needsFfmpeg() throws InterruptedException {
    boolean there;
    try {
      there =
          new ProcessBuilder("ffmpeg", "-version")
                  .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                  .start()
                  .waitFor()
              == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeThat(there).as("no ffmpeg here: device-sim/os/ensure-packages.sh").isTrue();
  }

  @Override
  CameraFeed working() {
    return feedOn(DRAWN);
  }

  private static CameraFeed feedOn(String source) {
    return new WebcamFeed(CameraSettings.of(source, 1280, 720), System::nanoTime);
  }

  /** The ffmpeg processes below this one that read the source. */
  private static List<ProcessHandle> children(String source) {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().filter(c -> c.endsWith("ffmpeg")).isPresent())
        .filter(child -> List.of(child.info().arguments().orElseThrow()).contains(source))
        .toList();
  }

  @Test
  void pictureAfterPictureComesAtTheCamerasRate() {
    feed.wake();
    await().atMost(LONG).until(() -> feed.newest().isPresent());
    Frame first = feed.newest().orElseThrow();
    await()
        .atMost(LONG)
        .until(() -> feed.newest().filter(f -> f.sequence() >= first.sequence() + 90).isPresent());
    Frame last = feed.newest().orElseThrow();
    double rate = (last.sequence() - first.sequence()) * 1e9 / (last.atNanos() - first.atNanos());
    System.out.printf(
        "camera ffmpeg lavfi %dx%d: %.1f frames/s of 30%n",
        last.image().getWidth(), last.image().getHeight(), rate);
    assertThat(rate).isBetween(15.0, 33.0);
    assertThat(feed.state()).isEqualTo(State.LIVE);
  }

  @Test
  void theColoursAreRightAndThePictureIsNotMirrored() {
    String halves = "ffmpeg:lavfi:color=red:size=640x720,pad=1280:720:0:0:blue,noise=alls=4:allf=t";
    try (CameraFeed coloured = feedOn(halves)) {
      coloured.wake();
      await().atMost(LONG).until(() -> coloured.newest().isPresent());
      BufferedImage image = coloured.newest().orElseThrow().image();
      assertThat(image.getRGB(100, 100) >> 16 & 0xff).isGreaterThan(200);
      assertThat(image.getRGB(100, 100) & 0xff).isLessThan(60);
      assertThat(image.getRGB(1200, 700) & 0xff).isGreaterThan(200);
      assertThat(image.getRGB(1200, 700) >> 16 & 0xff).isLessThan(60);
    }
  }

  @Test
  void anotherSizeThanAskedIsTold() {
    try (CameraFeed other = feedOn("ffmpeg:lavfi:testsrc2=size=640x480:rate=30")) {
      other.wake();
      await().atMost(LONG).until(() -> other.state() == State.OTHER_SIZE);
    }
  }

  @Test
  void aKilledFfmpegIsNoticedAndStartedAgain() {
    String source = "testsrc2=size=1280x720:rate=25";
    try (CameraFeed killed = feedOn("ffmpeg:lavfi:" + source)) {
      FaultTimes.measure(
          "(ffmpeg) KILLED",
          killed,
          State.ABSENT,
          () -> children(source).forEach(ProcessHandle::destroyForcibly),
          () -> {});
      killed.sleep();
      await().atMost(LONG).until(() -> children(source).isEmpty());
    }
  }

  @Test
  void aStoppedFfmpegIsFrozenAndReplaced() {
    String source = "testsrc2=size=1280x720:rate=24";
    try (CameraFeed stopped = feedOn("ffmpeg:lavfi:" + source)) {
      FaultTimes.measure(
          "(ffmpeg) STOPPED",
          stopped,
          State.FROZEN,
          () -> children(source).forEach(child -> signal("STOP", child.pid())),
          () -> {});
      assertThat(children(source)).hasSize(1);
    }
  }

  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatFfmpegSaysOfACameraThatIsAwayReachesTheLog() {
    FfmpegDevice away =
        new FfmpegDevice(FfmpegSource.of("ffmpeg:/dev/video99"), Duration.ofSeconds(30));
    assertThatThrownBy(away::open)
        .isInstanceOf(WebcamException.class)
        .hasMessageContaining("No such file or directory");
    assertThat(away.isOpen()).isFalse();
  }

  @Test
  void theSameObjectComesUntilThereIsANewerPicture() {
    FfmpegDevice slow =
        new FfmpegDevice(
            FfmpegSource.of("ffmpeg:lavfi:testsrc2=size=320x240:rate=1/60"),
            Duration.ofSeconds(30));
    slow.open();
    assertThat(slow.getImage()).isSameAs(slow.getImage()).isNotNull();
    slow.close();
    await().atMost(LONG).until(() -> !slow.isOpen());
  }

  @Test
  void ffmpegDiesWithTheKioskEvenIfNoPictureComesAnyMore() throws Exception {
    String source = "testsrc2=size=320x240:rate=1/61";
    Process kiosk =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldsACameraMain.class.getName(),
                "ffmpeg:lavfi:" + source)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(kiosk.inputReader().readLine()).isEqualTo("open");
      ProcessHandle child =
          kiosk
              .descendants()
              .filter(c -> c.info().command().filter(s -> s.endsWith("ffmpeg")).isPresent())
              .findFirst()
              .orElseThrow();
      kiosk.destroyForcibly();
      assertThat(kiosk.waitFor(10, TimeUnit.SECONDS)).isTrue();
      await().atMost(Duration.ofSeconds(10)).until(() -> !child.isAlive());
    } finally {
      kiosk.destroyForcibly();
    }
  }
}
