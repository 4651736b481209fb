package jp.madoguchi.simulation.disk;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.kiosk.storage.LogFolder;

/** The kiosk's log folder on a simulated disk. */
public final class SimDiskFolder implements LogFolder {
  private final SimDisk disk;

  /** The root of this disk, for as long as it stays switched on. */
  public SimDiskFolder(SimDisk disk) {
    this.disk = disk;
  }

  private SimFile at(String database) {
    return new SimFile(Optional.of(disk), disk.mount(), "/" + database);
  }

  @Override
  public void prepare() throws IOException {
    disk.check(disk.mount());
  }

  @Override
  public boolean exists(String database) {
    return at(database).exists();
  }

  @Override
  public String derbyName(String database) {
    return "sim:" + at(database).getPath();
  }

  @Override
  public void delete(String database) throws IOException {
    if (at(database).exists() && !at(database).deleteAll()) {
      throw new IOException("can't delete " + database);
    }
  }

  @Override
  public void publish(String from, String to) throws IOException {
    disk.rename(disk.mount(), "/" + from, "/" + to);
    disk.syncNames(disk.mount(), "/");
  }
}
