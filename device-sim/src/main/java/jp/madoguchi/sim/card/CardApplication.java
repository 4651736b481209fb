package jp.madoguchi.sim.card;

import java.util.Arrays;
import java.util.Map;

/** An application (DF) of the card: its name and its files by id. */
record CardApplication(byte[] aid, Map<Integer, ElementaryFile> files) {
  CardApplication {
    files = Map.copyOf(files);
  }

  /** Whether a SELECT with this name means this application: the whole AID or its beginning. */
  boolean answersTo(byte[] name) {
    return name.length > 0
        && name.length <= aid.length
        && Arrays.equals(name, 0, name.length, aid, 0, name.length);
  }
}
