package jp.madoguchi.sim.card.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;

/**
 * A simulated reader. As a LongSupplier it counts insertions: javax.smartcardio has no other word
 * for a card that was swapped between two looks.
 */
final class SimTerminal extends CardTerminal implements LongSupplier {
  private static final Duration FOR_EVER = Duration.ofDays(365);

  private final ReaderLink link;
  private final int number;
  private Optional<ReaderLink.Contact> seen = Optional.empty();
  private long insertions;

  SimTerminal(ReaderLink link, int number) {
    this.link = link;
    this.number = number;
  }

  @Override
  public String getName() {
    return "Madoguchi SIMULATED Reader %02d 00".formatted(number);
  }

  boolean attached() {
    return link.attached();
  }

  @Override
  public Card connect(String protocol) throws CardException {
    if (!"*".equals(protocol) && !"T=1".equals(protocol)) {
      throw new CardException("the card speaks T=1, not " + protocol);
    }
    Optional<ReaderLink.Contact> contact = link.contact();
    if (contact.isEmpty()) {
      throw new CardNotPresentException("no card in the reader");
    }
    if (contact.get().atr().length == 0) {
      throw new CardException("SCARD_W_UNRESPONSIVE_CARD: it does not answer a reset");
    }
    return new SimCard(contact.get());
  }

  @Override
  public synchronized boolean isCardPresent() {
    Optional<ReaderLink.Contact> now = link.contact();
    if (now.isPresent() && isAnother(now)) {
      insertions++;
    }
    seen = now;
    return now.isPresent();
  }

  @Override
  public synchronized long getAsLong() {
    isCardPresent();
    return insertions;
  }

  /** Whether there was a card at the last look. */
  synchronized boolean hadCard() {
    return seen.isPresent();
  }

  /** Whether something else lies there than at the last look. */
  synchronized boolean changed() {
    return isAnother(link.contact());
  }

  /** The same contact is the same insertion. */
  private boolean isAnother(Optional<ReaderLink.Contact> now) {
    return now.orElse(null) != seen.orElse(null);
  }

  @Override
  public boolean waitForCardPresent(long timeoutMs) {
    return link.await(true, limit(timeoutMs));
  }

  @Override
  public boolean waitForCardAbsent(long timeoutMs) {
    return link.await(false, limit(timeoutMs));
  }

  /** As javax.smartcardio wants it: 0 waits for ever. */
  private static Duration limit(long timeoutMs) {
    if (timeoutMs < 0) {
      throw new IllegalArgumentException("a time can't be negative");
    }
    return timeoutMs == 0 ? FOR_EVER : Duration.ofMillis(timeoutMs);
  }
}
