package jp.madoguchi.backoffice.seal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.sync.ApplicationSubmitted;

/** What the check of a case's seal came to. */
public sealed interface SealVerdict {
  /**
   * Everything fits.
   *
   * @param witness what the kiosk saw at the confirmation; empty where it has no face matcher
   */
  record Sound(Optional<ApplicationSubmitted.Witness> witness) implements SealVerdict {}

  /** A card without photo (under 1); the case says what its entry says. */
  record NoPicture() implements SealVerdict {}

  /** An entry from before the seal existed: two people have to compare picture and form. */
  record NoSeal() implements SealVerdict {}

  /** Not to be approved, filed or exported. */
  record Broken(Set<SealFault> faults) implements SealVerdict {
    /** Copies the faults, in their order. */
    public Broken {
      faults = java.util.Collections.unmodifiableSet(EnumSet.copyOf(faults));
    }
  }

  /** Whether the case may go on. */
  default boolean usable() {
    return !(this instanceof Broken);
  }
}
