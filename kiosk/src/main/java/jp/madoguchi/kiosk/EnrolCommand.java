package jp.madoguchi.kiosk;

import java.io.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import jp.madoguchi.kiosk.keys.KeyFolder;
import jp.madoguchi.kiosk.sync.http.KioskEnroller;
import jp.madoguchi.sync.EnrolmentToken;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.web.config.ConfigException;
import jp.madoguchi.web.config.ConfigFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code enrol}: makes this kiosk known to its office. */
@Command(
    name = "enrol",
    mixinStandardHelpOptions = true,
    description = {
      "Enrols this kiosk at its office with a token that an administrator has made there.",
      "Asks for the token on the terminal, or reads it from --token-file.",
      "Enrolled already, it begins a new log: send or export what is still unsent before."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:enrolled",
      "1:the office said no, or did not answer",
      "2:wrong command line, configuration or token"
    })
final class EnrolCommand implements Callable<Integer> {
  private static final long PAUSE_NANOS = Duration.ofSeconds(3).toNanos();

  @Spec private CommandSpec spec;

  @Option(names = "--config", paramLabel = "FILE", description = "YAML with what differs")
  private Optional<Path> config = Optional.empty();

  @Option(names = "--set", paramLabel = "KEY=VALUE", description = "one value of the YAML")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--token-file", paramLabel = "FILE", description = "a file with the token")
  private Optional<Path> tokenFile = Optional.empty();

  @Override
  public Integer call() {
    KioskConfig values = ConfigFile.load(KioskConfig.class, "kiosk.yaml", config, set);
    KeyFolder folder = new KeyFolder(values.data());
    EnrolmentToken token = tokenFile.map(EnrolCommand::read).orElseGet(this::ask);
    return switch (enroller(values, folder).attempt(token)) {
      case KioskEnroller.Outcome.Done(int epoch) -> {
        say("enrolled as " + values.name() + ", log " + epoch);
        yield 0;
      }
      case KioskEnroller.Outcome.Refused(String code, String detail) -> {
        say("the office says no (" + code + "): " + detail);
        yield 1;
      }
      case KioskEnroller.Outcome.Failed(String why) -> {
        say("the office can't be reached: " + why);
        yield 1;
      }
    };
  }

  /**
   * Enrols a kiosk that isn't with the token of its configuration, before it serves anybody; tries
   * again for as long as the office can't be reached.
   *
   * @throws ConfigException when there is no token, or the office says no
   */
  static void unlessDone(KioskConfig values, Consumer<String> out) {
    KeyFolder folder = new KeyFolder(values.data());
    if (folder.enrolled().isPresent()) {
      return;
    }
    String file = values.office().tokenFile();
    if (file.isEmpty()) {
      throw new ConfigException(
          "this kiosk is not enrolled: make a token at the office (キオスク > キオスクを登録する) and run"
              + " enrol");
    }
    EnrolmentToken token = read(Path.of(file));
    KioskEnroller enroller = enroller(values, folder);
    while (true) {
      switch (enroller.attempt(token)) {
        case KioskEnroller.Outcome.Done(int epoch) -> {
          out.accept("enrolled as " + values.name() + ", log " + epoch);
          return;
        }
        case KioskEnroller.Outcome.Refused(String code, String detail) ->
            throw new ConfigException("the office says no (" + code + "): " + detail);
        case KioskEnroller.Outcome.Failed(String why) -> {
          out.accept("not enrolled yet, trying again: " + why);
          LockSupport.parkNanos(PAUSE_NANOS);
        }
      }
    }
  }

  private static KioskEnroller enroller(KioskConfig values, KeyFolder folder) {
    URI office = values.office().url();
    try {
      return new KioskEnroller(office, values.name(), folder);
    } catch (IllegalArgumentException e) {
      throw new ConfigException("configuration: office.url: " + e.getMessage());
    }
  }

  private EnrolmentToken ask() {
    Console console = System.console();
    if (!console.isTerminal()) {
      throw new ConfigException("no terminal to ask for the token: give --token-file");
    }
    while (true) {
      char[] typed = console.readPassword("token: ");
      if (typed == null) {
        throw new ConfigException("no token");
      }
      try {
        return EnrolmentToken.parse(new String(typed));
      } catch (MalformedException e) {
        console.printf("%s%n", e.getMessage());
      }
    }
  }

  private static EnrolmentToken read(Path file) {
    try {
      return EnrolmentToken.parse(Files.readString(file));
    } catch (MalformedException e) {
      throw new ConfigException(file + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
