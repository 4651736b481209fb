package jp.madoguchi.kiosk.card.fuzz;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.madoguchi.kiosk.card.ConversationFuzz;

/** Every target and its door. The corpus of each is the folder of its name below {@code fuzz}. */
final class FuzzTargets {
  static final Map<Class<?>, Consumer<byte[]>> ALL = all();

  private FuzzTargets() {}

  private static Map<Class<?>, Consumer<byte[]>> all() {
    Map<Class<?>, Consumer<byte[]>> all =
        new TreeMap<>((one, other) -> one.getName().compareTo(other.getName()));
    all.put(ObjectsFuzz.class, ObjectsFuzz::fuzzerTestOneInput);
    all.put(AnswersFuzz.class, AnswersFuzz::fuzzerTestOneInput);
    all.put(FourItemsFuzz.class, FourItemsFuzz::fuzzerTestOneInput);
    all.put(CertificateFuzz.class, CertificateFuzz::fuzzerTestOneInput);
    all.put(SimulatedChipFuzz.class, SimulatedChipFuzz::fuzzerTestOneInput);
    all.put(ConversationFuzz.class, ConversationFuzz::fuzzerTestOneInput);
    return all;
  }
}
