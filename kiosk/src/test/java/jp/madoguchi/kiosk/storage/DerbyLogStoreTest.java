package jp.madoguchi.kiosk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.outbox.LogStoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerbyLogStoreTest extends LogStoreContract {
  @TempDir Path dir;

  @Override
  protected LogStore open() {
    return DerbyLogStore.open(dir.resolve("main"));
  }

  private static LogStore.NewEntry entry(String text) {
    return new LogStore.NewEntry(text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH, List.of());
  }

  @Test
  void whatWasCommittedIsThereAfterANewStart() {
    Path own = dir.resolve("restart");
    LogStore.Head head;
    try (LogStore store = DerbyLogStore.open(own)) {
      store.append(_ -> entry("one"));
      store.append(_ -> entry("two"));
      store.acknowledge(1, "ack of 1");
      head = store.head();
    }
    try (LogStore store = DerbyLogStore.open(own)) {
      assertThat(store.head()).isEqualTo(head);
      assertThat(store.head().acked()).isEqualTo(1);
      assertThat(store.read(1, 10, 100)).hasSize(2);
    }
  }

  @Test
  void aDatabaseThatWasHalfCreatedIsCreatedAgain() throws IOException {
    Path own = dir.resolve("half");
    Files.createDirectories(own.resolve("db.creating/seg0"));
    Files.writeString(own.resolve("db.creating/service.properties"), "torn");
    try (LogStore store = DerbyLogStore.open(own)) {
      assertThat(store.append(_ -> entry("one")).seq()).isEqualTo(1);
    }
    assertThat(own.resolve("db.creating")).doesNotExist();
  }

  @Test
  void aSecondOpenerInTheSameProcessSeesTheClosedStoreFail() {
    LogStore store = DerbyLogStore.open(dir.resolve("closed"));
    store.close();
    assertThatThrownBy(store::head).isInstanceOf(LogStore.StoreFailedException.class);
    assertThatThrownBy(() -> store.append(_ -> entry("late")))
        .isInstanceOf(LogStore.StoreFailedException.class);
  }

  @Test
  void aFolderThatIsNotADatabaseIsAClearFailure() throws IOException {
    Path own = dir.resolve("broken");
    Files.createDirectories(own.resolve("db"));
    assertThatThrownBy(() -> DerbyLogStore.open(own))
        .isInstanceOf(LogStore.StoreFailedException.class)
        .hasMessageContaining("can't be opened");
  }

  @Test
  void theDatabaseFolderIsClosedToOthers() throws IOException {
    try (LogStore store = DerbyLogStore.open(dir.resolve("perms"))) {
      assertThat(store.head().seq()).isZero();
      assertThat(Files.getPosixFilePermissions(dir.resolve("perms/db")).toString())
          .doesNotContain("GROUP")
          .doesNotContain("OTHERS");
    }
  }
}
