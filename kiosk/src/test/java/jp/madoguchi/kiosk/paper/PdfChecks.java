package jp.madoguchi.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What is asked of every paper, and the poppler tools that look at it from outside. */
final class PdfChecks {
  private PdfChecks() {}

  static void isPdfA2b(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions().stream().map(Object::toString).toList())
          .as("what veraPDF finds wrong")
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  static Path keep(String name, byte[] pdf) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/papers"));
    return Files.write(folder.resolve(name), pdf);
  }

  /** Standard output of a tool; the test is skipped, and says so, where the tool isn't there. */
  static String tool(String... command) throws IOException, InterruptedException {
    boolean there =
        List.of("/usr/bin", "/usr/local/bin", "/bin").stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, command[0])));
    if (!there) {
      System.err.println(
          "SKIPPED: " + command[0] + " is not installed (poppler-utils, zbar-tools)");
    }
    Assumptions.assumeTrue(there, command[0] + " is not installed");
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String output =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
