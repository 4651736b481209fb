package jp.madoguchi.backoffice.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.sync.Sealing;
import jp.madoguchi.sync.SealingKey;
import jp.madoguchi.sync.Signer;
import jp.madoguchi.sync.tls.FleetAuthority;

/**
 * The office's keys, made at the first start and kept in {@code keys/} of the data directory.
 *
 * @param sealing kiosks seal to its public half
 * @param ack signs what tells a kiosk that its entries are stored
 * @param records 32 bytes: encrypts personal columns
 * @param fleet gives kiosks and the door for kiosks their certificates
 * @param index 32 bytes: keyed hash of the application ID, to find it again without storing it
 */
public record OfficeKeys(
    SealingKey sealing, Signer ack, FleetAuthority fleet, byte[] records, byte[] index) {
  private static final int KEY_BYTES = 32;

  /** Reads the keys of this data directory and makes those that aren't there. */
  public static OfficeKeys open(Path dataDirectory, OfficeRandomness randomness, Instant now) {
    Path folder = dataDirectory.resolve("keys");
    try {
      Files.createDirectories(
          folder,
          attributes(
              EnumSet.of(
                  PosixFilePermission.OWNER_READ,
                  PosixFilePermission.OWNER_WRITE,
                  PosixFilePermission.OWNER_EXECUTE)));
      Supplier<byte[]> fresh = () -> randomness.bytes(KEY_BYTES);
      byte[] sealing = secret(folder.resolve("sealing.key"), () -> Sealing.generate().privateKey());
      byte[] ack =
          secret(
              folder.resolve("ack.jwk"),
              () -> Signer.generate().privateJwk().getBytes(StandardCharsets.UTF_8));
      return new OfficeKeys(
          Sealing.restore(sealing),
          Signer.restore(new String(ack, StandardCharsets.UTF_8)),
          fleet(folder, now),
          secret(folder.resolve("records.key"), fresh),
          secret(folder.resolve("index.key"), fresh));
    } catch (IOException e) {
      throw new UncheckedIOException("the office's keys can't be read or written", e);
    }
  }

  /** Key and certificate lie in one file: half of them would lock every kiosk out. */
  private static FleetAuthority fleet(Path folder, Instant now) throws IOException {
    byte[] both =
        secret(
            folder.resolve("fleet.authority"),
            () -> {
              FleetAuthority made = FleetAuthority.create(now);
              String certificate =
                  Base64.getEncoder().encodeToString(FleetAuthority.bytes(made.certificate()));
              return (made.privateJwk() + "\n" + certificate).getBytes(StandardCharsets.UTF_8);
            });
    String[] parts = new String(both, StandardCharsets.UTF_8).split("\n", 2);
    if (parts.length != 2) {
      throw new IllegalStateException("fleet.authority can't be read");
    }
    return FleetAuthority.restore(parts[0], Base64.getDecoder().decode(parts[1]));
  }

  private static byte[] secret(Path file, Supplier<byte[]> maker) throws IOException {
    if (!Files.exists(file)) {
      SecretFiles.write(file, Base64.getEncoder().encodeToString(maker.get()));
    }
    if (!Files.getPosixFilePermissions(file).equals(SecretFiles.OWNER_ONLY)) {
      throw new IllegalStateException(
          file.getFileName() + " must be readable by its owner only (chmod 600)");
    }
    return Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
  }

  private static FileAttribute<Set<PosixFilePermission>> attributes(
      Set<PosixFilePermission> permissions) {
    return PosixFilePermissions.asFileAttribute(permissions);
  }

  @Override
  public String toString() {
    return "OfficeKeys[" + sealing.recipient().keyId() + "]";
  }
}
