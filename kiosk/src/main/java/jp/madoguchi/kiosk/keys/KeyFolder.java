package jp.madoguchi.kiosk.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.sync.Enrolment;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.Signer;

/**
 * The folder {@code keys/} of the kiosk's data. The key and all that the office granted for it lie
 * in one file, so that a crash leaves both or none.
 */
public final class KeyFolder {
  private final Path enrolment;
  private final Path pending;

  /** The folder in this data folder; made if it isn't there. */
  public KeyFolder(Path dataDir) {
    Path folder = dataDir.resolve("keys");
    OwnerFile.createFolder(folder);
    enrolment = folder.resolve("enrolment");
    pending = folder.resolve("pending.jwk");
  }

  /**
   * What the last enrolment gave.
   *
   * @throws MalformedException when the file isn't what this class writes: never a reason to enrol
   *     anew by itself
   */
  public Optional<Enrolled> enrolled() {
    return OwnerFile.read(enrolment).map(KeyFolder::read);
  }

  /**
   * The key of an enrolment that has begun: kept before the office is asked, so that the same
   * request can be repeated when its answer gets lost.
   */
  public Signer pendingKey() {
    Optional<byte[]> kept = OwnerFile.read(pending);
    if (kept.isPresent()) {
      return Signer.restore(new String(kept.get(), StandardCharsets.UTF_8));
    }
    Signer fresh = Signer.generate();
    OwnerFile.write(pending, fresh.privateJwk().getBytes(StandardCharsets.UTF_8));
    return fresh;
  }

  /** Keeps an enrolment; a begun one is over with it. */
  public void keep(Enrolled enrolled) {
    byte[] key = (enrolled.device().privateJwk() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] granted = Enrolment.write(enrolled.granted());
    byte[] both = Arrays.copyOf(key, key.length + granted.length);
    System.arraycopy(granted, 0, both, key.length, granted.length);
    OwnerFile.write(enrolment, both);
    OwnerFile.delete(pending);
  }

  private static Enrolled read(byte[] both) {
    int end = 0;
    while (end < both.length && both[end] != '\n') {
      end++;
    }
    if (end == both.length) {
      throw new MalformedException("keys/enrolment is not whole");
    }
    return new Enrolled(
        Signer.restore(new String(both, 0, end, StandardCharsets.UTF_8)),
        Enrolment.read(Arrays.copyOfRange(both, end + 1, both.length), Enrolment.Granted.class));
  }
}
