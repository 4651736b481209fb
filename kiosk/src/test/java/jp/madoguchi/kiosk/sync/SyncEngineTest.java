package jp.madoguchi.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.kiosk.keys.Enrolled;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.outbox.LogOutbox;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.outbox.MemoryLogStore;
import jp.madoguchi.kiosk.outbox.VisitMark;
import jp.madoguchi.kiosk.sync.SyncEngine.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyncEngineTest {
  private static final Clock WALL =
      Clock.fixed(Instant.parse("2026-11-22T03:00:00Z"), ZoneOffset.UTC);

  @TempDir Path dir;

  private final FakeOffice office = new FakeOffice("k01");
  private final MemoryLogStore log = new MemoryLogStore();
  private final AtomicInteger faults = new AtomicInteger();
  private final AtomicLong nanos = new AtomicLong(1_000_000_000L);

  private SyncEngine engine(long entriesKept) {
    Enrolled enrolled = office.enrol(dir);
    KioskIdentity identity = KioskIdentity.open(dir, "k01", new Random(1));
    OfficeKeys keys = OfficeKeys.of(enrolled);
    LogOutbox outbox =
        new LogOutbox(
            log, identity, keys, WALL, nanos::get, new Random(2), new VisitMark(dir), () -> {});
    outbox.commit(SyncLoopTest.visit("one"), List.of());
    return new SyncEngine(
        pruningFails(),
        identity,
        keys,
        new SyncEngine.Settings(Duration.ofMinutes(1), entriesKept),
        WALL,
        nanos::get,
        new Random(1));
  }

  /** The log, whose pruning fails after it is done, as often as there are faults. */
  private LogStore pruningFails() {
    return (LogStore)
        Proxy.newProxyInstance(
            LogStore.class.getClassLoader(),
            new Class<?>[] {LogStore.class},
            (_, method, arguments) -> {
              try {
                Object result = method.invoke(log, arguments);
                if (method.getName().equals("prune") && faults.getAndDecrement() > 0) {
                  throw new LogStore.StoreFailedException("fsync", new IllegalStateException());
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private Need call(SyncEngine engine, Need need) {
    return engine.answered(((Need.Call) need).call().over(office));
  }

  @Test
  void anAckThatWasKeptBeforeTheDiskFailedIsNotForgotten() {
    SyncEngine engine = engine(0);
    faults.set(1);
    Need afterFault = call(engine, engine.step());
    assertThat(afterFault).isInstanceOf(Need.Pause.class);
    assertThat(log.read(1, 1, 100_000)).as("it is pruned already").isEmpty();
    nanos.addAndGet(10_000_000_000L);
    assertThat(engine.step()).isInstanceOf(Need.Rest.class);
    nanos.addAndGet(10_000_000_000L);
    Need rest = call(engine, engine.step());
    assertThat(rest).isInstanceOf(Need.Rest.class);
    assertThat(engine.stopped()).isEmpty();
    assertThat(office.entries).hasSize(1);
  }

  @Test
  void aPersonsResumeDuringAPauseIsNotLost() {
    SyncEngine engine = engine(0);
    faults.set(1);
    assertThat(call(engine, engine.step())).isInstanceOf(Need.Pause.class);
    engine.resume();
    assertThat(engine.step()).isInstanceOf(Need.Rest.class);
    assertThat(engine.hasNews()).as("it ends the rest at once").isTrue();
    assertThat(engine.step()).isInstanceOf(Need.Call.class);
  }

  @Test
  void anAnswerToNothingIsAMistakeOfTheDriver() {
    SyncEngine engine = engine(0);
    assertThatThrownBy(() -> engine.answered(new OfficeLink.Answer.Accepted(new byte[0])))
        .isInstanceOf(IllegalStateException.class);
  }
}
