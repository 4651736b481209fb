package jp.madoguchi.kiosk.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.sync.PhotoTaken;
import jp.madoguchi.sync.Sha256;

/** Pictures at the shutter, for tests. */
public final class Exposures {
  private Exposures() {}

  /** A first picture of this visit, taken by the kiosk itself. */
  public static Exposure of(String visitId, String applicationId, byte[] jpeg) {
    return new Exposure(
        visitId,
        applicationId,
        jpeg,
        "my-number-card/1",
        Map.of("yawDegrees", -1.5),
        List.of(),
        "fake",
        1,
        PhotoTaken.Mode.AUTO,
        Optional.empty());
  }

  /** Bytes that stand for a sealed picture where nobody opens it. */
  public static Outbox.SealedBlob blob(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return new Outbox.SealedBlob(Sha256.hex(bytes), bytes);
  }
}
