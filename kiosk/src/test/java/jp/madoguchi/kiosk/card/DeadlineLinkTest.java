package jp.madoguchi.kiosk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineLinkTest {
  private final ExecutorService executor = Executors.newCachedThreadPool();
  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void stop() {
    never.countDown();
    executor.close();
  }

  @Test
  void aQuickAnswerComesThrough() throws Exception {
    assertThat(within(Duration.ofSeconds(10), command -> command).transceive(new byte[] {1}))
        .containsExactly(1);
  }

  @Test
  void aHungCardIsGivenUpAndStaysGivenUp() {
    CardLink link = within(Duration.ofMillis(50), this::hang);
    assertThatThrownBy(() -> link.transceive(new byte[4]))
        .isInstanceOf(CardLink.Lost.class)
        .hasMessageContaining("50 ms");
    assertThatThrownBy(() -> link.transceive(new byte[4]))
        .isInstanceOf(CardLink.Lost.class)
        .hasMessageContaining("before");
  }

  @Test
  void whatTheDriverThrowsBecomesALostCard() {
    CardLink removed =
        within(
            Duration.ofSeconds(10),
            _ -> {
              throw new CardLink.Lost("pulled");
            });
    assertThatThrownBy(() -> removed.transceive(new byte[4])).hasMessage("pulled");
    CardLink broken =
        within(
            Duration.ofSeconds(10),
            _ -> {
              throw new IllegalStateException("Card has been removed");
            });
    assertThatThrownBy(() -> broken.transceive(new byte[4])).isInstanceOf(CardLink.Lost.class);
  }

  @Test
  void anInterruptedReaderLetsGoAtOnce() throws Exception {
    CardLink link = within(Duration.ofMinutes(5), this::hang);
    CountDownLatch lost = new CountDownLatch(1);
    Thread reader =
        Thread.ofPlatform()
            .start(() -> {
              try {
                link.transceive(new byte[4]);
              } catch (CardLink.Lost _) {
                lost.countDown();
              }
            });
    reader.interrupt();
    assertThat(lost.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private CardLink within(Duration time, CardLink inner) {
    return new DeadlineLink(inner, executor, time);
  }

  private byte[] hang(byte[] command) throws CardLink.Lost {
    try {
      never.await();
      return command;
    } catch (InterruptedException e) {
      throw new CardLink.Lost("interrupted", e);
    }
  }
}
