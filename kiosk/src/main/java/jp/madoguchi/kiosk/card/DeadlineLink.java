package jp.madoguchi.kiosk.card;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives a hung card up. The command goes on in the executor's thread, since PC/SC offers no cancel,
 * but nobody waits for it; after that every further call fails at once.
 */
public final class DeadlineLink implements CardLink {
  private final CardLink inner;
  private final ExecutorService executor;
  private final Duration answerWithin;
  private volatile boolean lost;

  /** One command may take {@code answerWithin} at most. */
  public DeadlineLink(CardLink inner, ExecutorService executor, Duration answerWithin) {
    this.inner = inner;
    this.executor = executor;
    this.answerWithin = answerWithin;
  }

  @Override
  public byte[] transceive(byte[] command) throws Lost {
    if (lost) {
      throw new Lost("the card did not answer before");
    }
    Future<byte[]> answer = executor.submit(() -> inner.transceive(command));
    try {
      return answer.get(answerWithin.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      lost = true;
      answer.cancel(true);
      throw new Lost("no answer within " + answerWithin.toMillis() + " ms", e);
    } catch (ExecutionException e) {
      lost = true;
      throw e.getCause() instanceof Lost known
          ? known
          : new Lost("the reader failed", e.getCause());
    } catch (InterruptedException e) {
      lost = true;
      Thread.currentThread().interrupt();
      throw new Lost("interrupted", e);
    }
  }
}
