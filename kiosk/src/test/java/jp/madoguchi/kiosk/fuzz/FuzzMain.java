package jp.madoguchi.kiosk.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for inputs that break a promise: Jazzer with every target, each in a JVM of its own, the
 * kept corpus as its start. {@code mvn -Pfuzz -pl kiosk -am test} runs it. Arguments: executions of
 * each target, folder of the corpora (read), folder for what is found (written), and names of
 * targets, if not all are wanted. Ends with 1 if a target fell.
 */
final class FuzzMain {
  private FuzzMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> wanted = Arrays.asList(args).subList(3, args.length);
    int fallen = 0;
    for (Class<?> target : FuzzTargets.ALL.keySet()) {
      if (wanted.isEmpty() || wanted.contains(target.getSimpleName())) {
        fallen += run(target, args[0], Path.of(args[1]), Path.of(args[2])) == 0 ? 0 : 1;
      }
    }
    System.exit(fallen == 0 ? 0 : 1);
  }

  private static int run(Class<?> target, String runs, Path kept, Path found)
      throws IOException, InterruptedException {
    String name = target.getSimpleName();
    Path into = Files.createDirectories(found.resolve(name)).toAbsolutePath();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=jp.madoguchi.**:com.drew.**",
                "-runs=" + runs,
                "-max_len=" + FuzzTargets.ALL.get(target).bytesMax(),
                "-timeout=20",
                "-print_final_stats=1",
                into.toString(),
                kept.resolve(name).toAbsolutePath().toString()));
    Path log = found.resolve(name + ".log");
    int code =
        new ProcessBuilder(command)
            .directory(into.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    System.out.println(name + (code == 0 ? ": nothing found" : ": FELL, see " + log));
    try (var lines = Files.lines(log)) {
      lines
          .filter(line -> line.matches("stat::(number_of_executed_units|average_exec_per_sec).*"))
          .forEach(System.out::println);
    }
    return code;
  }
}
