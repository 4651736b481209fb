package jp.madoguchi.kiosk.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.kiosk.card.CardAccess;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardReader.Presence;
import jp.madoguchi.kiosk.card.CardReader.Sight;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.kiosk.card.CardSession;
import jp.madoguchi.kiosk.card.CardWatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What cards and readers do wrong, on the real pcscd; see {@link PcscdWorld} for where it runs. */
@Timeout(60)
class PcscdFaultsWorld {
  private static final Pcscd PCSCD = new Pcscd();
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int FIRST = 35963;
  private static final int SECOND = 35964;
  private static final byte[] READ = {0, (byte) 0xB0, 0, 0, 0};
  private static final byte[] OK = {(byte) 0x90, 0};

  private final CardReader first = reader("Virtual PCD 00 00");
  private final CardAccess access = new CardAccess(first, System::nanoTime);
  private final CardReader second = reader("Virtual PCD 00 01");
  private final CardAccess secondAccess = new CardAccess(second, System::nanoTime);
  private final CountDownLatch never = new CountDownLatch(1);

  @BeforeEach
  void startEmpty() throws IOException {
    PCSCD.start();
    becomes(first, Presence.EMPTY);
    becomes(second, Presence.EMPTY);
  }

  @AfterEach
  void close() {
    never.countDown();
    first.close();
    second.close();
    access.close();
    secondAccess.close();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    PCSCD.stop();
  }

  @Test
  void aCardPulledInTheMiddleIsRemovedAndTheNextOneWorks() {
    CompletableFuture<FakeVpcdCard> inserted = new CompletableFuture<>();
    try (FakeVpcdCard card =
        FakeVpcdCard.insert(
            FIRST,
            FakeVpcdCard.ATR,
            _ -> {
              inserted.join().close();
              return OK;
            })) {
      inserted.complete(card);
      becomes(first, Presence.CARD);
      assertThat(say(access, LIMIT)).isEqualTo("CARD_REMOVED");
    }
    becomes(first, Presence.EMPTY);
    theNextCardWorks();
  }

  @Test
  void aHungCardIsGivenUpInTimeAndTheNextOneWorksOnceItIsPulled() {
    try (FakeVpcdCard _ = FakeVpcdCard.insert(FIRST, FakeVpcdCard.ATR, this::hang)) {
      becomes(first, Presence.CARD);
      assertThat(say(access, Duration.ofMillis(300))).isEqualTo("CARD_SILENT");
      // Whoever asks meanwhile is told so in time, and the other reader does not notice.
      assertThat(say(access, Duration.ofMillis(300))).isEqualTo("CARD_SILENT");
      try (FakeVpcdCard _ = FakeVpcdCard.insert(SECOND, FakeVpcdCard.ATR, _ -> OK)) {
        becomes(second, Presence.CARD);
        assertThat(say(secondAccess, LIMIT)).isEqualTo("9000");
      }
    }
    becomes(first, Presence.EMPTY);
    theNextCardWorks();
  }

  @Test
  void aServiceKilledInTheMiddleIsNoServiceAndEverythingWorksOnceItIsBack() throws Exception {
    try (FakeVpcdCard _ =
        FakeVpcdCard.insert(
            FIRST,
            FakeVpcdCard.ATR,
            _ -> {
              PCSCD.kill();
              return OK;
            })) {
      becomes(first, Presence.CARD);
      assertThat(say(access, LIMIT)).isEqualTo("NO_SERVICE");
      becomes(first, Presence.UNAVAILABLE);
      assertThat(say(access, LIMIT)).isEqualTo("NO_SERVICE");
    }
    PCSCD.start();
    becomes(first, Presence.EMPTY);
    theNextCardWorks();
  }

  @Test
  void theWatchSurvivesAHungCardAndAKilledService() throws Exception {
    CardReader reader = reader("");
    CardAccess turns = new CardAccess(reader, System::nanoTime);
    CardReading silent = new CardReading.Failed(CardFault.NOT_UNDERSTOOD, "answered");
    try (CardWatch watch =
        CardWatch.start(
            reader,
            turns,
            cards -> {
              try (CardSession session = cards.open()) {
                session.transceive(new byte[4]);
                return silent;
              }
            },
            CardReaderContract.CLOCK)) {
      try (FakeVpcdCard _ = FakeVpcdCard.insert(FIRST, FakeVpcdCard.ATR, this::hang)) {
        becomes(watch, CardWatch.State.SILENT);
      }
      becomes(watch, CardWatch.State.EMPTY);
      try (FakeVpcdCard _ = FakeVpcdCard.insert(FIRST, FakeVpcdCard.ATR, _ -> OK)) {
        becomes(watch, CardWatch.State.REFUSED);
        PCSCD.kill();
        becomes(watch, CardWatch.State.UNAVAILABLE);
      }
      PCSCD.start();
      becomes(watch, CardWatch.State.EMPTY);
      try (FakeVpcdCard _ = FakeVpcdCard.insert(FIRST, FakeVpcdCard.ATR, _ -> OK)) {
        becomes(watch, CardWatch.State.REFUSED);
      }
    }
  }

