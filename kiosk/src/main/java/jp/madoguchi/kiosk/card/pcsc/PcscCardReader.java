package jp.madoguchi.kiosk.card.pcsc;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import jp.madoguchi.kiosk.card.CardFault;
import jp.madoguchi.kiosk.card.CardReader;

/**
 * The reader behind javax.smartcardio, with any provider. A fault is told as what it means and
 * everything of the connection is dropped, so that the next call starts afresh.
 */
public final class PcscCardReader implements CardReader {
  private static final Logger LOG = System.getLogger(PcscCardReader.class.getName());

  private final Terminals source;
  private final String name;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean closed;

  /** Of the watching thread alone. */
  private Optional<CardTerminals> watched = Optional.empty();

  private long insertion;
  private Presence last = Presence.UNAVAILABLE;

  private PcscCardReader(Terminals source, String name) {
    this.source = source;
    this.name = name;
  }

  /** Does not touch the reader yet: a reader service that starts later is found then. */
  public static PcscCardReader open(ReaderSettings settings) {
    return new PcscCardReader(Terminals.of(settings), settings.name());
  }

  @Override
  public Sight look() {
    Presence now = presence();
    if (now == Presence.CARD && last != Presence.CARD) {
      insertion++;
    }
    last = now;
    return new Sight(now, insertion);
  }

  private Presence presence() {
    try {
      if (watched.isEmpty()) {
        watched = Optional.of(source.factory().terminals());
      }
      Optional<CardTerminal> reader = named(watched.get().list());
      if (reader.isEmpty()) {
        return Presence.NO_READER;
      }
      return reader.get().isCardPresent() ? Presence.CARD : Presence.EMPTY;
    } catch (GeneralSecurityException _) {
      return Presence.UNAVAILABLE;
    } catch (CardException e) {
      return switch (PcscFault.of(e)) {
        case NO_READER -> Presence.NO_READER;
        case CARD_GONE, CARD_SILENT -> Presence.EMPTY;
        case SERVICE_GONE, OTHER -> {
          PcscContext.forget();
          watched = Optional.empty();
          yield Presence.UNAVAILABLE;
        }
      };
    }
  }

  private Optional<CardTerminal> named(List<CardTerminal> readers) {
    return readers.stream().filter(reader -> reader.getName().startsWith(name)).findFirst();
  }

  @Override
  public void awaitChange(Duration atMost) {
    long slice = Math.min(250, atMost.toMillis());
    try {
      if (wake.tryAcquire(slice, TimeUnit.MILLISECONDS)) {
        wake.release();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Opening open() {
    if (closed) {
      return new Opening.Failed(CardFault.NO_SERVICE);
    }
    try {
      Optional<CardTerminal> reader = named(source.factory().terminals().list());
      return reader.isEmpty()
          ? new Opening.Failed(CardFault.NO_READER)
          : new Opening.Connected(PcscSession.on(reader.get().connect("*")));
    } catch (GeneralSecurityException _) {
      return new Opening.Failed(CardFault.NO_SERVICE);
    } catch (CardException | IllegalStateException e) {
      CardFault fault = PcscFault.whileOpening(e);
      LOG.log(Level.DEBUG, "not connected: {0}", fault);
      return new Opening.Failed(fault);
    }
  }

  @Override
  public void close() {
    closed = true;
    wake.release();
  }
}
