package jp.madoguchi.sim.card.chip;

import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One file of an application. Ids are 0001 to 001E, so that each has a short id as well. */
public sealed interface ElementaryFile {
  /**
   * Readable bytes with their filler.
   *
   * @param opensWith any one of these PINs must be verified; none = anyone may read
   */
  record Transparent(byte[] content, Set<Integer> opensWith) implements ElementaryFile {
    /** Copies. */
    public Transparent {
      content = content.clone();
      opensWith = Set.copyOf(opensWith);
    }

    @Override
    public byte[] content() {
      return content.clone();
    }

    @Override
    public String toString() {
      return "Transparent[" + content.length + " bytes]"; // may be personal
    }
  }

  /** Numbered records, from 1, that anyone may read. */
  record Records(List<byte[]> records) implements ElementaryFile {
    /** Copies the list. */
    public Records {
      records = List.copyOf(records);
    }

    @Override
    public String toString() {
      return "Records[" + records.size() + "]";
    }
  }

  /**
   * A PIN: internal, can't be read.
   *
   * @param reference where its state is kept
   * @param triesMax what a correct one sets the counter to
   * @param shortest characters that a new one needs at least
   * @param longest characters that a new one has at most
   * @param change the command that changes it
   * @param initial as issued
   */
  record Pin(
      PinRef reference, int triesMax, int shortest, int longest, Change change, PinState initial)
      implements ElementaryFile {

    /** How a PIN is changed. */
    public enum Change {
      /** Never: 照合番号 and what was blocked from issuance. */
      NEVER,
      /** By CHANGE REFERENCE DATA: 公的個人認証AP and 券面事項入力補助AP. */
      REFERENCE_DATA,
      /** By CHANGE KEY (JICSAP): 共通カードAP and 住基AP. */
      KEY
    }
  }

  /**
   * A private key that signs: internal.
   *
   * @param opensWith the PIN it needs; empty = none
   */
  record SigningKey(PrivateKey key, Optional<Integer> opensWith) implements ElementaryFile {
    @Override
    public String toString() {
      return "SigningKey[secret]";
    }
  }

  /** A private key that proves the card is genuine (INTERNAL AUTHENTICATE): internal, no PIN. */
  record AuthenticationKey(PrivateKey key) implements ElementaryFile {
    @Override
    public String toString() {
      return "AuthenticationKey[secret]";
    }
  }

  /** An internal file of which no use is public. */
  record Internal() implements ElementaryFile {}

  /** A file that is there and that nobody outside was ever seen to open. */
  record Locked() implements ElementaryFile {}
}
