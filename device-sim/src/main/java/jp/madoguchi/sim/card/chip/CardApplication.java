package jp.madoguchi.sim.card.chip;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * An application (DF) of the card.
 *
 * @param aid its name
 * @param files by id
 * @param defaultKey the file that COMPUTE DIGITAL SIGNATURE uses when it names none
 */
public record CardApplication(
    byte[] aid, Map<Integer, ElementaryFile> files, Optional<Integer> defaultKey) {
  /** Copies. */
  public CardApplication {
    aid = aid.clone();
    files = Map.copyOf(files);
  }

  @Override
  public byte[] aid() {
    return aid.clone();
  }

  /** Whether a SELECT with this name means this application: the whole AID or its beginning. */
  boolean answersTo(byte[] name) {
    return name.length > 0
        && name.length <= aid.length
        && Arrays.equals(name, 0, name.length, aid, 0, name.length);
  }
}
