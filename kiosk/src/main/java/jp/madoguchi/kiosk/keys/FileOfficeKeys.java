package jp.madoguchi.kiosk.keys;

import java.nio.file.Path;
import java.util.Optional;
import jp.madoguchi.sync.FirstContact;
import jp.madoguchi.sync.RecipientKey;
import jp.madoguchi.sync.Verifier;

/** The pinned keys in {@code keys/office.json}: both or none, because it is one file. */
public final class FileOfficeKeys implements OfficeKeys {
  private final Path file;
  private volatile Optional<Pinned> pinned;

  /**
   * Reads what is pinned.
   *
   * @throws jp.madoguchi.sync.MalformedException when the file isn't what this class writes
   */
  public FileOfficeKeys(Path dataDir) {
    file = dataDir.resolve("keys/office.json");
    OwnerFile.createFolder(dataDir.resolve("keys"));
    pinned = OwnerFile.read(file).map(FirstContact::welcome).map(FileOfficeKeys::keysOf);
  }

  /** The keys that an office's welcome names. */
  public static Pinned keysOf(FirstContact.Welcome welcome) {
    return new Pinned(RecipientKey.of(welcome.recipientKey()), Verifier.restore(welcome.ackKey()));
  }

  @Override
  public Optional<Pinned> pinned() {
    return pinned;
  }

  @Override
  public synchronized void pin(Pinned keys) {
    if (pinned.isPresent()) {
      return; // trust on first use: a later answer never replaces a pinned key
    }
    OwnerFile.write(
        file,
        FirstContact.write(
            new FirstContact.Welcome(keys.recipient().publicKey(), keys.ack().publicJwk())));
    pinned = Optional.of(keys);
  }
}
