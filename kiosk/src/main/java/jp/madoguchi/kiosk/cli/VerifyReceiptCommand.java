package jp.madoguchi.kiosk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import jp.madoguchi.sync.FleetKeys;
import jp.madoguchi.sync.MalformedException;
import jp.madoguchi.sync.ReceiptCheck;
import jp.madoguchi.sync.Statement;
import jp.madoguchi.sync.Verifier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the signature of a receipt, and whether the entry it names is in this kiosk's log. */
@Command(
    name = "verify-receipt",
    mixinStandardHelpOptions = true,
    description = "Checks a receipt's QR text and prints one JSON object.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:the receipt is valid",
      "1:it is not: changed, signed by nobody known, or another entry stands in the log",
      "2:it could not be checked: wrong options, no key, log in use"
    })
public final class VerifyReceiptCommand implements Callable<Integer> {
  private static final int VALID = 0;
  private static final int INVALID = 1;

  @Spec private CommandSpec spec;

  @Option(names = "--key", paramLabel = "FILE", description = "the kiosk's public key (JWK)")
  private Optional<Path> key = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the kiosk's data folder: its key and its log; the kiosk must not be running")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "the keys of all kiosks (JSON Web Key Set), as the office gives them out")
  private Optional<Path> keys = Optional.empty();

  @Parameters(paramLabel = "RECEIPT", description = "the text of the receipt's QR")
  private String receipt = "";

  /** Made by the command line library. */
  public VerifyReceiptCommand() {}

  @Override
  public Integer call() {
    ReceiptCheck check =
        keys.map(file -> fleet(file).check(receipt))
            .orElseGet(() -> ReceiptCheck.by(verifier(), receipt));
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("valid", false);
    switch (check) {
      case ReceiptCheck.Genuine(Statement.Receipt statement) -> describe(statement, result);
      case ReceiptCheck.NotGenuine _ -> result.put("answer", "not-genuine");
      case ReceiptCheck.Malformed _ -> result.put("answer", "malformed");
      case ReceiptCheck.UnknownKiosk(String kiosk, int epoch) -> {
        result.put("answer", "unknown-kiosk");
        result.put("kiosk", kiosk);
        result.put("epoch", epoch);
      }
    }
    print(result);
    return (Boolean) result.get("valid") ? VALID : INVALID;
  }

  private void describe(Statement.Receipt statement, Map<String, Object> result) {
    Optional<String> inLog = data.map(folder -> inLog(folder, statement));
    result.put("valid", !inLog.equals(Optional.of("other-entry")));
    result.put("answer", "genuine");
    result.put("kiosk", statement.kiosk());
    result.put("number", statement.number());
    result.put("seq", statement.seq());
    result.put("hash", statement.hash());
    result.put("at", statement.at().toString());
    inLog.ifPresent(found -> result.put("inLog", found));
  }

  private FleetKeys fleet(Path file) {
    if (key.isPresent()) {
      throw unusable("give --keys or --key, not both");
    }
    try {
      return FleetKeys.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw unusable("the key set can't be read: " + file);
    } catch (MalformedException e) {
      throw unusable("this is no key set of kiosks (" + e.getMessage() + "): " + file);
    }
  }

  private String inLog(Path folder, Statement.Receipt statement) {
    try (LogStore store =
        DerbyLogStore.openExisting(folder)
            .orElseThrow(() -> unusable("there is no log in " + folder))) {
      return store
          .hashOf(statement.seq())
          .map(hash -> hash.equals(statement.hash()) ? "yes" : "other-entry")
          .orElse("no");
    } catch (LogStore.StoreFailedException e) {
      throw unusable("the log can't be opened; is the kiosk running? " + e.getMessage());
    }
  }

  private Verifier verifier() {
    if (key.isPresent()) {
      try {
        return Verifier.restore(Files.readString(key.orElseThrow(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw unusable("the key file can't be read: " + key.orElseThrow());
      } catch (MalformedException e) {
        throw unusable("the key file holds no public P-256 key as JWK");
      }
    }
    Path folder = data.orElseThrow(() -> unusable("give --keys, --key or --data"));
    return KioskIdentity.publicKeyIn(folder)
        .orElseThrow(() -> unusable("there is no kiosk's key in " + folder));
  }

  private CommandLine.ParameterException unusable(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  private void print(Map<String, Object> result) {
    try {
      spec.commandLine().getOut().println(new JsonMapper().writeValueAsString(result));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
