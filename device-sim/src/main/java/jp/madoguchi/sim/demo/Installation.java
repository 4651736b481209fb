package jp.madoguchi.sim.demo;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the built programs lie: beside this one, as Maven leaves them.
 *
 * @param root the project's top folder
 */
record Installation(Path root) {
  /** The installation that this class was loaded from ({@code ROOT/device-sim/target/device-sim.jar}). */
  static Installation ofThisJar() {
    try {
      Path jar = Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Installation(jar.toAbsolutePath().getParent().getParent().getParent());
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

  private Path jar(String module) {
    Path jar = root.resolve(module).resolve("target").resolve(module + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new DemoFailedException(jar + " is missing: build it first with `mvn package -DskipTests`");
    }
    return jar;
  }
}
