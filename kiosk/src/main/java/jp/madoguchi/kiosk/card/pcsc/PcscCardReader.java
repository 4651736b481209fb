package jp.madoguchi.kiosk.card.pcsc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import jp.madoguchi.kiosk.card.CardExamination;
import jp.madoguchi.kiosk.card.CardLink;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.kiosk.card.DeadlineLink;

/**
 * The reader behind javax.smartcardio. A fault is told as what it means and everything of the
 * connection is dropped, so that the next call starts afresh. Waits of the JDK's provider block all
 * its other calls, so presence is asked for and never waited for.
 */
public final class PcscCardReader implements CardReader {
  private static final Logger LOG = System.getLogger(PcscCardReader.class.getName());
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

  private final Terminals terminals;
  private final String namePrefix;
  private final CardExamination examination;
  private final ExecutorService commands;
  private Optional<TerminalFactory> factory = Optional.empty();

  private PcscCardReader(Terminals terminals, String namePrefix, InstantSource clock) {
    this.terminals = terminals;
    this.namePrefix = namePrefix;
    this.examination = new CardExamination(clock);
    this.commands =
        Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("card-", 0).factory());
  }

  /** Does not touch the reader yet: a reader service that starts later is found then. */
  public static PcscCardReader open(ReaderSettings settings, InstantSource clock) {
    return new PcscCardReader(Terminals.of(settings), settings.name(), clock);
  }

  @Override
  public Presence presence() {
    return switch (find()) {
      case Found.Missing(CardReading.NoReader _) -> Presence.NO_READER;
      case Found.Missing _ -> Presence.UNAVAILABLE;
      case Found.Reader(CardTerminal terminal) -> presence(terminal);
    };
  }

  private Presence presence(CardTerminal terminal) {
    try {
      return terminal.isCardPresent() ? Presence.CARD : Presence.EMPTY;
    } catch (CardException e) {
      return switch (failed(e)) {
        case CardReading.NoReader _ -> Presence.NO_READER;
        case CardReading _ -> Presence.UNAVAILABLE;
      };
    }
  }

  @Override
  public CardReading read() {
    return switch (find()) {
      case Found.Missing(CardReading why) -> why;
      case Found.Reader(CardTerminal terminal) -> read(terminal);
    };
  }

  private CardReading read(CardTerminal terminal) {
    Card card;
    try {
      card = terminal.connect("*");
    } catch (CardNotPresentException _) {
      return new CardReading.Removed();
    } catch (CardException e) {
      return PcscFault.of(e).isAboutTheCard() ? new CardReading.Removed() : failed(e);
    }
    try {
      return examination.of(
          new DeadlineLink(command -> transmit(card, command), commands, ANSWER_WITHIN));
    } catch (CardLink.Lost e) {
      LOG.log(Level.INFO, "card lost: {0}", e.getMessage());
      return new CardReading.Removed();
    } finally {
      release(card);
    }
  }

  /**
   * The JDK's provider throws IllegalStateException for a pulled card and IllegalArgumentException
   * for a hung one that is pulled then: here any of them means that this connection has ended.
   */
  private static byte[] transmit(Card card, byte[] command) throws CardLink.Lost {
    try {
      return card.getBasicChannel().transmit(new javax.smartcardio.CommandAPDU(command)).getBytes();
    } catch (CardException | IllegalStateException | IllegalArgumentException e) {
      throw new CardLink.Lost(e.getClass().getSimpleName() + " " + PcscFault.of(e), e);
    }
  }

  /** Resets the card, so that the next one to look starts from nothing. */
  private static void release(Card card) {
    try {
      card.disconnect(true);
    } catch (CardException | IllegalStateException e) {
      LOG.log(Level.DEBUG, "card was gone at release: {0}", PcscFault.of(e));
    }
  }

  private sealed interface Found {
    record Reader(CardTerminal terminal) implements Found {}

    record Missing(CardReading why) implements Found {}
  }

  private Found find() {
    try {
      if (factory.isEmpty()) {
        factory = Optional.of(terminals.factory());
      }
      List<CardTerminal> readers = factory.get().terminals().list();
      return readers.stream()
          .filter(reader -> reader.getName().startsWith(namePrefix))
          .findFirst()
          .<Found>map(Found.Reader::new)
          .orElseGet(() -> new Found.Missing(new CardReading.NoReader()));
    } catch (GeneralSecurityException e) {
      return new Found.Missing(new CardReading.ReaderUnavailable("no reader service"));
    } catch (CardException e) {
      return new Found.Missing(failed(e));
    }
  }

  private CardReading failed(CardException e) {
    PcscFault fault = PcscFault.of(e);
    return switch (fault) {
      case NO_READER -> new CardReading.NoReader();
      case CARD_GONE -> new CardReading.Removed();
      case SERVICE_GONE, OTHER -> {
        factory = Optional.empty();
        if (fault == PcscFault.SERVICE_GONE) {
          PcscContext.forget();
        }
        yield new CardReading.ReaderUnavailable(String.valueOf(fault));
      }
    };
  }

  @Override
  public void close() {
    commands.shutdownNow();
  }
}
