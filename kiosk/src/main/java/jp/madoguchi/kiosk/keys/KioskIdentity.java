package jp.madoguchi.kiosk.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import jp.madoguchi.sync.EntryCodec;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.Verifier;

/**
 * Who this kiosk is.
 *
 * @param kiosk its name
 * @param epoch generation of its log; a re-enrolled kiosk starts a new one
 * @param device its key
 * @param boot random name of this run
 */
public record KioskIdentity(String kiosk, int epoch, Signer device, String boot) {
  private static final int FIRST_EPOCH = 1;

  /**
   * Reads the identity from {@code keys/} in the data folder, or makes it at the first start.
   *
   * @throws IllegalStateException when the folder belongs to a kiosk of another name
   */
  public static KioskIdentity open(Path dataDir, String kiosk, RandomGenerator random) {
    if (!EntryCodec.isKioskName(kiosk)) {
      throw new IllegalStateException(
          "the kiosk's name must be 1 to 32 lower-case letters, digits or hyphens");
    }
    Path folder = dataDir.resolve("keys");
    OwnerFile.createFolder(folder);
    Path deviceFile = folder.resolve("device.jwk");
    Path logFile = folder.resolve("log");
    Optional<byte[]> stored = OwnerFile.read(deviceFile);
    if (stored.isEmpty()) {
      OwnerFile.write(logFile, (kiosk + " " + FIRST_EPOCH + "\n").getBytes(StandardCharsets.UTF_8));
      OwnerFile.write(deviceFile, Signer.generate().privateJwk().getBytes(StandardCharsets.UTF_8));
    }
    Signer device = Signer.restore(text(deviceFile));
    String[] log = text(logFile).strip().split(" ", -1);
    if (log.length != 2 || !log[0].equals(kiosk) || !log[1].matches("[1-9][0-9]{0,8}")) {
      throw new IllegalStateException(
          "the data folder belongs to another kiosk than " + kiosk + " (see " + logFile + ")");
    }
    byte[] boot = new byte[8];
    random.nextBytes(boot);
    return new KioskIdentity(
        kiosk, Integer.parseInt(log[1]), device, HexFormat.of().formatHex(boot));
  }

  /**
   * The public key of the kiosk that keeps its data here; for checking receipts without starting
   * it.
   */
  public static Optional<Verifier> publicKeyIn(Path dataDir) {
    return OwnerFile.read(dataDir.resolve("keys/device.jwk"))
        .map(bytes -> Signer.restore(new String(bytes, StandardCharsets.UTF_8)).verifier());
  }

  /** The name of the kiosk that keeps its data here. */
  public static Optional<String> nameIn(Path dataDir) {
    return OwnerFile.read(dataDir.resolve("keys/log"))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip().split(" ", -1)[0])
        .filter(EntryCodec::isKioskName);
  }

  private static String text(Path file) {
    return new String(
        OwnerFile.read(file).orElseThrow(() -> new IllegalStateException(file + " is missing")),
        StandardCharsets.UTF_8);
  }
}
