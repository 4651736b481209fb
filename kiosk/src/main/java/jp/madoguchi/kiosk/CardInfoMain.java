package jp.madoguchi.kiosk;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import jp.madoguchi.kiosk.card.CardAccess;
import jp.madoguchi.kiosk.card.CardExamination;
import jp.madoguchi.kiosk.card.CardLink;
import jp.madoguchi.kiosk.card.CardReader;
import jp.madoguchi.kiosk.card.CardReading;
import jp.madoguchi.kiosk.card.CardSession;
import jp.madoguchi.kiosk.card.link.RecordingLink;
import jp.madoguchi.kiosk.card.pcsc.PcscCardReader;
import jp.madoguchi.kiosk.cli.CardInfoJson;
import jp.madoguchi.web.config.ConfigFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code card-info}: what カードを調べる shows, for staff and tests. */
@Command(
    name = "card-info",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the card on the reader, without any PIN, and prints what カードを調べる shows as JSON.",
      "Nothing personal is read. The kiosk itself need not run; if it does, it takes turns."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:read",
      "2:wrong usage or configuration",
      "3:the reader service (pcscd) does not run",
      "4:no reader",
      "5:no card on the reader",
      "6:the card was taken off",
      "7:the card does not answer",
      "8:not a My Number Card",
      "9:the card's answers can't be understood"
    })
final class CardInfoMain implements Callable<Integer> {
  private static final Duration WITHIN = Duration.ofSeconds(5);

  @Spec private CommandSpec spec;

  @Option(names = "--config", paramLabel = "FILE", description = "the kiosk's YAML")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "one value of the YAML")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description = "also write the conversation down, without anything personal, for a report")
  private Optional<Path> record = Optional.empty();

  @Override
  public Integer call() throws IOException {
    KioskConfig values = ConfigFile.load(KioskConfig.class, "kiosk.yaml", config, set);
    Clock clock = Clock.system(values.zone());
    CardExamination examination = new CardExamination(clock, CardWiring.roots(values));
    CardReading reading;
    if (record.isPresent()) {
      try (PrintWriter file =
          new PrintWriter(Files.newBufferedWriter(record.get(), StandardCharsets.UTF_8))) {
        file.println(RecordingLink.TITLE);
        reading = read(values, examination, link -> new RecordingLink(link, file::println, false));
      }
    } else {
      reading = read(values, examination, link -> link);
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), values.zone());
    spec.commandLine().getOut().println(new CardInfoJson(today, values.zone()).of(reading));
    spec.commandLine().getOut().flush();
    return CardInfoJson.exitCode(reading);
  }

  private static CardReading read(
      KioskConfig values, CardExamination examination, UnaryOperator<CardLink> decorator) {
    try (CardReader reader = PcscCardReader.open(values.card().settings());
        CardAccess access = new CardAccess(reader, System::nanoTime)) {
      return access.converse(
          WITHIN,
          cards -> {
            try (CardSession session = cards.open()) {
              return examination.of(decorator.apply(session));
            }
          },
          fault -> new CardReading.Failed(fault, ""));
    }
  }
}
