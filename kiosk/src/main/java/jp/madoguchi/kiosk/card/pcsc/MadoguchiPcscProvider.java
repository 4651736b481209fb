package jp.madoguchi.kiosk.card.pcsc;

import java.security.Provider;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;

/**
 * Offers the readers of pcscd as {@code TerminalFactory.getInstance("MadoguchiPCSC", null,
 * provider)}, through java.lang.foreign (docs/adr/0014). Nothing of the library is touched before a
 * reader is asked for.
 */
final class MadoguchiPcscProvider extends Provider {
  /** The type to ask TerminalFactory for. */
  static final String TYPE = "MadoguchiPCSC";

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a provider in use is never serialised
  private final transient PcscLibrary library;

  MadoguchiPcscProvider() {
    this(PcscLite.LIBRARY);
  }

  /** With the library's file name, which a test may spell wrong. */
  MadoguchiPcscProvider(String library) {
    super(TYPE, "1.0", "PC/SC readers, a context for each connection");
    this.library = new PcscLibrary(library);
    putService(new PcscService());
  }

  private final class PcscService extends Service {
    PcscService() {
      super(
          MadoguchiPcscProvider.this,
          "TerminalFactory",
          TYPE,
          PcscFactory.class.getName(),
          List.of(),
          Map.of());
    }

    @Override
    public Object newInstance(Object parameter) {
      return new PcscFactory(library);
    }
  }

  private static final class PcscFactory extends TerminalFactorySpi {
    private final PcscLibrary library;

    PcscFactory(PcscLibrary library) {
      this.library = library;
    }

    @Override
    protected CardTerminals engineTerminals() {
      return new NativeTerminals(library);
    }
  }
}
