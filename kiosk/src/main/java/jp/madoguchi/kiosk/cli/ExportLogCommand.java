package jp.madoguchi.kiosk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import jp.madoguchi.kiosk.keys.KioskIdentity;
import jp.madoguchi.kiosk.outbox.LogStore;
import jp.madoguchi.kiosk.stick.LogExport;
import jp.madoguchi.kiosk.storage.DerbyLogStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the sealed entries that the office doesn't have into a folder. */
@Command(
    name = "export-log",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the sealed entries that the office has not acknowledged into a folder, as a USB",
      "stick carries them; the office imports them. The kiosk must not be running: while it is,",
      "its staff page does the same. Prints one JSON object."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:written, or there was nothing to write",
      "1:the folder can't be written; nothing is lost",
      "2:wrong options, no log, log in use"
    })
public final class ExportLogCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "the kiosk's data folder")
  private Path data = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "an existing folder, the stick")
  private Path to = Path.of("");

  /** Made by the command line library. */
  public ExportLogCommand() {}

  @Override
  public Integer call() {
    if (!Files.isDirectory(to)) {
      throw unusable("there is no folder " + to);
    }
    String kiosk =
        KioskIdentity.nameIn(data).orElseThrow(() -> unusable("there is no kiosk in " + data));
    KioskIdentity identity = KioskIdentity.open(data, kiosk, RandomGenerator.getDefault());
    try (LogStore store =
        DerbyLogStore.openExisting(identity.logFolder(data))
            .orElseThrow(() -> unusable("there is no log in " + data))) {
      print(new LogExport(store, identity, Clock.systemUTC()).to(to));
      return 0;
    } catch (IOException e) {
      spec.commandLine().getErr().println("the folder can't be written: " + e.getMessage());
      return 1;
    } catch (LogStore.StoreFailedException e) {
      throw unusable("the log can't be opened; is the kiosk running? " + e.getMessage());
    }
  }

  private void print(LogExport.Report report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("folder", report.folder().map(Path::toString).orElse(""));
    json.put("entries", report.entries());
    json.put("blobs", report.blobs());
    json.put("bytes", report.bytes());
    try {
      spec.commandLine().getOut().println(new JsonMapper().writeValueAsString(json));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CommandLine.ParameterException unusable(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
