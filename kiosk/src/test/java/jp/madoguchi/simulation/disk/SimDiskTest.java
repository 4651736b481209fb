package jp.madoguchi.simulation.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import org.junit.jupiter.api.Test;

class SimDiskTest {
  private static LogStore.NewEntry entry(String text) {
    return new LogStore.NewEntry(text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH, List.of());
  }

  @Test
  void derbyKeepsOnItWhatItHasCommittedThroughAPowerCut() {
    SimDisk disk = new SimDisk(1);

    LogStore store = DerbyLogStore.open(new SimDiskFolder(disk));

    for (int i = 1; i <= 10; i++) {
      String text = "entry " + i;

      store.append(_ -> entry(text));

      disk.powerCut();
      disk.powerOn();

      store = DerbyLogStore.open(new SimDiskFolder(disk));

      assertThat(store.head().seq()).isEqualTo(i);
    }
    store.close();
  }
}
