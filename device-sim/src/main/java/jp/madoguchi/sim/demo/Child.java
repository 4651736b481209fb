package jp.madoguchi.sim.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of the programs, running as a child process that writes its output to a file. */
final class Child implements AutoCloseable {
  private static final int LOG_LINES_SHOWN = 15;
  private static final int SECONDS_TO_END = 10;

  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts {@code java -jar JAR ARGUMENTS}; the child also ends when this process does. */
  static Child start(
      String name, Path jar, List<String> jvmOptions, List<String> arguments, Path logFolder) {
    return start(name, List.of("-jar", jar.toString()), jvmOptions, arguments, logFolder);
  }

  /**
   * Starts the program of a jar with another jar on its class path as well, which {@code -jar} does
   * not allow.
   */
  static Child startBeside(
      String name,
      Path jar,
      Path beside,
      List<String> jvmOptions,
      List<String> arguments,
      Path logFolder) {
    return start(
        name,
        List.of("-cp", jar + File.pathSeparator + beside, Installation.mainClass(jar)),
        jvmOptions,
        arguments,
        logFolder);
  }

  private static Child start(
      String name,
      List<String> program,
      List<String> jvmOptions,
      List<String> arguments,
      Path logFolder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(program);
    command.addAll(arguments);
    try {
      Files.createDirectories(logFolder);
      Path log = logFolder.resolve(name + ".log");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new Child(name, process, log);
    } catch (IOException e) {
      throw new UncheckedIOException("can't start " + name, e);
    }
  }

  /**
   * Runs {@code java -jar JAR ARGUMENTS} to its end and gives back what it printed.
   *
   * @throws DemoFailedException when it ends with an error
   */
  static String outputOf(String name, Path jar, List<String> arguments, Path logFolder) {
    try (Child child = start(name, jar, List.of(), arguments, logFolder)) {
      if (!child.process.waitFor(60, TimeUnit.SECONDS) || child.process.exitValue() != 0) {
        throw new DemoFailedException(name + " failed:\n" + child.lastLines());
      }
      return Files.readString(child.log, StandardCharsets.UTF_8);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailedException("interrupted while waiting for " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The end of what the program said, for the person who must find out why it ended. */
  String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return String.join(
          "\n", lines.subList(Math.max(0, lines.size() - LOG_LINES_SHOWN), lines.size()));
    } catch (IOException e) {
      return "(" + log + " can't be read)";
    }
  }

  String name() {
    return name;
  }

  /** Ends the program as a power cut would, and waits until it is gone. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Asks the program to end, waits for it, and ends it by force when it doesn't. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
