package jp.madoguchi.kiosk.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.sync.VisitErased;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The note of a running visit: wherever the power goes, one erase entry comes of it, never two. */
class VisitLedgerTest {
  private static final VisitErased ERASED =
      new VisitErased("visit-1", VisitErased.Cause.END, Instant.EPOCH, 1);

  @TempDir Path dir;

  private final MemoryLogStore store = new MemoryLogStore();
  private int erasures;
  private boolean powerGoesBeforeTheCommit;
  private boolean powerGoesAfterTheCommit;

  private VisitLedger ledger() {
    return new VisitLedger(
        store,
        new VisitMark(dir),
        this::commit,
        (seq, hash, at) -> new Outbox.Committed("again", seq, hash, "", at));
  }

  private Outbox.Committed commit(VisitErased erased) {
    if (powerGoesBeforeTheCommit) {
      throw new Outbox.OutboxUnavailableException("power", new IllegalStateException());
    }
    LogStore.Head head = append();
    erasures++;
    if (powerGoesAfterTheCommit) {
      throw new Outbox.OutboxUnavailableException("power", new IllegalStateException());
    }
    return new Outbox.Committed("first", head.seq(), head.hash(), "", erased.at());
  }

  private LogStore.Head append() {
    return store.append(head ->
        new LogStore.NewEntry(
            ("entry " + head.seq()).getBytes(StandardCharsets.UTF_8), Instant.EPOCH, List.of()));
  }

  @BeforeEach
  void someEntriesAreThere() {
    append();
    append();
  }

  @Test
  void theNoteHoldsTheVisitsNameOnlyAndGoesWithTheErasure() throws IOException {
    ledger().begins("visit-1");
    assertThat(Files.readString(dir.resolve("visit-open"))).isEqualTo("visit-1\n");
    assertThat(ledger().unfinished()).contains("visit-1");
    assertThat(ledger().erased(ERASED).receiptNumber()).isEqualTo("first");
    assertThat(ledger().unfinished()).isEmpty();
    try (Stream<Path> left = Files.list(dir)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aCrashBeforeTheErasureIsKnownAtTheNextStart() {
    ledger().begins("visit-1");
    append(); // a picture was taken meanwhile
    assertThat(ledger().unfinished()).contains("visit-1");
  }

  @Test
  void aCrashBetweenNoteAndCommitLeavesTheVisitUnfinished() {
    ledger().begins("visit-1");
    powerGoesBeforeTheCommit = true;
    assertThatThrownBy(() -> ledger().erased(ERASED))
        .isInstanceOf(Outbox.OutboxUnavailableException.class);
    powerGoesBeforeTheCommit = false;
    assertThat(ledger().unfinished()).contains("visit-1");
    ledger().erased(ERASED);
    assertThat(erasures).isEqualTo(1);
  }

  @Test
  void aCrashAfterTheCommitIsNotErasedTwice() {
    ledger().begins("visit-1");
    powerGoesAfterTheCommit = true;
    assertThatThrownBy(() -> ledger().erased(ERASED))
        .isInstanceOf(Outbox.OutboxUnavailableException.class);
    assertThat(ledger().unfinished()).as("at the next start").isEmpty();
    Outbox.Committed again = ledger().erased(ERASED);
    assertThat(again.receiptNumber()).isEqualTo("again");
    assertThat(again.hash()).isEqualTo(store.hashOf(3).orElseThrow());
    assertThat(erasures).isEqualTo(1);
  }

  @Test
  void aNoteThatCantBeReadStillSaysThatSomebodyWasHere() throws IOException {
    Files.writeString(dir.resolve("visit-open"), "\u0000\u0001 ?");
    assertThat(ledger().unfinished()).contains("unknown");
  }

  @Test
  void aDiskThatTakesNoNoteLetsNobodyBegin() throws IOException {
    Files.createDirectories(dir.resolve("visit-open.new/full"));
    assertThatThrownBy(() -> ledger().begins("visit-1"))
        .isInstanceOf(Outbox.OutboxUnavailableException.class);
  }
}
