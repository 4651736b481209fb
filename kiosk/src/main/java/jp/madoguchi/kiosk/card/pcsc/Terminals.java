package jp.madoguchi.kiosk.card.pcsc;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Optional;
import javax.smartcardio.TerminalFactory;

/**
 * Gets a terminal factory. Never {@code TerminalFactory.getDefault()}: if the reader service is not
 * there when that class loads, it stays of type "None" for the JVM's life.
 */
@FunctionalInterface
interface Terminals {
  /** A factory, or the reason why there is none now; asking again later is right. */
  TerminalFactory factory() throws GeneralSecurityException;

  /** As the settings say. A wrong provider name fails here, at the start. */
  static Terminals of(ReaderSettings settings) {
    Optional<Provider> provider = provider(settings);
    return () ->
        provider.isPresent()
            ? TerminalFactory.getInstance(settings.type(), null, provider.get())
            : TerminalFactory.getInstance(settings.type(), null);
  }

  private static Optional<Provider> provider(ReaderSettings settings) {
    if (!settings.provider().isBlank()) {
      return Optional.of(load(settings));
    }
    return settings.type().equals(MadoguchiPcscProvider.TYPE)
        ? Optional.of(new MadoguchiPcscProvider())
        : Optional.empty();
  }

  private static Provider load(ReaderSettings settings) {
    try {
      Provider provider =
          Class.forName(settings.provider())
              .asSubclass(Provider.class)
              .getDeclaredConstructor()
              .newInstance();
      return settings.providerArgument().isBlank()
          ? provider
          : provider.configure(settings.providerArgument());
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalArgumentException(
          "card reader provider " + settings.provider() + " can't be loaded", e);
    }
  }
}
