package jp.madoguchi.kiosk.log;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.kiosk.keys.KeyFolder;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.keys.OfficeKeys;
import jp.madoguchi.kiosk.outbox.Exposures;
import jp.madoguchi.kiosk.outbox.LogOutbox;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import jp.madoguchi.sync.VisitEnded;

/** A process that commits entries and says so on standard output, until it is killed. */
public final class CommitterMain {
  private CommitterMain() {}

  /** Takes the data folder. */
  public static void main(String[] args) {
    Path dir = Path.of(args[0]);
    KioskIdentity identity = KioskIdentity.open(dir, "k01", new Random(1));
    Outbox outbox =
        new LogOutbox(
            LogOutbox.checked(DerbyLogStore.open(dir), identity),
            identity,
            OfficeKeys.of(new KeyFolder(dir).enrolled().orElseThrow()),
            Clock.systemUTC(),
            System::nanoTime,
            new Random(2),
            () -> {});
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    // A real blob is sealed anew and never the same twice, not after a restart either.
    for (long i = outbox.status().head(); ; i++) {
      Outbox.SealedBlob blob = Exposures.blob(20_000, i);
      VisitEnded visit =
          new VisitEnded(
              "v" + i,
              VisitEnded.Outcome.COMPLETED,
              "done",
              "ja",
              1,
              0,
              Map.of(),
              Optional.empty(),
              Instant.EPOCH,
              Instant.EPOCH);
      Outbox.Committed committed = outbox.commit(visit, List.of(blob));
      out.println("acked " + committed.seq() + " " + committed.hash() + " " + blob.sha256());
    }
  }
}
