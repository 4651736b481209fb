package jp.madoguchi.kiosk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.sync.Refusal;
import org.junit.jupiter.api.Test;

class SyncMachineTest {
  private static final long NOW = 1_000_000;
  private static final Event TICK = new Event.Tick();
  private static final Event WRITTEN = new Event.Written();
  private static final Event FAILED = new Event.Failed(Optional.empty());

  private final SyncMachine machine = new SyncMachine(new Random(1), Duration.ofMinutes(1));
  private SyncState state = SyncState.start(0, NOW);

  private Action on(Event event, long head) {
    return on(event, head, NOW);
  }

  private Action on(Event event, long head, long nowMs) {
    SyncMachine.Step step = machine.on(state, event, head, nowMs);
    state = step.state();
    return step.action();
  }

  @Test
  void anEmptyLogAsksForTheAckAndThenRests() {
    assertThat(on(TICK, 0)).isEqualTo(new Action.Push(1, 0));
    assertThat(on(new Event.Acked(0), 0)).isEqualTo(new Action.Rest(60_000));
    assertThat(on(TICK, 0, NOW + 60_000)).isEqualTo(new Action.Push(1, 0));
  }

  @Test
  void blobsGoBeforeTheirBatch() {
    assertThat(on(TICK, 2)).isEqualTo(new Action.Read(1));
    assertThat(on(new Event.BatchRead(1, 2, List.of("a", "b")), 2))
        .isEqualTo(new Action.SendBlob("a"));
    assertThat(on(new Event.BlobSent("a"), 2)).isEqualTo(new Action.SendBlob("b"));
    assertThat(on(new Event.BlobSent("b"), 2)).isEqualTo(new Action.Push(1, 2));
    assertThat(on(new Event.Acked(2), 2)).isEqualTo(new Action.Rest(60_000));
  }

  @Test
  void afterAFailureTheSameBatchGoesOnWithoutSendingItsBlobsAgain() {
    on(TICK, 2);
    on(new Event.BatchRead(1, 2, List.of("a", "b")), 2);
    on(new Event.BlobSent("a"), 2);
    assertThat(on(FAILED, 2)).isInstanceOf(Action.Rest.class);
    assertThat(on(TICK, 3, NOW + 2_000)).isEqualTo(new Action.SendBlob("b"));
  }

  @Test
  void anEntryWrittenDuringTheWaitAfterFailuresIsTriedFiveSecondsAfterTheLastOne() {
    on(TICK, 1);
    failUntilTheWaitIsLong();
    assertThat(on(WRITTEN, 2, NOW + 1_000)).isEqualTo(new Action.Rest(4_000));
    assertThat(on(WRITTEN, 3, NOW + 4_999)).isEqualTo(new Action.Rest(1));
    assertThat(on(TICK, 3, NOW + 5_000)).isEqualTo(new Action.Read(1));
  }

  @Test
  void anEntryWrittenLateInALongWaitIsTriedAtOnceAndOnlyOnce() {
    on(TICK, 1);
    failUntilTheWaitIsLong();
    assertThat(on(WRITTEN, 2, NOW + 9_000)).isEqualTo(new Action.Read(1));
    on(FAILED, 2, NOW + 9_010);
    assertThat(on(WRITTEN, 3, NOW + 9_020)).isInstanceOf(Action.Rest.class);
  }

  @Test
  void anEntryDoesNotShortenWhatTheOfficeWished() {
    on(TICK, 1);
    on(new Event.Failed(Optional.of(Duration.ofSeconds(30))), 1);
    assertThat(on(WRITTEN, 2, NOW + 1)).isEqualTo(new Action.Rest(29_999));
  }

  private void failUntilTheWaitIsLong() {
    for (int i = 0; ((Action.Rest) on(FAILED, 1)).ms() < 60_000; i++) {
      assertThat(i).as("seed 1").isLessThan(200);
    }
  }

  @Test
  void waitsAreJitteredGrowAndStayUnderFiveMinutes() {
    long longest = 0;
    for (int failure = 0; failure < 200; failure++) {
      long wait = ((Action.Rest) on(FAILED, 1)).ms();
      long ceiling = Math.min(300_000L, 1_000L << Math.min(failure, 20));
      assertThat(wait).as("failure %s with seed 1", failure).isBetween(0L, ceiling);
      longest = Math.max(longest, wait);
    }
    assertThat(longest).isGreaterThan(200_000);
  }

  @Test
  void theOfficesWishIsHonouredUpToAnHour() {
    assertThat(on(new Event.Failed(Optional.of(Duration.ofSeconds(90))), 1))
        .isEqualTo(new Action.Rest(90_000));
    Action rest = on(new Event.Failed(Optional.of(Duration.ofDays(9999))), 1);
    assertThat(rest).isEqualTo(new Action.Rest(SyncMachine.RETRY_AFTER_MAX_MS));
  }

