package jp.madoguchi.kiosk.camera;

import com.github.sarxos.webcam.WebcamDevice;
import com.github.sarxos.webcam.WebcamException;
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One camera through ffmpeg. One thread waits in reads of whole pictures, another drains what
 * ffmpeg complains of. Not mirrored, never scaled.
 */
final class FfmpegDevice implements WebcamDevice {
  /**
   * The child's own watchman: it waits for the end of its input, which comes when the kiosk closes
   * it and also when the kiosk dies in any way, and then ends ffmpeg, which alone would notice only
   * at the next picture. It lets go of its own output, so that the reader hears of ffmpeg's end.
   */
  private static final String WATCHMAN =
      "\"$@\" </dev/null & exec >/dev/null 2>&1; cat; kill -KILL $!";

  private static final int COMPLAINT_LENGTH_MAX = 160;
  private static final Duration LAST_WORDS_MAX = Duration.ofMillis(200);
  // A pipe that is read in large pieces; ffmpeg writes a picture of 2.7 MB at once.
  private static final int PIPE_BYTES = 1 << 16;

  private final FfmpegSource source;
  private final Duration firstFrameMax;
  private final CountDownLatch begun = new CountDownLatch(1);
  private volatile Dimension size = new Dimension(1280, 720);
  private volatile Optional<Process> child = Optional.empty();
  private volatile String complaint = "";
  private volatile boolean ended;
  private Optional<BufferedImage> newest = Optional.empty();
  private Optional<BufferedImage> unused = Optional.empty();
  private boolean handedOut;

  FfmpegDevice(FfmpegSource source, Duration firstFrameMax) {
    this.source = source;
    this.firstFrameMax = firstFrameMax;
  }

  @Override
  public String getName() {
    return source.input();
  }

  @Override
  public Dimension[] getResolutions() {
    return new Dimension[] {getResolution()};
  }

  @Override
  public Dimension getResolution() {
    return new Dimension(size);
  }

  @Override
  public void setResolution(Dimension asked) {
    size = new Dimension(asked);
  }

  /** Starts ffmpeg and waits for the first picture, whose first start can take long. */
  @Override
  public void open() {
    List<String> command = new ArrayList<>(List.of("sh", "-c", WATCHMAN, "camera", "ffmpeg"));
    command.addAll(source.arguments(size.width, size.height));
    try {
      Process started = new ProcessBuilder(command).start();
      child = Optional.of(started);
      Thread listener =
          Thread.ofPlatform().name("camera-ffmpeg-says").daemon().start(() -> listen(started));
      Thread.ofPlatform().name("camera-ffmpeg").daemon().start(() -> read(started, listener));
      boolean there = begun.await(firstFrameMax.toMillis(), TimeUnit.MILLISECONDS);
      if (!there || ended) {
        close();
        throw new WebcamException(there ? why() : "ffmpeg gives no picture");
      }
    } catch (IOException e) {
      throw new WebcamException("ffmpeg can't be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new WebcamException("not needed any more", e);
    }
  }

  /** The newest whole picture; the same object again while there is no newer one. */
  @Override
  public synchronized BufferedImage getImage() {
    if (ended) {
      throw new WebcamException(why());
    }
    handedOut = true;
    return newest.orElse(null);
  }

  @Override
  public void close() {
    child.ifPresent(running -> {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
    });
    child = Optional.empty();
  }

  @Override
  public void dispose() {
    close();
  }

  @Override
  public boolean isOpen() {
    return child.isPresent() && !ended;
  }

  private String why() {
    return "ffmpeg has ended" + (complaint.isEmpty() ? "" : ": " + complaint);
  }

  private void read(Process from, Thread listener) {
    try (InputStream in = from.getInputStream()) {
      BmpStream pictures = new BmpStream(new BufferedInputStream(in, PIPE_BYTES));
      while (true) {
        offer(pictures.next(unused));
        begun.countDown();
      }
    } catch (IOException e) {
      // The end of ffmpeg, whatever the reason: the next look at the device says so.
      hearOut(listener);
      end();
      close();
    }
  }

  private static void hearOut(Thread listener) {
    try {
      listener.join(LAST_WORDS_MAX);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A picture that nobody has asked for is written over later; one handed out is not ours. */
  private synchronized void offer(BufferedImage image) {
    unused = handedOut ? Optional.empty() : newest;
    newest = Optional.of(image);
    handedOut = false;
  }

  private synchronized void end() {
    ended = true;
    newest = Optional.empty();
    unused = Optional.empty();
    begun.countDown();
  }

  private void listen(Process from) {
    try (BufferedReader lines = from.errorReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        complaint = line.substring(0, Math.min(line.length(), COMPLAINT_LENGTH_MAX));
      }
    } catch (IOException e) {
      complaint = ""; // closed: there is nothing more to say
    }
  }
}
