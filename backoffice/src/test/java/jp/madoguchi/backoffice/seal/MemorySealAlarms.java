package jp.madoguchi.backoffice.seal;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A fake of the alarms in memory. */
public final class MemorySealAlarms implements SealAlarms {
  private final Set<String> open = new TreeSet<>();

  @Override
  public synchronized void raise(String kiosk, String receipt, Instant at) {
    open.add(receipt);
  }

  @Override
  public synchronized void settle(String receipt, Instant at) {
    open.remove(receipt);
  }
}
