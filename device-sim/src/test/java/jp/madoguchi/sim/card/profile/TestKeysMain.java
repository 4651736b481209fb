package jp.madoguchi.sim.card.profile;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes {@code test-keys.properties}: the labels on the command line, or the file, one a line. */
public final class TestKeysMain {
  private TestKeysMain() {}

  /** Takes the file to write and the labels. */
  public static void main(String[] args) throws Exception {
    List<String> labels = List.of(args).subList(1, args.length);
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.US_ASCII))) {
      out.println(
          "# Primes of the simulated cards' worthless keys, as TestKeys generates them from");
      out.println(
          "# a published seed. Written by TestKeysMain; nothing real is protected by them.");
      for (String label : labels) {
        out.println(label.replace(' ', '-') + "=" + TestKeys.kept(TestKeys.generated(label)));
      }
    }
  }
}
