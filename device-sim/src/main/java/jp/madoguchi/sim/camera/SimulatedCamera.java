package jp.madoguchi.sim.camera;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The camera that runs: draws and encodes each picture once, whoever watches, and only while
 * somebody does. The pictures of a scene repeat, so after one loop it only sends what it has.
 */
public final class SimulatedCamera implements AutoCloseable {
  private static final long SLOW_NANOS = Duration.ofSeconds(2).toNanos();

  private final FaceArtist artist;
  private final PictureLoop loop;
  private final LongSupplier nanos;
  private final long periodNanos;
  private final Thread thread;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Scene scene;
  private Optional<Script> script = Optional.empty();
  private long scriptStart;
  private CameraFault fault = CameraFault.NONE;
  private Optional<Shot> newest = Optional.empty();
  private int viewers;
  private boolean closed;

  /**
   * A camera.
   *
   * @param first what it sees at first
   * @param framesPerSecond 1 to 30
   * @param quality of the JPEGs, 0 to 1
   * @param nanos a monotonic clock such as {@code System::nanoTime}
   */
  public SimulatedCamera(
      FaceArtist artist, Scene first, int framesPerSecond, double quality, LongSupplier nanos) {
    Ranges.check("framesPerSecond", framesPerSecond, 1, 30);
    this.artist = artist;
    this.loop = new PictureLoop(artist, new JpegEncoder(quality));
    this.scene = first;
    this.nanos = nanos;
    this.periodNanos = Duration.ofSeconds(1).toNanos() / framesPerSecond;
    this.thread = Thread.ofPlatform().daemon().name("simulated-camera").unstarted(this::run);
  }

  /** Starts; pictures are made as soon as somebody watches. */
  public SimulatedCamera start() {
    thread.start();
    return this;
  }

  /** Somebody who watches; to be closed. */
  public final class Viewing implements AutoCloseable {
    private final long before;
    private boolean over;

    private Viewing() {
      before = read(() -> newest.map(Shot::sequence).orElse(-1L));
      change(() -> viewers++);
    }

    /** Number of the last picture before this viewing began: what it shows may be long gone. */
    public long before() {
      return before;
    }

    /** The last picture sent to anybody. */
    public Optional<Shot> last() {
      return read(() -> connectionLost() ? Optional.empty() : newest);
    }

    /**
     * Waits for a picture after that one.
     *
     * @return empty when none came in time
     */
    public Optional<Shot> next(long afterSequence, Duration atMost) throws InterruptedException {
      long left = atMost.toNanos();
      lock.lockInterruptibly();
      try {
        while (left > 0 && !closed && !connectionLost() && !newerThan(afterSequence)) {
          left = changed.awaitNanos(left);
        }
        return newerThan(afterSequence) && !connectionLost() ? newest : Optional.empty();
      } finally {
        lock.unlock();
      }
    }

    /**
     * Waits as long as the camera has that fault.
     *
     * @return whether it still has it after that time
     */
    boolean idleWhile(CameraFault which, Duration atMost) throws InterruptedException {
      long left = atMost.toNanos();
      lock.lockInterruptibly();
      try {
        while (left > 0 && !closed && fault == which) {
          left = changed.awaitNanos(left);
        }
        return !closed && fault == which;
      } finally {
        lock.unlock();
      }
    }

    /** Whether the camera has ended the connection. */
    public boolean ended() {
      return read(() -> closed || connectionLost());
    }

    @Override
    public void close() {
      change(() -> {
        if (!over) {
          over = true;
          viewers--;
        }
      });
    }
  }

  /** Begins to watch. */
  public Viewing watch() {
    return new Viewing();
  }

  /** What is before the camera. */
  public Scene scene() {
    return read(() -> scene);
  }

  /** Puts something else before the camera; a script that runs is broken off. */
  public void show(Scene other) {
    change(() -> {
      scene = other;
      script = Optional.empty();
    });
  }

  /** Plays a script; its frame 0 is the next picture. */
  public void play(Script what) {
    change(() -> {
      scene = what.start();
      script = Optional.of(what);
      scriptStart = nextSequence();
    });
  }

  /** How many pictures of the script that runs have been made; empty when none runs. */
  public Optional<Long> scriptFrame() {
    return read(() -> script.map(_ -> nextSequence() - scriptStart));
  }

  /** How the camera fails now. */
  public CameraFault fault() {
    return read(() -> fault);
  }

  /** Breaks or repairs the camera. */
  public void fail(CameraFault how) {
    change(() -> fault = how);
  }

  /** What is true of the last picture sent, or of the first to come. */
  public Truth truth() {
    Optional<Shot> shot = read(() -> newest.filter(last -> last.scene().equals(scene)));
    return shot.map(last -> artist.truth(last.scene(), last.frame()))
        .orElseGet(() -> artist.truth(scene(), 0));
  }

  private boolean newerThan(long sequence) {
    return newest.filter(shot -> shot.sequence() > sequence).isPresent();
  }

  private boolean connectionLost() {
    return fault == CameraFault.DISCONNECTED;
  }

  private void run() {
    long due = nanos.getAsLong();
    try {
      while (awaitViewer()) {
        long now = nanos.getAsLong();
        if (due > now) {
          LockSupport.parkNanos(due - now);
          continue;
        }
        produce();
        // a slow drawing delays, it doesn't make a burst afterwards
        due = Math.max(due + period(), now);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // close() ends the thread so
    }
  }

  private long period() {
    return fault() == CameraFault.SLOW ? SLOW_NANOS : periodNanos;
  }

  private boolean awaitViewer() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (viewers == 0 && !closed) {
        changed.await();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  private long nextSequence() {
    return newest.map(shot -> shot.sequence() + 1).orElse(0L);
  }

  private Scene onStage(long sequence) {
    script.ifPresent(running -> {
      long frame = sequence - scriptStart;
      scene = running.scene(frame);
      if (running.over(frame)) {
        script = Optional.empty();
      }
    });
    return scene;
  }

  /** A picture that was under way when the camera failed, or was repaired, is never sent. */
  private void produce() {
    long sequence = read(this::nextSequence);
    Scene now = read(() -> onStage(sequence));
    CameraFault how = fault();
    loop.picture(now, how, sequence)
        .ifPresent(jpeg ->
            change(() -> {
              if (fault == how) {
                newest = Optional.of(new Shot(jpeg, sequence, now, sequence));
              }
            }));
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private <T> T read(Supplier<T> what) {
    lock.lock();
    try {
      return what.get();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    change(() -> closed = true);
    thread.interrupt();
  }
}
