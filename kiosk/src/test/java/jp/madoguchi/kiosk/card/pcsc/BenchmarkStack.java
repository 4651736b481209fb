package jp.madoguchi.kiosk.card.pcsc;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardReader.Presence;

/** Names of the stack that the benchmark runs on, and waiting for it. */
final class BenchmarkStack {
  static final String FIRST = "Virtual PCD 00 00";
  static final String SECOND = "Virtual PCD 00 01";
  static final String JDK = "PC/SC";

  private static final Duration LIMIT = Duration.ofSeconds(60);

  private BenchmarkStack() {}

  static CardReader reader(String type, String name) {
    return PcscCardReader.open(new ReaderSettings(type, "", "", name));
  }

  static void awaitCard(String reader) {
    becomes(reader, Presence.CARD);
  }

  static void awaitNoCard(String reader) {
    becomes(reader, Presence.EMPTY);
  }

  private static void becomes(String name, Presence presence) {
    try (CardReader reader = reader(MadoguchiPcscProvider.TYPE, name)) {
      await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(LIMIT)
          .until(() -> reader.look().presence() == presence);
    }
  }
}
