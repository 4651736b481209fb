package jp.madoguchi.kiosk.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What Jazzer has found so far goes through every target; {@code FuzzMain} looks for more. */
class FuzzCorpusTest {
  @TestFactory
  Stream<DynamicTest> theKeptCorpusGoesThrough() {
    return FuzzTargets.ALL.entrySet().stream()
        .map(target ->
            DynamicTest.dynamicTest(
                target.getKey().getSimpleName(),
                () -> {
                  List<Path> corpus = corpus(target.getKey());
                  assertThat(corpus).isNotEmpty();
                  for (Path file : corpus) {
                    target.getValue().door().accept(Files.readAllBytes(file));
                  }
                }));
  }

  private static List<Path> corpus(Class<?> target) throws IOException, URISyntaxException {
    Path folder =
        Path.of(FuzzCorpusTest.class.getResource("/fuzz/" + target.getSimpleName()).toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
