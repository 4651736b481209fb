package jp.madoguchi.sim.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.sim.card.chip.Conversation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CardRootsCommandTest {
  @TempDir private Path folder;

  @Test
  void everyFileIsAnAuthorityThatSignedItself() throws Exception {
    StringWriter out = new StringWriter();
    Path roots = folder.resolve("roots");
    assertThat(
            new CommandLine(new CardRootsCommand())
                .setOut(new PrintWriter(out))
                .execute("--out", roots.toString()))
        .isZero();
    try (Stream<Path> listed = Files.list(roots)) {
      List<Path> files = listed.toList();
      assertThat(files).hasSize(4);
      for (Path file : files) {
        X509Certificate root = Conversation.certificate(Files.readAllBytes(file));
        root.verify(root.getPublicKey());
        assertThat(root.getBasicConstraints()).isNotNegative();
        assertThat(out.toString()).contains(file.toString());
      }
    }
  }
}