  @Test
  void aSwapBetweenTwoLooksIsAnotherInsertion() {
    CardReader onlooker = reader("Virtual PCD 00 00");
    FakeVpcdCard card = FakeVpcdCard.insert(FIRST, FakeVpcdCard.ATR, _ -> OK);
    becomes(first, Presence.CARD);
    Sight before = first.look();
    assertThat(first.look()).isEqualTo(before);
    card.close();
    becomes(onlooker, Presence.EMPTY);
    try (FakeVpcdCard _ = FakeVpcdCard.insert(FIRST, FakeVpcdCard.ATR, _ -> OK)) {
      becomes(onlooker, Presence.CARD);
      first.awaitChange(LIMIT); // returns at once: it has happened already
      assertThat(first.look().presence()).isEqualTo(Presence.CARD);
      assertThat(first.look().insertion()).isNotEqualTo(before.insertion());
    }
    onlooker.close();
  }

  @Test
  void aWaitOnOneReaderStallsNobodyAndEndsWhenItIsClosed() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          while (ended.getCount() > 0) {
            first.awaitChange(Duration.ofSeconds(30));
            if (first.look().presence() == Presence.EMPTY) {
              ended.countDown(); // closed: the wait of 30 s did not last
            }
          }
        });
    try (FakeVpcdCard _ = FakeVpcdCard.insert(SECOND, FakeVpcdCard.ATR, _ -> OK)) {
      CardTerminal waiting = terminal("Virtual PCD 00 00");
      Thread.ofPlatform().daemon().start(() -> present(waiting));
      becomes(second, Presence.CARD);
      for (int time = 0; time < 20; time++) {
        assertThat(say(secondAccess, LIMIT)).isEqualTo("9000");
      }
    }
    first.close();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void anAnswerMayBeSixtyKilobytes() {
    byte[] long60k = new byte[60_000];
    long60k[59_998] = (byte) 0x90;
    try (FakeVpcdCard _ = FakeVpcdCard.insert(FIRST, FakeVpcdCard.ATR, _ -> long60k)) {
      becomes(first, Presence.CARD);
      assertThat(say(access, LIMIT)).hasSize(120_000).endsWith("9000");
    }
  }

  @Test
  void whoeverHoldsTheCardIsWaitedForButNotForLonger() throws Exception {
    try (FakeVpcdCard _ = FakeVpcdCard.insert(FIRST, FakeVpcdCard.ATR, _ -> OK)) {
      becomes(first, Presence.CARD);
      var other = terminal("Virtual PCD 00 00").connect("T=1");
      assertThat(other.getATR().getBytes()).isEqualTo(FakeVpcdCard.ATR);
      other.beginExclusive();
      assertThat(say(access, Duration.ofMillis(300))).isEqualTo("CARD_SILENT");
      other.disconnect(false);
      assertThat(say(access, LIMIT)).isEqualTo("9000");
    }
  }

  @Test
  void manyConversationsAndRestartsLeaveNothingOpen() throws Exception {
    try (FakeVpcdCard _ = FakeVpcdCard.insert(FIRST, FakeVpcdCard.ATR, _ -> OK)) {
      becomes(first, Presence.CARD);
      assertThat(say(access, LIMIT)).isEqualTo("9000");
      long before = openFiles();
      for (int time = 0; time < 50; time++) {
        assertThat(say(access, LIMIT)).isEqualTo("9000");
      }
      assertThat(openFiles()).isLessThanOrEqualTo(before + 2);
    }
    long before = openFiles();
    for (int time = 0; time < 2; time++) {
      PCSCD.kill();
      becomes(first, Presence.UNAVAILABLE);
      PCSCD.start();
      becomes(first, Presence.EMPTY);
    }
    assertThat(openFiles()).isLessThanOrEqualTo(before + 2);
  }

  private void theNextCardWorks() {
    try (FakeVpcdCard _ = FakeVpcdCard.insert(FIRST, FakeVpcdCard.ATR, _ -> OK)) {
      becomes(first, Presence.CARD);
      assertThat(say(access, LIMIT)).isEqualTo("9000");
    }
    becomes(first, Presence.EMPTY);
  }

  private static String say(CardAccess access, Duration within) {
    return access.converse(
        within,
        cards -> {
          try (CardSession session = cards.open()) {
            return HexFormat.of().formatHex(session.transceive(READ));
          }
        },
        CardFault::name);
  }

  private byte[] hang(byte[] command) throws InterruptedException {
    never.await();
    return command;
  }

  private static CardReader reader(String name) {
    return PcscCardReader.open(new ReaderSettings(MadoguchiPcscProvider.TYPE, "", "", name));
  }

  private static CardTerminal terminal(String name) throws GeneralSecurityException, CardException {
    return TerminalFactory.getInstance(
            MadoguchiPcscProvider.TYPE, null, new MadoguchiPcscProvider())
        .terminals()
        .getTerminal(name);
  }

  private static void present(CardTerminal terminal) {
    try {
      terminal.waitForCardPresent(5000);
    } catch (CardException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long openFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      return files.count();
    }
  }

  private static void becomes(CardReader reader, Presence presence) {
    becomes(() -> reader.look().presence(), presence);
  }

  private static void becomes(CardWatch watch, CardWatch.State state) {
    becomes(() -> watch.status().state(), state);
  }

  private static <T> void becomes(Supplier<T> what, T wanted) {
    await()
        .pollInterval(Duration.ofMillis(10))
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(what.get()).isEqualTo(wanted));
  }
}
