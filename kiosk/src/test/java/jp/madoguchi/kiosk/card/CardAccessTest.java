package jp.madoguchi.kiosk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CardAccessTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final CountDownLatch pulled = new CountDownLatch(1);
  private final AtomicInteger sent = new AtomicInteger();
  private final FakeReader reader = new FakeReader();
  private final CardAccess access = new CardAccess(reader, System::nanoTime);

  @AfterEach
  void close() {
    pulled.countDown();
    access.close();
  }

  @Test
  void anAnswerComesThroughAndTheSessionIsClosed() {
    assertThat(say(LONG)).isEqualTo("9000");
    assertThat(reader.open).hasValue(0);
  }

  @Test
  void aCardThatCantBeReachedIsToldWithItsFault() {
    reader.fault = Optional.of(CardFault.NO_READER);
    assertThat(say(LONG)).isEqualTo("NO_READER");
  }

  @Test
  void aHungCardIsGivenUpInTimeAndTheNextConversationDoesNotWaitForIt() {
    reader.hangs = true;
    assertThat(say(SHORT)).isEqualTo("CARD_SILENT");
    reader.hangs = false;
    assertThat(say(LONG)).isEqualTo("9000");
  }

  @Test
  void whatWasGivenUpSendsNothingMoreAndOpensNothingMore() {
    AtomicReference<Throwable> second = new AtomicReference<>();
    AtomicReference<Throwable> again = new AtomicReference<>();
    reader.hangs = true;
    String told =
        access.converse(
            SHORT,
            cards -> {
              try (CardSession session = cards.open()) {
                session.transceive(new byte[4]);
                second.set(thrownBy(() -> session.transceive(new byte[4])));
                again.set(thrownBy(cards::open));
                return "late";
              }
            },
            CardFault::name);
    assertThat(told).isEqualTo("CARD_SILENT");
    pulled.countDown();
    await().atMost(LONG).until(() -> again.get() != null && reader.open.get() == 0);
    assertThat(second.get()).isInstanceOf(CardLink.Lost.class);
    assertThat(again.get()).isInstanceOf(CardLink.Lost.class);
    assertThat(sent).hasValue(1);
  }

  @Test
  void oneConversationAtATimeAndWaitingForTheTurnCountsToo() throws Exception {
    CountDownLatch inside = new CountDownLatch(1);
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() ->
            access.converse(
                LONG,
                _ -> {
                  inside.countDown();
                  pause();
                  return "first";
                },
                CardFault::name));
    inside.await();
    assertThat(say(SHORT)).isEqualTo("CARD_SILENT");
    assertThat(sent).hasValue(0);
    pulled.countDown();
    assertThat(first.get()).isEqualTo("first");
    assertThat(say(LONG)).isEqualTo("9000");
  }

  @Test
  void whatADriverThrowsIsAnAnswerThatCantBeUnderstood() {
    String told =
        access.converse(
            LONG,
            _ -> {
              throw new IllegalStateException("Card has been removed");
            },
            CardFault::name);
    assertThat(told).isEqualTo("NOT_UNDERSTOOD");
  }

  @Test
  void afterTheEndNothingIsBegun() {
    access.close();
    assertThat(say(LONG)).isEqualTo("NO_SERVICE");
  }

  @Test
  void anInterruptedCallerIsLetGoAtOnce() throws Exception {
    reader.hangs = true;
    CompletableFuture<String> told = new CompletableFuture<>();
    Thread caller = Thread.ofPlatform().start(() -> told.complete(say(LONG)));
    await().atMost(LONG).until(() -> sent.get() == 1);
    caller.interrupt();
    assertThat(told.get()).isEqualTo("CARD_SILENT");
  }

  @Test
  void tooManyHungThreadsAreNotAddedTo() {
    reader.hangs = true;
    for (int card = 0; card < 8; card++) {
      assertThat(say(SHORT)).isEqualTo("CARD_SILENT");
    }
    assertThat(say(LONG)).isEqualTo("CARD_SILENT");
    assertThat(sent).hasValue(8);
  }

  private String say(Duration within) {
    return access.converse(
        within,
        cards -> {
          try (CardSession session = cards.open()) {
            return java.util.HexFormat.of().formatHex(session.transceive(new byte[4]));
          }
        },
        CardFault::name);
  }

  private static Throwable thrownBy(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    assertThatThrownBy(call).satisfies(thrown::set);
    return thrown.get();
  }

  private void pause() {
    try {
      pulled.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private final class FakeReader implements CardReader {
    private final AtomicInteger open = new AtomicInteger();
    private volatile Optional<CardFault> fault = Optional.empty();
    private volatile boolean hangs;

    @Override
    public Sight look() {
      return new Sight(Presence.CARD, 1);
    }

    @Override
    public void awaitChange(Duration atMost) {}

    @Override
    public Opening open() {
      if (fault.isPresent()) {
        return new Opening.Failed(fault.get());
      }
      open.incrementAndGet();
      return new Opening.Connected(new FakeSession());
    }

    @Override
    public void close() {}
  }

  private final class FakeSession implements CardSession {
    @Override
    public byte[] transceive(byte[] command) {
      sent.incrementAndGet();
      if (reader.hangs) {
        pause();
      }
      return new byte[] {(byte) 0x90, 0};
    }

    @Override
    public void close() {
      reader.open.decrementAndGet();
    }
  }
}
