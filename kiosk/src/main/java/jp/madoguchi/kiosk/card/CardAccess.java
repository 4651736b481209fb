package jp.madoguchi.kiosk.card;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Lets one conversation at a time talk to the reader's card, each with one deadline for all of it.
 * PC/SC can't cancel a command that a hung card doesn't answer: such a conversation goes on in its
 * own thread until the card is pulled, but its caller has been told by then, and nothing of it
 * reaches a card any more.
 */
public final class CardAccess implements AutoCloseable {
  private static final Logger LOG = System.getLogger(CardAccess.class.getName());

  /** So many threads may hang at silent cards before none is tried any more. */
  private static final int HUNG_MAX = 8;

  private final CardReader reader;
  private final LongSupplier nanos;
  private final Semaphore turns = new Semaphore(1, true);
  private final AtomicInteger running = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("card-", 0).factory());

  /** {@code nanos} is a monotonic clock such as {@code System::nanoTime}. */
  public CardAccess(CardReader reader, LongSupplier nanos) {
    this.reader = reader;
    this.nanos = nanos;
  }

  /**
   * Something to talk to a card about. It may open sessions one after the other, for example to ask
   * a counter after a connection broke; it closes each.
   */
  @FunctionalInterface
  public interface Conversation<T> {
    /** A fault that leaves as {@link CardLink.Lost} is answered as {@code failed}. */
    T with(Opener cards) throws CardLink.Lost;
  }

  /** Opens the card on the reader. */
  @FunctionalInterface
  public interface Opener {
    /** Connects; a card that can't be reached leaves as {@link CardLink.Lost} with its fault. */
    CardSession open() throws CardLink.Lost;
  }

  /**
   * Waits for its turn, talks, and answers within the time given, whatever card and reader do.
   *
   * @param failed called in the caller's thread, with {@link CardFault#CARD_SILENT} when time is
   *     up: the conversation's links refuse every command by then, so a flag that it sets before it
   *     sends a PIN tells truly whether the PIN may have been sent
   */
  public <T> T converse(
      Duration within, Conversation<T> conversation, Function<CardFault, T> failed) {
    return converse(within, within, conversation, failed);
  }

  /** As above, but waits {@code patience} in all and lets the talk itself last {@code within}. */
  <T> T converse(
      Duration patience,
      Duration within,
      Conversation<T> conversation,
      Function<CardFault, T> failed) {
    long end = nanos.getAsLong() + patience.toNanos();
    try {
      if (running.get() >= HUNG_MAX
          || !turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return failed.apply(CardFault.CARD_SILENT);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return failed.apply(CardFault.CARD_SILENT);
    }
    long left = Math.min(within.toNanos(), end - nanos.getAsLong());
    return inTurn(Math.max(0, left), conversation, failed);
  }

  private <T> T inTurn(
      long nanosLeft, Conversation<T> conversation, Function<CardFault, T> failed) {
    CardTurn turn = new CardTurn(reader);
    try {
      Future<T> result = threads.submit(() -> talk(turn, conversation));
      return result.get(nanosLeft, TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      turn.end(); // before the caller looks at what has been sent
      LOG.log(Level.INFO, "no answer from the card in time");
      return failed.apply(CardFault.CARD_SILENT);
    } catch (ExecutionException e) {
      return failed.apply(faultOf(e.getCause()));
    } catch (RejectedExecutionException _) {
      return failed.apply(CardFault.NO_SERVICE); // closed
    } catch (InterruptedException _) {
      turn.end();
      Thread.currentThread().interrupt();
      return failed.apply(CardFault.CARD_SILENT);
    } finally {
      turn.end();
      turns.release();
    }
  }

  private <T> T talk(CardTurn turn, Conversation<T> conversation) throws CardLink.Lost {
    running.incrementAndGet();
    try {
      return conversation.with(turn);
    } finally {
      running.decrementAndGet();
    }
  }

  private static CardFault faultOf(Throwable cause) {
    if (cause instanceof CardLink.Lost lost) {
      LOG.log(Level.INFO, "card: {0} ({1})", lost.fault(), lost.getMessage());
      return lost.fault();
    }
    // What a driver throws in the middle may name content: only its kind is logged.
    LOG.log(Level.WARNING, "card conversation: {0}", cause.getClass().getName());
    return CardFault.NOT_UNDERSTOOD;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
