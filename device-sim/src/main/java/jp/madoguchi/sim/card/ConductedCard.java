package jp.madoguchi.sim.card;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import jp.madoguchi.sim.card.chip.SimulatedCard;
import jp.madoguchi.sim.card.link.LinkModel;

/** A card with a {@link CardConduct}: its faults and its pace. */
final class ConductedCard implements SimulatedCard {
  private static final byte[] NO_ANSWER = new byte[0];

  private final Hand hand;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition wasReset = lock.newCondition();
  private final LengthHabits habits = new LengthHabits();
  private SimulatedCard card;
  private CardConduct conduct;
  private int commands;
  private long resets;

  ConductedCard(SimulatedCard card, CardConduct conduct, Hand hand) {
    this.card = card;
    this.conduct = conduct;
    this.hand = hand;
  }

  /** Whoever moves the card; called without any lock held. */
  interface Hand {
    /** Takes this card out. */
    void pull();

    /** Takes this card out and puts it in again later. */
    void pullFor(Duration time);

    /** Another card for this one, and the reader sees nothing of it. */
    SimulatedCard swapFor(Persona other);
  }

  /** From now on so; commands are counted anew. */
  void conduct(CardConduct other) {
    locked(() -> {
      conduct = other;
      commands = 0;
      habits.forget();
    });
  }

  @Override
  public byte[] atr() {
    return now().conduct.fault() instanceof CardFault.Mute ? NO_ANSWER : now().card.atr();
  }

  @Override
  public void reset() {
    SimulatedCard current = now().card;
    current.reset();
    locked(() -> {
      resets++;
      habits.forget();
      wasReset.signalAll();
    });
  }

  private record Now(SimulatedCard card, CardConduct conduct, int number, long resets) {}

  private Now now() {
    lock.lock();
    try {
      return new Now(card, conduct, commands, resets);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public byte[] transmit(byte[] command) {
    locked(() -> commands++);
    Now now = now();
    byte[] answer = faulty(command, now);
    pace(command, answer, now.conduct);
    return answer;
  }

  private byte[] faulty(byte[] command, Now now) {
    int number = now.number;
    return switch (now.conduct.fault()) {
      case CardFault.None _ -> now.card.transmit(command);
      case CardFault.Mute _ -> NO_ANSWER;
      case CardFault.Hang(int at, var lasts) -> {
        byte[] answer = now.card.transmit(command);
        yield number != at || isOver(lasts, now.resets) ? answer : NO_ANSWER;
      }
      case CardFault.Garbage(int at, int word) -> {
        byte[] answer = now.card.transmit(command);
        yield number == at ? new byte[] {(byte) (word >> 8), (byte) word} : answer;
      }
      case CardFault.Torn(int at, int bytes) -> {
        byte[] answer = now.card.transmit(command);
        yield number == at ? Arrays.copyOf(answer, Math.min(bytes, answer.length)) : answer;
      }
      case CardFault.Pull(int at, boolean executed, var back) ->
          number == at ? pulled(command, now.card, executed, back) : now.card.transmit(command);
      case CardFault.Swap(int at, Persona other) -> {
        if (number == at) {
          SimulatedCard instead = hand.swapFor(other);
          locked(() -> card = instead);
        }
        yield now().card.transmit(command);
      }
      case CardFault.WrongCounter(int claimed) -> {
        byte[] answer = now.card.transmit(command);
        yield asksForTheCounter(command) ? new byte[] {0x63, (byte) (0xC0 | claimed)} : answer;
      }
      case CardFault.WantsExactLength _ -> habits.exact(command, now.card);
      case CardFault.WantsGetResponse _ -> habits.fetched(command, now.card);
    };
  }

  private static boolean asksForTheCounter(byte[] command) {
    return command.length >= 4 && command.length <= 5 && command[0] == 0 && command[1] == 0x20;
  }

  private byte[] pulled(
      byte[] command, SimulatedCard now, boolean executed, Optional<Duration> back) {
    if (executed) {
      now.transmit(command);
    }
    back.ifPresentOrElse(hand::pullFor, hand::pull);
    return NO_ANSWER;
  }

  /** Waits for the answer's time; false when a reset, a removal or an interrupt came before. */
  private boolean isOver(Optional<Duration> lasts, long resetsBefore) {
    lock.lock();
    try {
      long left = lasts.map(Duration::toNanos).orElse(Long.MAX_VALUE);
      while (resets == resetsBefore && left > 0) {
        left = wasReset.awaitNanos(left);
      }
      return resets == resetsBefore;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private static void pace(byte[] command, byte[] answer, CardConduct conduct) {
    long nanos =
        conduct
                .speed()
                .map(speed -> LinkModel.nanos(speed, command.length, answer.length))
                .orElse(0L)
            + conduct.cardTime().toNanos();
    if (nanos > TimeUnit.MICROSECONDS.toNanos(1)) {
      LockSupport.parkNanos(nanos);
    }
  }

  private void locked(Runnable what) {
    lock.lock();
    try {
      what.run();
    } finally {
      lock.unlock();
    }
  }
}