  @Test
  void aGapIsResentFromWhereTheOfficeSaysAtOnce() {
    state = SyncState.start(7, NOW);
    on(TICK, 9);
    on(new Event.BatchRead(8, 9, List.of()), 9);
    assertThat(on(new Event.Gap(4), 9)).isEqualTo(new Action.Read(4));
  }

  @Test
  void anOfficeThatKeepsAskingForGapsIsNotAnsweredInALoop() {
    state = SyncState.start(7, NOW);
    on(TICK, 9);
    on(new Event.BatchRead(8, 9, List.of()), 9);
    on(new Event.Gap(4), 9);
    on(new Event.BatchRead(4, 9, List.of()), 9);
    assertThat(on(new Event.Gap(3), 9)).isInstanceOf(Action.Rest.class);
  }

  @Test
  void aGapBeyondTheOwnHeadStops() {
    on(TICK, 9);
    assertThat(on(new Event.Gap(11), 9)).isEqualTo(new Action.Halt());
    assertThat(state.stopped()).contains(StopCode.OFFICE_AHEAD);
  }

  @Test
  void anOfficeThatWantsWhatIsPrunedStops() {
    on(TICK, 9);
    on(new Event.Gap(1), 9);
    assertThat(on(new Event.AlreadyPruned(), 9)).isEqualTo(new Action.Halt());
    assertThat(state.stopped()).contains(StopCode.OFFICE_BEHIND);
  }

  @Test
  void missingBlobsAreSentAndThenTheBatchAgain() {
    on(TICK, 1);
    on(new Event.BatchRead(1, 1, List.of("a")), 1);
    on(new Event.BlobSent("a"), 1);
    assertThat(on(new Event.BlobsMissing(List.of("a")), 1)).isEqualTo(new Action.SendBlob("a"));
    assertThat(on(new Event.BlobSent("a"), 1)).isEqualTo(new Action.Push(1, 1));
    assertThat(on(new Event.BlobsMissing(List.of("a")), 1))
        .as("asked again without progress")
        .isInstanceOf(Action.Rest.class);
  }

  @Test
  void anAckThatDoesNotCoverTheBatchIsAFailureThatMovesOnAsFarAsItGoes() {
    on(TICK, 5);
    on(new Event.BatchRead(1, 5, List.of()), 5);
    assertThat(on(new Event.Acked(3), 5)).isInstanceOf(Action.Rest.class);
    assertThat(on(TICK, 5, NOW + 2_000)).isEqualTo(new Action.Read(4));
  }

  @Test
  void aStopHoldsUntilAPersonResumes() {
    on(TICK, 1);
    on(new Event.MustStop(Refusal.LOG_FORK), 1);
    assertThat(on(TICK, 2, NOW + 999_999)).isEqualTo(new Action.Halt());
    assertThat(on(new Event.Resumed(), 2)).isEqualTo(new Action.Read(1));
    assertThat(state.stopped()).isEmpty();
  }

  @Test
  void resumingEndsAWait() {
    on(TICK, 1);
    on(new Event.Failed(Optional.of(Duration.ofMinutes(30))), 1);
    assertThat(on(new Event.Resumed(), 1)).isEqualTo(new Action.Read(1));
  }

  @Test
  void noSequenceOfEventsMakesItThrowOrSpin() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      SyncMachine fuzzed = new SyncMachine(random, Duration.ofMinutes(1));
      SyncState s = SyncState.start(random.nextInt(3), NOW);
      for (int i = 0; i < 200; i++) {
        Event event = anyEvent(random);
        SyncMachine.Step step = fuzzed.on(s, event, random.nextInt(6), NOW + i);
        assertThat(step.action()).as("seed %s", seed).isNotNull();
        assertThat(step.state().next()).as("seed %s", seed).isPositive();
        s = step.state();
      }
    }
  }

  private static Event anyEvent(Random random) {
    return switch (random.nextInt(10)) {
      case 0 -> new Event.BatchRead(1, 1 + random.nextInt(5), List.of("a"));
      case 1 -> new Event.BlobSent("a");
      case 2 -> new Event.Acked(random.nextInt(6));
      case 3 -> new Event.Gap(random.nextInt(9) - 2);
      case 4 -> new Event.BlobsMissing(random.nextBoolean() ? List.of("a") : List.of());
      case 5 -> FAILED;
      case 6 -> new Event.Resumed();
      case 7 -> WRITTEN;
      default -> TICK;
    };
  }
}
