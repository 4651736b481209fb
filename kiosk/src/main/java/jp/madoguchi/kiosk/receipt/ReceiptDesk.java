package jp.madoguchi.kiosk.receipt;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import jp.madoguchi.kiosk.camera.CameraFeed;
import jp.madoguchi.kiosk.camera.Frame;
import jp.madoguchi.sync.ReceiptCheck;

/**
 * The page before which a receipt is held. It has the camera only while somebody looks at it and no
 * visit runs: a visit takes the camera away.
 */
public final class ReceiptDesk {
  /** A page that no longer asks is gone. */
  static final Duration FORGOTTEN = Duration.ofSeconds(5);

  private final CameraFeed camera;
  private final Function<BufferedImage, Optional<String>> reader;
  private final Function<String, ReceiptCheck> keys;
  private final BooleanSupplier visitRuns;
  private final LongSupplier nanos;
  private final String page;
  private Optional<Long> askedAt = Optional.empty();
  private Optional<ReceiptCheck> answer = Optional.empty();
  private long lastSequence = -1;

  /**
   * A desk whose page nobody looks at.
   *
   * @param reader the text of the QR in a frame
   * @param keys checks that text
   * @param page the address that a receipt's QR opens on a phone; empty = the bare proof
   */
  public ReceiptDesk(
      CameraFeed camera,
      Function<BufferedImage, Optional<String>> reader,
      Function<String, ReceiptCheck> keys,
      BooleanSupplier visitRuns,
      LongSupplier nanos,
      String page) {
    this.camera = camera;
    this.reader = reader;
    this.keys = keys;
    this.visitRuns = visitRuns;
    this.nanos = nanos;
    this.page = page;
  }

  /** The text of a receipt's QR: the proof stands behind the #, which no browser sends. */
  public String qrText(String proof) {
    return page.isEmpty() ? proof : page + "#" + proof;
  }

  /** The page was opened: what was read before is forgotten. */
  public synchronized boolean open() {
    if (visitRuns.getAsBoolean()) {
      return false;
    }
    answer = Optional.empty();
    askedAt = Optional.of(nanos.getAsLong());
    camera.wake();
    return true;
  }

  /** What was read; empty while nothing was. The camera rests once there is an answer. */
  public synchronized Optional<ReceiptCheck> look() {
    if (!active() || answer.isPresent()) {
      return answer;
    }
    askedAt = Optional.of(nanos.getAsLong());
    Optional<Frame> frame = camera.newest().filter(f -> f.sequence() != lastSequence);
    frame.ifPresent(f -> lastSequence = f.sequence());
    answer = frame.flatMap(f -> reader.apply(f.image())).map(keys);
    answer.ifPresent(_ -> rest());
    return answer;
  }

  /** What the camera is doing, for the sentence on the page. */
  public CameraFeed.State camera() {
    return camera.state();
  }

  /** The newest frame, while the page reads. */
  public synchronized Optional<Frame> preview() {
    return active() ? camera.newest() : Optional.empty();
  }

  /** To be called before a visit begins: its camera is its own. */
  public synchronized void close() {
    if (askedAt.isPresent()) {
      rest();
    }
    answer = Optional.empty();
  }

  /** To be called now and then: a page that nobody looks at any more gives the camera back. */
  public synchronized void tick() {
    boolean gone = askedAt.filter(at -> nanos.getAsLong() - at > FORGOTTEN.toNanos()).isPresent();
    if (gone && visitRuns.getAsBoolean()) {
      askedAt = Optional.empty(); // the camera is the visit's by now
    } else if (gone) {
      close();
    }
  }

  private boolean active() {
    return askedAt.isPresent() && !visitRuns.getAsBoolean();
  }

  private void rest() {
    askedAt = Optional.empty();
    camera.sleep();
  }
}
