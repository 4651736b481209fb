package jp.madoguchi.kiosk;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.camera.CameraSettings;
import jp.madoguchi.kiosk.camera.Frame;
import jp.madoguchi.kiosk.camera.WebcamFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code camera-check}: whether a camera works as the kiosk would use it. */
@Command(
    name = "camera-check",
    mixinStandardHelpOptions = true,
    description = {
      "Opens a camera as the kiosk does, follows it for some seconds and prints what it gave.",
      "No picture is kept or written. One line of JSON: source, asked, size, state, states[],",
      "firstFrameMillis, frames, framesPerSecond."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:pictures of the size asked for, or a stream's",
      "1:pictures that can be used, of another size",
      "2:wrong usage",
      "3:no picture that can be used"
    })
final class CameraCheckMain implements Callable<Integer> {
  private static final long LOOK_NANOS = 2_000_000;
  private static final double NANOS = 1e9;

  @Spec private CommandSpec spec;

  @Option(
      names = "--source",
      paramLabel = "SOURCE",
      defaultValue = "default",
      description = "as camera.url in kiosk.yaml; ${DEFAULT-VALUE} is the first one found")
  private String source = "default";

  @Option(names = "--width", defaultValue = "1280", description = "asked for (${DEFAULT-VALUE})")
  private int width;

  @Option(names = "--height", defaultValue = "720", description = "asked for (${DEFAULT-VALUE})")
  private int height;

  @Option(
      names = "--seconds",
      defaultValue = "5",
      description = "to follow it after its first picture (${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--wait",
      defaultValue = "30",
      description = "seconds to wait for its first picture (${DEFAULT-VALUE})")
  private int wait;

  private final Set<CameraFeed.State> states = EnumSet.noneOf(CameraFeed.State.class);
  private Optional<Frame> first = Optional.empty();
  private Optional<Frame> last = Optional.empty();

  @Override
  public Integer call() {
    long begun = System.nanoTime();
    CameraFeed.State end;
    CameraSettings settings =
        CameraSettings.of(source, width, height).openedWithin(Duration.ofSeconds(wait));
    try (WebcamFeed camera = new WebcamFeed(settings, System::nanoTime)) {
      camera.wake();
      while (System.nanoTime() < until(begun)) {
        look(camera);
        LockSupport.parkNanos(LOOK_NANOS);
      }
      end = camera.state();
    }
    print(begun, end);
    return switch (end) {
      case LIVE -> 0;
      case OTHER_SIZE -> 1;
      case ASLEEP, STARTING, FROZEN, BLACK, TOO_SMALL, ABSENT, HANGING -> 3;
    };
  }

  private long until(long begun) {
    return first
        .map(frame -> frame.atNanos() + (long) (seconds * NANOS))
        .orElse(begun + (long) (wait * NANOS));
  }

  private void look(CameraFeed camera) {
    states.add(camera.state());
    Optional<Frame> newest = camera.newest();
    if (newest.isPresent()) {
      last = newest;
      first = first.or(() -> newest);
    }
  }

  private void print(long begun, CameraFeed.State end) {
    long frames = last.map(Frame::sequence).orElse(0L);
    double rate =
        first
            .filter(_ -> frames > 1)
            .map(
                f -> (frames - f.sequence()) * NANOS / (last.orElseThrow().atNanos() - f.atNanos()))
            .orElse(0.0);
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "{\"source\":\"%s\",\"asked\":\"%dx%d\",\"size\":\"%s\",\"state\":\"%s\",\"states\":[%s],"
            + "\"firstFrameMillis\":%s,\"frames\":%d,\"framesPerSecond\":%.1f}%n",
        source.replace("\\", "\\\\").replace("\"", "\\\""),
        width,
        height,
        last.map(f -> f.image().getWidth() + "x" + f.image().getHeight()).orElse(""),
        end,
        states.stream().map(state -> "\"" + state + "\"").collect(Collectors.joining(",")),
        first.map(f -> String.valueOf((f.atNanos() - begun) / 1_000_000)).orElse("null"),
        frames,
        rate);
    out.flush();
  }
}
