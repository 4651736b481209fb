package jp.madoguchi.sim.card.provider;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactorySpi;
import jp.madoguchi.sim.card.CardSlot;

/**
 * Offers the simulated reader as {@code TerminalFactory.getInstance("MadoguchiSim", null,
 * provider)}. {@link #configure} takes {@code host:port} of the simulator's reader port; without it
 * there is no reader.
 */
public final class MadoguchiSimProvider extends Provider {
  /** The type to ask TerminalFactory for. */
  public static final String TYPE = "MadoguchiSim";

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a provider in use is never serialised
  private final transient List<ReaderLink> links;

  /** A provider that must be {@linkplain #configure configured} before it has a reader. */
  public MadoguchiSimProvider() {
    this(List.of());
  }

  private MadoguchiSimProvider(List<ReaderLink> links) {
    super(TYPE, "1.0", "SIMULATED card reader of Madoguchi");
    this.links = List.copyOf(links);
    putService(new SimService());
  }

  /** Readers on slots in this process, one on each. */
  public static MadoguchiSimProvider on(CardSlot... slots) {
    return new MadoguchiSimProvider(Arrays.stream(slots).<ReaderLink>map(SlotLink::new).toList());
  }

  @Override
  public Provider configure(String hostAndPort) {
    int colon = hostAndPort.lastIndexOf(':');
    try {
      int port = Integer.parseInt(hostAndPort.substring(colon + 1));
      return new MadoguchiSimProvider(
          List.of(new SocketLink(hostAndPort.substring(0, Math.max(colon, 0)), port)));
    } catch (IllegalArgumentException e) {
      throw new java.security.InvalidParameterException(
          "expected host:port, not " + hostAndPort + " (" + e.getMessage() + ")");
    }
  }

  @Override
  public boolean isConfigured() {
    return !links.isEmpty();
  }

  /** Hands the link to the factory, which a class name alone could not. */
  private final class SimService extends Service {
    SimService() {
      super(
          MadoguchiSimProvider.this,
          "TerminalFactory",
          TYPE,
          SimFactory.class.getName(),
          List.of(),
          Map.of());
    }

    @Override
    public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
      if (links.isEmpty()) {
        throw new NoSuchAlgorithmException("the simulated reader needs its host:port");
      }
      return new SimFactory(links);
    }
  }

  private static final class SimFactory extends TerminalFactorySpi {
    private final SimTerminals terminals;

    SimFactory(List<ReaderLink> links) {
      this.terminals = new SimTerminals(links);
    }

    @Override
    protected CardTerminals engineTerminals() {
      return terminals;
    }
  }
}
