package jp.madoguchi.sim.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * Where the built programs lie: beside this one, as Maven leaves them.
 *
 * @param root the project's top folder
 */
record Installation(Path root) {
  /**
   * The installation that this class was loaded from: the folder above {@code device-sim/target}.
   */
  static Installation ofThisProgram() {
    try {
      Path code =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      for (Path at = code.toAbsolutePath(); at != null; at = at.getParent()) {
        if (Files.isDirectory(at.resolve("device-sim").resolve("target"))) {
          return new Installation(at);
        }
      }
      throw new DemoFailedException("the demo runs only where the project was built");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a code source is always a path here", e);
    }
  }

  Path backoffice() {
    return jar("backoffice");
  }

  Path kiosk() {
    return jar("kiosk");
  }

  Path simulator() {
    return jar("device-sim");
  }

  /** The class that a jar starts with. */
  static String mainClass(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path jar(String module) {
    Path jar = root.resolve(module).resolve("target").resolve(module + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new DemoFailedException(
          jar + " is missing: build it first with `mvn package -DskipTests`");
    }
    return jar;
  }
}
