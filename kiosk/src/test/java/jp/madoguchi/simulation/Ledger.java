package jp.madoguchi.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What residents were told: the truth that the office's tables are held against. */
final class Ledger {
  private final List<Told> told = new ArrayList<>();
  private final TreeMap<String, String> visits = new TreeMap<>();

  /**
   * An application that a resident saw confirmed.
   *
   * @param jpeg the picture
   */
  record Told(
      String kiosk,
      long seq,
      String hash,
      String receipt,
      String applicationId,
      String blob,
      byte[] jpeg) {}

  /** A resident comes; answers the ID that nobody else has. */
  String arrives(String kiosk) {
    String id = String.format("%023d", 7_000_000L + visits.size());
    visits.put(id, kiosk);
    return id;
  }

  void told(Told application) {
    told.add(application);
  }

  List<Told> told() {
    return told;
  }

  int visits() {
    return visits.size();
  }
}
