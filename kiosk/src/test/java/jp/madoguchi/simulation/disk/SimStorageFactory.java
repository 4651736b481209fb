package jp.madoguchi.simulation.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.derby.io.StorageFactory;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.WritableStorageFactory;

/** Leads Derby to the simulated disks: {@code jdbc:derby:sim:/mount/folder}. Derby makes it. */
public final class SimStorageFactory implements WritableStorageFactory {
  private static final Map<String, SimDisk> MOUNTED = new ConcurrentHashMap<>();
  private static final AtomicLong MOUNTS = new AtomicLong();

  private String home = "";
  private String canonicalName = "";
  private String tempFolder = "";

  static String mount(SimDisk disk) {
    System.setProperty("derby.subSubProtocol.sim", SimStorageFactory.class.getName());
    String name = "/m" + MOUNTS.incrementAndGet();
    MOUNTED.put(name, disk);
    return name;
  }

  static void unmount(String name) {
    MOUNTED.remove(name);
  }

  @Override
  public void init(String root, String databaseName, String temp, String uniqueName) {
    if (databaseName != null) {
      home = databaseName;
      canonicalName = databaseName;
      tempFolder = databaseName + "/tmp";
    }
  }

  @Override
  public void shutdown() {}

  @Override
  public String getCanonicalName() {
    return canonicalName;
  }

  @Override
  public void setCanonicalName(String name) {
    canonicalName = name;
  }

  @Override
  public StorageFile newStorageFile(String path) {
    String absolute =
        path == null || path.isEmpty() ? home : path.startsWith("/") ? path : home + "/" + path;
    int end = absolute.indexOf('/', 1);
    String mount = end < 0 ? absolute : absolute.substring(0, end);
    String inside = end < 0 ? "" : absolute.substring(end);
    return new SimFile(Optional.ofNullable(MOUNTED.get(mount)), mount, inside);
  }

  @Override
  public StorageFile newStorageFile(String folder, String name) {
    return newStorageFile(folder == null || folder.isEmpty() ? name : folder + "/" + name);
  }

  @Override
  public StorageFile newStorageFile(StorageFile folder, String name) {
    return folder == null ? newStorageFile(name) : newStorageFile(folder.getPath(), name);
  }

  @Override
  public char getSeparator() {
    return '/';
  }

  @Override
  public StorageFile getTempDir() {
    return newStorageFile(tempFolder);
  }

  @Override
  public boolean isFast() {
    return false;
  }

  @Override
  public boolean isReadOnlyDatabase() {
    return false;
  }

  @Override
  public boolean supportsRandomAccess() {
    return true;
  }

  @Override
  public int getStorageFactoryVersion() {
    return StorageFactory.VERSION_NUMBER;
  }

  @Override
  public StorageFile createTemporaryFile(String prefix, String suffix) throws IOException {
    StorageFile file = newStorageFile(getTempDir(), prefix + MOUNTS.incrementAndGet() + suffix);
    file.createNewFile();
    return file;
  }

  @Override
  public void sync(OutputStream stream, boolean metaData) throws IOException {
    ((SimHandle.Out) stream).sync();
  }

  @Override
  public boolean supportsWriteSync() {
    return false;
  }
}
