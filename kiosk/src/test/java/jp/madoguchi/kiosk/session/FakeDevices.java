package jp.madoguchi.kiosk.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.kiosk.qr.FormCode;

/** Everything around a visit, in the test's hand: time, chance, camera, booth, log. */
public final class FakeDevices {
  public final FakeOutbox outbox = new FakeOutbox();
  public final FakeCardDesk cards = new FakeCardDesk();
  public final FakeCamera camera = new FakeCamera();
  public final FakeEyes eyes = new FakeEyes();
  public final List<FakeBooth> booths = new ArrayList<>();
  public final Sessions sessions;
  public final FakeLights lights = new FakeLights();
  private final Environment environment;
  private final AtomicLong nanos = new AtomicLong(1);
  private volatile FormCode code = new FormCode.Nothing();

  public FakeDevices(long seed) {
    Random random = new Random(seed);
    Environment env =
        new Environment(
            () -> Instant.parse("2026-11-22T03:00:00Z").plusNanos(nanos.get()),
            ZoneId.of("Asia/Tokyo"),
            nanos::get,
            () -> {
              byte[] bytes = new byte[16];
              synchronized (random) {
                random.nextBytes(bytes);
              }
              return HexFormat.of().formatHex(bytes);
            });
    environment = env;
    sessions = again();
  }

  /** The kiosk as the program makes it at its next start, on the same log. */
  public Sessions again() {
    return new Sessions(
        new Devices(camera, _ -> code, this::booth, () -> eyes, lights, Optional.of(cards)),
        outbox,
        new Limits(Duration.ofSeconds(60), Duration.ofSeconds(20)),
        environment);
  }

  /** What the camera's next frames show. */
  public void show(FormCode shown) {
    code = shown;
  }

  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** The monotonic clock. */
  public long nanos() {
    return nanos.get();
  }

  /** The booth that is open now. */
  public synchronized FakeBooth lastBooth() {
    return booths.getLast();
  }

  private synchronized FakeBooth booth() {
    FakeBooth fresh = new FakeBooth();
    booths.add(fresh);
    return fresh;
  }
}
