package jp.madoguchi.kiosk.fuzz;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.madoguchi.kiosk.card.ConversationFuzz;
import jp.madoguchi.kiosk.card.fuzz.AnswersFuzz;
import jp.madoguchi.kiosk.card.fuzz.CertificateFuzz;
import jp.madoguchi.kiosk.card.fuzz.FourItemsFuzz;
import jp.madoguchi.kiosk.card.fuzz.ObjectsFuzz;
import jp.madoguchi.kiosk.card.fuzz.SimulatedChipFuzz;
import jp.madoguchi.kiosk.photo.PhotoFileFuzz;

/** Every target and its door. The corpus of each is the folder of its name below {@code fuzz}. */
final class FuzzTargets {
  static final Map<Class<?>, Target> ALL = all();

  private FuzzTargets() {}

  /**
   * A target.
   *
   * @param door takes one input
   * @param bytesMax of an input
   */
  record Target(Consumer<byte[]> door, int bytesMax) {}

  private static Map<Class<?>, Target> all() {
    Map<Class<?>, Target> all =
        new TreeMap<>((one, other) -> one.getName().compareTo(other.getName()));
    all.put(ObjectsFuzz.class, new Target(ObjectsFuzz::fuzzerTestOneInput, 2048));
    all.put(AnswersFuzz.class, new Target(AnswersFuzz::fuzzerTestOneInput, 2048));
    all.put(FourItemsFuzz.class, new Target(FourItemsFuzz::fuzzerTestOneInput, 2048));
    all.put(CertificateFuzz.class, new Target(CertificateFuzz::fuzzerTestOneInput, 2048));
    // A card under hundreds of commands at once is slow and finds no more.
    all.put(SimulatedChipFuzz.class, new Target(SimulatedChipFuzz::fuzzerTestOneInput, 128));
    all.put(ConversationFuzz.class, new Target(ConversationFuzz::fuzzerTestOneInput, 2048));
    all.put(PhotoFileFuzz.class, new Target(PhotoFileFuzz::fuzzerTestOneInput, 4096));
    return all;
  }
}
