package jp.madoguchi.sim.card.vpcd;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import jp.madoguchi.sim.card.CardConduct;
import jp.madoguchi.sim.card.CardFaultText;
import jp.madoguchi.sim.card.CardSlot;
import jp.madoguchi.sim.card.CardWallet;
import jp.madoguchi.sim.card.Persona;
import jp.madoguchi.sim.card.link.LinkSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code device-sim.jar card}: one card in pcscd's virtual reader until the program is ended. */
@Command(
    name = "card",
    mixinStandardHelpOptions = true,
    description = "Puts one simulated card into pcscd's virtual reader (vpcd) until Ctrl-C.")
public final class CardCommand implements Callable<Integer> {
  private final Clock clock;
  private final LongSupplier nanos;

  @Spec private CommandSpec spec;

  @Option(names = "--persona", defaultValue = "adult", description = "whose card (default adult)")
  private String persona;

  @Option(names = "--host", defaultValue = "127.0.0.1", description = "where vpcd listens")
  private String host;

  @Option(
      names = "--port",
      defaultValue = "" + VpcdClient.DEFAULT_PORT,
      description = "vpcd's port (default ${DEFAULT-VALUE})")
  private int port;

  @Option(names = "--fault", defaultValue = "none", description = CardFaultText.FORMS)
  private String fault;

  @Option(names = "--speed", description = "106, 212, 424 or 848 kbit/s; else at once")
  private Optional<Integer> speed;

  @Option(names = "--card-time-ms", defaultValue = "0", description = "the chip's own time")
  private int cardTimeMs;

  @Option(names = "--experiments", description = "allow cards that don't exist yet")
  private boolean experiments;

  @Option(names = "--state", description = "folder that keeps the tries left; else forgotten")
  private Optional<Path> state;

  /** Takes the program's clocks. */
  public CardCommand(Clock clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
  }

  @Override
  public Integer call() throws InterruptedException {
    CardWallet wallet = wallet();
    Persona who =
        Persona.of(persona)
            .filter(wallet.personas()::contains)
            .orElseThrow(() ->
                wrong(
                    "--persona must be one of "
                        + wallet.personas().stream()
                            .map(Persona::key)
                            .collect(Collectors.joining(", "))));
    CardConduct conduct = conduct();
    CardSlot slot = new CardSlot(wallet);
    try (VpcdClient client = VpcdClient.start(slot, host, port, nanos)) {
      slot.insert(who, conduct);
      spec.commandLine().getOut().println("SIMULATED card in: " + who.key());
      spec.commandLine().getOut().flush();
      new CountDownLatch(1).await(); // until the process is ended
      return client.connected() ? 0 : 1;
    }
  }

  private CardWallet wallet() {
    CardWallet wallet =
        state
            .map(folder -> CardWallet.keptIn(folder, clock))
            .orElseGet(() -> CardWallet.inMemory(clock));
    return experiments ? wallet.withExperiments() : wallet;
  }

  private CardConduct conduct() {
    if (cardTimeMs < 0) {
      throw wrong("--card-time-ms can't be negative");
    }
    Optional<LinkSpeed> rate =
        speed.map(kilobits ->
            LinkSpeed.of(kilobits)
                .orElseThrow(() -> wrong("--speed must be 106, 212, 424 or 848")));
    try {
      return new CardConduct(CardFaultText.parse(fault), rate, Duration.ofMillis(cardTimeMs));
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage());
    }
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
