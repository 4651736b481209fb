package jp.madoguchi.kiosk.card;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.chip.SimulatedCard;

/**
 * The kiosk's card services over a simulated card in the same process, without a reader service.
 * The reader's sessions are told from each other as on a real one: opening resets the card.
 */
final class SimulatedDesk implements AutoCloseable {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));

  private final SlotFakeReader reader = new SlotFakeReader();
  private final CardAccess access = new CardAccess(reader, System::nanoTime);
  private final CardExamination examination = new CardExamination(CLOCK);
  private final CardWatch watch;
  private final ReaderCardDesk desk;

  SimulatedDesk(Duration talk, Duration askAgain) {
    this.watch = idleWatch();
    this.desk = new ReaderCardDesk(watch, access, new ReaderCardDesk.Times(talk, askAgain));
  }

  /** A watch over a reader that never has a card, for desks that need one. */
  static CardWatch idleWatch() {
    EmptyFakeReader empty = new EmptyFakeReader();
    return CardWatch.start(
        empty, new CardAccess(empty, System::nanoTime), new CardExamination(CLOCK), CLOCK);
  }

  /** Deadlines that no loaded machine reaches by accident. */
  static SimulatedDesk patient() {
    return new SimulatedDesk(Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  /** A wallet of its own, so that counters of one test are not those of another. */
  static CardWallet wallet() {
    return CardWallet.inMemory(CLOCK).withExperiments();
  }

  static SimulatedCard card(Persona persona) {
    return wallet().card(persona);
  }

  SlotFakeReader reader() {
    return reader;
  }

  CardDesk desk() {
    return desk;
  }

  /** Puts a card on, behind whatever the decorator does to its link. */
  SimulatedDesk with(SimulatedCard card, UnaryOperator<CardLink> decorator) {
    reader.put(Optional.of(card), decorator);
    return this;
  }

  SimulatedDesk with(SimulatedCard card) {
    return with(card, link -> link);
  }

  CardReading examine() {
    return access.converse(
        Duration.ofSeconds(30), examination, fault -> new CardReading.Failed(fault, "test"));
  }

  CardFacts facts() {
    return ((CardReading.Read) examine()).facts();
  }

  static Pin pin(String text) {
    return Pin.taking(text.toCharArray());
  }

  @Override
  public void close() {
    watch.close();
    access.close();
  }

  /** A reader whose card the test changes. */
  static final class SlotFakeReader implements CardReader {
    private volatile Optional<SimulatedCard> card = Optional.empty();
    private volatile UnaryOperator<CardLink> decorator = link -> link;
    private volatile CardFault absent = CardFault.NO_CARD;

    void put(Optional<SimulatedCard> next, UnaryOperator<CardLink> links) {
      card = next;
      decorator = links;
    }

    void takeOff(CardFault because) {
      absent = because;
      card = Optional.empty();
    }

    @Override
    public Sight look() {
      return new Sight(card.isPresent() ? Presence.CARD : Presence.EMPTY, 1);
    }

    @Override
    public void awaitChange(Duration atMost) {
      // Nobody watches this reader.
    }

    @Override
    public Opening open() {
      Optional<SimulatedCard> now = card;
      if (now.isEmpty()) {
        return new Opening.Failed(absent);
      }
      now.get().reset();
      CardLink link =
          decorator.apply(command -> {
            if (card.filter(now.get()::equals).isEmpty()) {
              throw new CardLink.Lost(
                  absent == CardFault.NO_CARD ? CardFault.CARD_REMOVED : absent, "taken off");
            }
            return now.get().transmit(command);
          });
      return new Opening.Connected(new FakeSession(link, now.get()));
    }

    @Override
    public void close() {
      // Nothing to let go of.
    }
  }

  private record FakeSession(CardLink link, SimulatedCard card) implements CardSession {
    @Override
    public byte[] transceive(byte[] command) throws Lost {
      return link.transceive(command);
    }

    @Override
    public void close() {
      card.reset();
    }
  }

  /** For the watch, which these tests don't need: never a card. */
  private static final class EmptyFakeReader implements CardReader {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public Sight look() {
      return new Sight(Presence.EMPTY, 0);
    }

    @Override
    public void awaitChange(Duration atMost) {
      try {
        closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public Opening open() {
      return new Opening.Failed(CardFault.NO_CARD);
    }

    @Override
    public void close() {
      closed.countDown();
    }
  }
}
