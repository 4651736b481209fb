package jp.madoguchi.sim.card.chip;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a powered card remembers between commands: application, file, verified PINs. */
final class CardState {
  /** In P2 (or P1 of READ BINARY): the rest is a short file id, 0 = the current file. */
  static final int BY_SHORT_ID = 0x80;

  private static final int SHORT_ID = 0x1F;

  private Optional<CardApplication> application = Optional.empty();
  private int file; // id of the current file, 0 = none
  private final Set<Integer> verified = new HashSet<>();

  void reset() {
    application = Optional.empty();
    file = 0;
    verified.clear();
  }

  /**
   * Selects an application. Coming from another one forgets its PINs (for the same one: UNSURE).
   */
  void enter(CardApplication selected) {
    if (application.filter(selected::equals).isEmpty()) {
      verified.clear();
    }
    application = Optional.of(selected);
    file = 0;
  }

  Optional<CardApplication> application() {
    return application;
  }

  /** Whether P2 names a file as {@link #named} understands it. */
  static boolean namesAFile(int p2) {
    return (p2 & ~SHORT_ID) == BY_SHORT_ID;
  }

  /** The id that a parameter names: a short id, or the current file's. */
  int named(int p2) {
    return (p2 & SHORT_ID) == 0 ? file : p2 & SHORT_ID;
  }

  Optional<ElementaryFile> find(int id) {
    return application.map(current -> current.files().get(id));
  }

  /** Makes a file the current one. */
  void select(int id) {
    file = id;
  }

  int file() {
    return file;
  }

  boolean isVerified(int pin) {
    return verified.contains(pin);
  }

  /** Whether any one of these PINs is verified, or none is needed. */
  boolean opens(Set<Integer> pins) {
    return pins.isEmpty() || pins.stream().anyMatch(verified::contains);
  }

  void verified(int pin, boolean good) {
    if (good) {
      verified.add(pin);
    } else {
      verified.remove(pin);
    }
  }
}
