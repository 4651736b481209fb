package jp.madoguchi.kiosk.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.kiosk.camera.CameraFeed.State;
import jp.madoguchi.kiosk.camera.FakeMjpegServer.Manner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real ipcam driver against a camera that works, stalls, is silent, hangs up or is away. */
class StreamCameraTest extends CameraFeedContract {
  private final List<AutoCloseable> open = new ArrayList<>();
  private FakeMjpegServer server;

  @Override
  CameraFeed working() throws IOException {
    server = new FakeMjpegServer(Manner.LIVE);
    open.add(server);
    return feedOn(server.url());
  }

  private static CameraFeed feedOn(String url) {
    Duration quick = Duration.ofMillis(400);
    Duration second = Duration.ofSeconds(1);
    return feedOn(
        url,
        new CameraSettings.Waits(
            quick, Duration.ofSeconds(3), second, second, second, quick, quick));
  }

  private static CameraFeed feedOn(String url, CameraSettings.Waits waits) {
    return new WebcamFeed(
        new CameraSettings(url, 1280, 720, FakeMjpegServer.HEIGHT, waits), System::nanoTime);
  }

  @AfterEach
  void closeServers() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }

  private CameraFeed awakeOn(String url) {
    CameraFeed other = feedOn(url);
    open.add(other);
    other.wake();
    return other;
  }

  @Test
  void theColoursAreRightAndThePictureIsNotMirrored() {
    feed.wake();
    await().atMost(LONG).until(() -> feed.newest().isPresent());
    int left = feed.newest().orElseThrow().image().getRGB(40, 90);
    assertThat(left >> 16 & 0xff).isBetween(180, 220);
    assertThat(left & 0xff).isBetween(20, 60);
    int right = feed.newest().orElseThrow().image().getRGB(280, 90);
    assertThat(right >> 8 & 0xff).isBetween(180, 220);
  }

  @ParameterizedTest
  @CsvSource({
    "STALLED, FROZEN",
    "REPEATS, FROZEN",
    "BLACK, BLACK",
    "SMALL, TOO_SMALL",
    "RUBBISH, FROZEN",
    "HANGS_UP, FROZEN"
  })
  void eachFaultOfAStreamIsNoticedWithinTwoSecondsAndEndsByItself(Manner manner, State expected) {
    CameraFeed usual = feedOn(server.url(), CameraSettings.of("", 1, 1).waits());
    open.add(usual);
    FaultTimes.measure(
        "(ipcam) " + manner,
        usual,
        expected,
        () -> server.behave(manner),
        () -> server.behave(Manner.LIVE));
    assertThat(usual.newest()).isPresent();
  }

  @Test
  void aStreamWhoseServerGoesAwayIsAbsentUntilItIsBack() throws Exception {
    CameraFeed usual = feedOn(server.url(), CameraSettings.of("", 1, 1).waits());
    open.add(usual);
    int port = server.port();
    FaultTimes.measure(
        "(ipcam) UNPLUGGED", usual, State.ABSENT, () -> quietly(server), () -> comesBack(port));
  }

  private static void quietly(FakeMjpegServer gone) {
    try {
      gone.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void comesBack(int port) {
    try {
      open.add(new FakeMjpegServer(Manner.LIVE, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aCameraThatIsAwayIsAbsentUntilItComes() throws IOException {
    FakeMjpegServer gone = new FakeMjpegServer(Manner.LIVE);
    int port = gone.port();
    String url = gone.url();
    gone.close();
    CameraFeed away = awakeOn(url);
    await().atMost(LONG).until(() -> away.state() == State.ABSENT);
    open.add(new FakeMjpegServer(Manner.LIVE, port));
    await().atMost(LONG).until(() -> away.state() == State.LIVE);
  }

  @Test
  void aSilentCameraDoesNotHangTheFeed() throws IOException {
    FakeMjpegServer silent = new FakeMjpegServer(Manner.SILENT);
    open.add(silent);
    CameraFeed waiting = awakeOn(silent.url());
    await().atMost(LONG).until(() -> waiting.state() == State.FROZEN);
    silent.behave(Manner.LIVE);
    await().atMost(LONG).until(() -> waiting.state() == State.LIVE);
  }

  @Test
  void aCameraThatHangsUpOrSendsRubbishNeverGivesAFrame() throws IOException {
    for (Manner manner : List.of(Manner.HANGS_UP, Manner.RUBBISH)) {
      FakeMjpegServer bad = new FakeMjpegServer(manner);
      open.add(bad);
      CameraFeed waiting = awakeOn(bad.url());
      await()
          .atMost(LONG)
          .until(() -> waiting.state() == State.FROZEN || waiting.state() == State.ABSENT);
      assertThat(waiting.newest()).isEmpty();
      waiting.sleep();
    }
  }

  @Test
  void asleepTheConnectionEnds() {
    feed.wake();
    await().atMost(LONG).until(() -> feed.state() == State.LIVE);
    feed.sleep();
    int before = server.connections();
    await().during(Duration.ofMillis(600)).atMost(LONG).until(() -> server.connections() == before);
  }

  @Test
  void noFrameIsWrittenToTheTemporaryFolder() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    feed.wake();
    await().atMost(LONG).until(() -> feed.newest().filter(f -> f.sequence() > 20).isPresent());
    try (Stream<Path> files = Files.list(temporary)) {
      assertThat(files.filter(f -> f.getFileName().toString().startsWith("imageio"))).isEmpty();
    }
  }
}
