package jp.madoguchi.kiosk.keys;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Verifier;

/**
 * Who this kiosk is.
 *
 * @param kiosk its name
 * @param epoch generation of its log; a kiosk that is enrolled again starts a new one
 * @param device its key
 * @param boot random name of this run
 */
public record KioskIdentity(String kiosk, int epoch, Signer device, String boot) {

  /**
   * The identity that the last enrolment gave.
   *
   * @throws IllegalStateException when the kiosk isn't enrolled, or under another name
   */
  public static KioskIdentity open(Path dataDir, String kiosk, RandomGenerator random) {
    Enrolled enrolled =
        new KeyFolder(dataDir)
            .enrolled()
            .orElseThrow(() ->
                new IllegalStateException(
                    "this kiosk is not enrolled yet: make a token at the office and run enrol"));
    if (!enrolled.granted().kiosk().equals(kiosk)) {
      throw new IllegalStateException("the data folder belongs to another kiosk than " + kiosk);
    }
    byte[] boot = new byte[8];
    random.nextBytes(boot);
    return new KioskIdentity(
        kiosk, enrolled.granted().epoch(), enrolled.device(), HexFormat.of().formatHex(boot));
  }

  /** Where this log's database lies: each epoch has its own, the first one the data folder. */
  public Path logFolder(Path dataDir) {
    return epoch == 1 ? dataDir : dataDir.resolve("log-" + epoch);
  }

  /**
   * The public key of the kiosk that keeps its data here; for checking receipts without starting
   * it.
   */
  public static Optional<Verifier> publicKeyIn(Path dataDir) {
    return new KeyFolder(dataDir).enrolled().map(enrolled -> enrolled.device().verifier());
  }
}
