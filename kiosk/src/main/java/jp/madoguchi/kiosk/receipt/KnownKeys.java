package jp.madoguchi.kiosk.receipt;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.sync.FleetKeys;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.ReceiptCheck;
import jp.madoguchi.sync.Verifier;

/**
 * The keys that this kiosk checks receipts with: its own, and the fleet's where a file has them.
 */
public final class KnownKeys {
  private static final System.Logger LOG = System.getLogger(KnownKeys.class.getName());

  private final FleetKeys.DeviceKey own;
  private final Optional<Path> file;

  /**
   * This kiosk's own key, and the file with the others.
   *
   * @param epoch the newest log of this kiosk; its key has signed all up to here
   * @param file a key set as the office gives it out; it may come later, or never
   */
  public KnownKeys(String kiosk, int epoch, Verifier key, Optional<Path> file) {
    own = new FleetKeys.DeviceKey(kiosk, Set.of(epoch), key);
    this.file = file;
  }

  /** Checks the text of a receipt's QR. */
  public ReceiptCheck check(String text) {
    List<FleetKeys.DeviceKey> all = new ArrayList<>(List.of(own));
    all.addAll(others());
    return new FleetKeys(all).check(text);
  }

  /** Whether other kiosks' receipts can be told at all. */
  public boolean knowsOthers() {
    return !others().isEmpty();
  }

  /** Read each time: the file is small, and may be renewed while the kiosk runs. */
  private List<FleetKeys.DeviceKey> others() {
    try {
      return file.isPresent() && Files.isRegularFile(file.get())
          ? FleetKeys.read(Files.readAllBytes(file.get())).keys()
          : List.of();
    } catch (IOException | MalformedException e) {
      LOG.log(Level.WARNING, () -> "the fleet's keys can't be read: " + file.get());
      return List.of();
    }
  }
}
