package jp.madoguchi.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Java files of all modules, as the house tests read them. */
final class SourceTree {
  static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final List<String> MODULES =
      List.of(
          "backoffice/rules",
          "backoffice/sync-contract",
          "backoffice/web-kit",
          "backoffice",
          "device-sim",
          "kiosk");

  private SourceTree() {}

  record Source(Path path, List<String> lines) {
    String name() {
      return ROOT.relativize(path).toString();
    }

    String className() {
      return path.getFileName().toString().replace(".java", "");
    }

    boolean isTest() {
      return name().contains("/src/test/");
    }
  }

  static List<Source> all() {
    return MODULES.stream().flatMap(module -> in(ROOT.resolve(module).resolve("src"))).toList();
  }

  static List<Source> main() {
    return all().stream().filter(s -> !s.isTest()).toList();
  }

  private static Stream<Source> in(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(p -> p.toString().endsWith(".java"))
          .sorted()
          .map(SourceTree::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source read(Path path) {
    try {
      return new Source(path, Files.readAllLines(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
