package jp.madoguchi.sim.card.chip;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An application (DF) of the card.
 *
 * @param aid its name
 * @param contents the files by id; asked for when the application is used
 * @param defaultKey the file that COMPUTE DIGITAL SIGNATURE uses when it names none
 */
public record CardApplication(
    byte[] aid, Supplier<Map<Integer, ElementaryFile>> contents, Optional<Integer> defaultKey) {
  /** Copies the name. */
  public CardApplication {
    aid = aid.clone();
  }

  /** The files by their ids. */
  public Map<Integer, ElementaryFile> files() {
    return contents.get();
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
