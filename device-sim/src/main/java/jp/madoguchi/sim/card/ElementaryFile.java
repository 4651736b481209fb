package jp.madoguchi.sim.card;

import java.security.PrivateKey;
import java.util.Optional;

/** One file of an application. Ids are 0001 to 001E, so that each has a short id as well. */
sealed interface ElementaryFile {
  /** Readable bytes with their filler; {@code opensWith} names the PIN that must be verified. */
  record Transparent(byte[] content, Optional<Integer> opensWith) implements ElementaryFile {}

  /** A PIN: internal, can't be read. The counter lives in {@link RetryCounters}. */
  record Pin(byte[] secret, int triesMax) implements ElementaryFile {
    @Override
    public String toString() {
      return "Pin[secret]";
    }
  }

  /** A private key: internal, signs once its PIN is verified. */
  record Key(PrivateKey key, int opensWith) implements ElementaryFile {
    @Override
    public String toString() {
      return "Key[secret]";
    }
  }
}
