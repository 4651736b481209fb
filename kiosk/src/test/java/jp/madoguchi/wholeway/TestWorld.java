package jp.madoguchi.wholeway;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import jp.madoguchi.sim.demo.Browser;
import jp.madoguchi.sim.demo.DemoWorld;
import jp.madoguchi.sim.demo.KioskVisitor;
import jp.madoguchi.sim.demo.OfficeRemote;
import jp.madoguchi.sim.demo.SimulatorRemote;

/** The three programs from their built jars, for one test class. */
final class TestWorld implements AutoCloseable {
  private static final InstantSource CLOCK = InstantSource.system();

  private final DemoWorld world;

  private TestWorld(DemoWorld world) {
    this.world = world;
  }

  static TestWorld start(Path data) {
    DemoWorld world = new DemoWorld(FreePorts.fourInARow(), data, Map.of(), CLOCK);
    try {
      world.start();
      return new TestWorld(world);
    } catch (RuntimeException e) {
      world.close();
      throw e;
    }
  }

  DemoWorld programs() {
    return world;
  }

  SimulatorRemote simulator() {
    return new SimulatorRemote(new Browser(world.simulator()));
  }

  OfficeRemote office() {
    return new OfficeRemote(world.backoffice(), CLOCK);
  }

  KioskVisitor visitor() {
    return new KioskVisitor(new Browser(world.kiosk()), simulator(), CLOCK);
  }

  @Override
  public void close() {
    world.close();
  }
}
