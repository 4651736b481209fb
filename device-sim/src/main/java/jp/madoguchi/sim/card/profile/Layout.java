package jp.madoguchi.sim.card.profile;

import java.security.PrivateKey;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.sim.card.chip.CardApplication;
import jp.madoguchi.sim.card.chip.ElementaryFile;
import jp.madoguchi.sim.card.chip.ElementaryFile.Pin;
import jp.madoguchi.sim.card.chip.PinRef;
import jp.madoguchi.sim.card.chip.PinState;

/** Puts the files of one application together. */
final class Layout {
  private static final int PIN_TRIES = 3;
  private static final int PIN_DIGITS = 4;
  private static final int REFERENCE_TRIES = 10;

  private final String name;
  private final byte[] aid;
  private final Map<Integer, ElementaryFile> files = new HashMap<>();
  private Optional<Integer> defaultKey = Optional.empty();

  /**
   * An application without files yet.
   *
   * @param name short, for the card's memory
   */
  Layout(String name, String aid) {
    this.name = name;
    this.aid = HexFormat.of().parseHex(aid);
  }

  Layout open(int id, byte[] content) {
    return put(id, new ElementaryFile.Transparent(content, Set.of()));
  }

  Layout guarded(int id, byte[] content, Integer... opensWith) {
    return put(id, new ElementaryFile.Transparent(content, Set.of(opensWith)));
  }

  Layout records(int id, byte[]... records) {
    return put(id, new ElementaryFile.Records(List.of(records)));
  }

  /** A PIN of four digits with three tries. */
  Layout pin(int id, String secret, boolean blocked, Pin.Change change) {
    return password(id, secret, blocked, change, PIN_TRIES, PIN_DIGITS);
  }

  /** A PIN of at least {@code shortest} and at most 16 characters unless it is of digits. */
  Layout password(
      int id, String secret, boolean blocked, Pin.Change change, int tries, int shortest) {
    int longest = shortest == PIN_DIGITS ? PIN_DIGITS : 16;
    PinState initial = PinState.of(blocked ? 0 : tries, secret);
    return put(id, new Pin(new PinRef(name, id), tries, shortest, longest, change, initial));
  }

  /** 照合番号 and the like: printed on the card, never changed. */
  Layout reference(int id, String secret) {
    return put(
        id,
        new Pin(
            new PinRef(name, id),
            REFERENCE_TRIES,
            secret.length(),
            secret.length(),
            Pin.Change.NEVER,
            PinState.of(REFERENCE_TRIES, secret)));
  }

  /** A PIN that nobody ever had: blocked from issuance. */
  Layout neverUsable(int id) {
    return pin(id, "0000", true, Pin.Change.NEVER);
  }

  Layout signingKey(int id, PrivateKey key, Optional<Integer> opensWith) {
    return put(id, new ElementaryFile.SigningKey(key, opensWith));
  }

  /** A key that needs no PIN and that a command without a name of a key means. */
  Layout defaultKey(int id, PrivateKey key) {
    defaultKey = Optional.of(id);
    return signingKey(id, key, Optional.empty());
  }

  Layout authenticationKey(int id, PrivateKey key) {
    return put(id, new ElementaryFile.AuthenticationKey(key));
  }

  Layout internal(int id) {
    return put(id, new ElementaryFile.Internal());
  }

  Layout locked(int id) {
    return put(id, new ElementaryFile.Locked());
  }

  private Layout put(int id, ElementaryFile file) {
    files.put(id, file);
    return this;
  }

  CardApplication build() {
    Map<Integer, ElementaryFile> all = Map.copyOf(files);
    return new CardApplication(aid, () -> all, defaultKey);
  }
}
