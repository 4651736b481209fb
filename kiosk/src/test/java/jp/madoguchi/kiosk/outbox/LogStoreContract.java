package jp.madoguchi.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.sync.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every log store must do. */
public abstract class LogStoreContract {
  private static final Instant AT = Instant.parse("2026-11-22T03:04:05.678Z");

  private LogStore store;

  /** A new, empty store. */
  protected abstract LogStore open();

  @BeforeEach
  void openStore() {
    store = open();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private static LogStore.NewEntry entry(String text, Outbox.SealedBlob... blobs) {
    return new LogStore.NewEntry(text.getBytes(StandardCharsets.UTF_8), AT, List.of(blobs));
  }

  private static Outbox.SealedBlob blob(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return new Outbox.SealedBlob(Sha256.hex(bytes), bytes);
  }

  private void append(int count) {
    for (int i = 0; i < count; i++) {
      store.append(head -> entry("entry " + (head.seq() + 1)));
    }
  }

  @Test
  void aBlobThatALaterEntryNamesAgainStaysUntilThatOneIsAcknowledged() {
    Outbox.SealedBlob picture = blob(50_000, 7);
    store.append(_ -> entry("confirmed", picture));
    store.append(_ -> entry("corrected and confirmed again", picture));
    store.acknowledge(1, "ack");
    store.prune(1);
    assertThat(store.blob(picture.sha256()))
        .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(picture.ciphertext()));
    store.acknowledge(2, "ack");
    store.prune(2);
    assertThat(store.blob(picture.sha256())).isEmpty();
  }

  @Test
  void aNewLogIsEmpty() {
    assertThat(store.head()).isEqualTo(LogStore.Head.EMPTY);
    assertThat(store.read(1, 10, 1000)).isEmpty();
    assertThat(store.oldestUnacked()).isEmpty();
    assertThat(store.hashOf(1)).isEmpty();
    assertThat(store.blob("0".repeat(64))).isEmpty();
  }

  @Test
  void entriesAreNumberedWithoutGapFromOneAndTheBytesComeBackAsTheyWere() {
    append(3);
    List<LogStore.Entry> entries = store.read(1, 10, 1000);
    assertThat(entries).extracting(LogStore.Entry::seq).containsExactly(1L, 2L, 3L);
    assertThat(entries.get(1).bytes()).asString(StandardCharsets.UTF_8).isEqualTo("entry 2");
    assertThat(entries.get(2).hash()).isEqualTo(Sha256.hex(entries.get(2).bytes()));
    assertThat(store.head()).isEqualTo(new LogStore.Head(3, entries.get(2).hash(), 0));
    assertThat(store.oldestUnacked()).contains(AT);
  }

  @Test
  void theMakerSeesTheHeadThatItFollows() {
    List<LogStore.Head> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      store.append(head -> {
        seen.add(head);
        return entry("x" + head.seq());
      });
    }
    assertThat(seen).extracting(LogStore.Head::seq).containsExactly(0L, 1L, 2L);
    assertThat(seen.get(2).hash()).isEqualTo(store.hashOf(2).orElseThrow());
  }

  @Test
  void aMakerThatFailsLeavesNoGap() {
    append(1);
    assertThatThrownBy(() ->
            store.append(_ -> {
              throw new IllegalArgumentException("the maker's own failure");
            }))
        .isInstanceOf(IllegalArgumentException.class);
    append(1);
    assertThat(store.head().seq()).isEqualTo(2);
  }

  @Test
  void blobsAreStoredWithTheirEntry() {
    Outbox.SealedBlob large = blob(300_000, 7);
    store.append(_ -> entry("with a blob", large));
    assertThat(store.blob(large.sha256()))
        .hasValueSatisfying(b -> assertThat(b).isEqualTo(large.ciphertext()));
  }

  @Test
  void readingStopsAtTheCountAndAtTheSizeButNeverReturnsNothingForAnEntryThatIsThere() {
    append(5); // 7 bytes each, 8 with the line feed
    assertThat(store.read(2, 2, 1000)).extracting(LogStore.Entry::seq).containsExactly(2L, 3L);
    assertThat(store.read(1, 10, 16)).hasSize(2);
    assertThat(store.read(1, 10, 17)).hasSize(2);
    assertThat(store.read(1, 10, 1)).hasSize(1);
    assertThat(store.read(6, 10, 1000)).isEmpty();
  }

  @Test
  void anAckMovesOnAndNeverBack() {
    append(4);
    store.acknowledge(2, "ack of 2");
    assertThat(store.head().acked()).isEqualTo(2);
    store.acknowledge(1, "late ack of 1");
    assertThat(store.head().acked()).isEqualTo(2);
    assertThat(store.oldestUnacked()).contains(AT);
    store.acknowledge(4, "ack of 4");
    assertThat(store.oldestUnacked()).isEmpty();
  }

  @Test
  void anAckBeyondTheHeadCountsOnlyUpToTheHead() {
    append(2);
    store.acknowledge(99, "ack of 99");
    assertThat(store.head().acked()).isEqualTo(2);
  }

  @Test
  void pruningKeepsTheSkeletonAndStopsAtTheAck() {
    Outbox.SealedBlob first = blob(1000, 1);
    Outbox.SealedBlob third = blob(1000, 3);
    store.append(_ -> entry("one", first));
    append(1);
    store.append(_ -> entry("three", third));
    store.acknowledge(2, "ack of 2");
    store.prune(3);
    assertThat(store.read(1, 10, 1000)).isEmpty();
    assertThat(store.read(3, 10, 1000)).hasSize(1);
    assertThat(store.blob(first.sha256())).isEmpty();
    assertThat(store.blob(third.sha256())).isPresent();
    assertThat(store.hashOf(1)).contains(Sha256.hex("one".getBytes(StandardCharsets.UTF_8)));
    assertThat(store.head().seq()).isEqualTo(3);
  }

  @Test
  void afterEverythingIsPrunedTheLogGoesOnWhereItWas() {
    append(3);
    store.acknowledge(3, "ack");
    store.prune(3);
    append(1);
    assertThat(store.read(4, 10, 1000)).extracting(LogStore.Entry::seq).containsExactly(4L);
  }

  @Test
  void writersAtTheSameTimeGetDifferentNumbers() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> writers = new ArrayList<>();
    for (int w = 0; w < 4; w++) {
      writers.add(
          Thread.ofVirtual()
              .start(() -> {
                awaitQuietly(go);
                append(10);
              }));
    }
    go.countDown();
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(store.read(1, 100, 100_000))
        .hasSize(40)
        .allSatisfy(e ->
            assertThat(e.bytes()).asString(StandardCharsets.UTF_8).isEqualTo("entry " + e.seq()));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
