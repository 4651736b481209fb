package jp.madoguchi.simulation.disk;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.derby.io.StorageFile;
import org.apache.derby.io.StorageRandomAccessFile;

/** A name on a simulated disk, as Derby wants to see it. */
final class SimFile implements StorageFile {
  private final Optional<SimDisk> disk;
  private final String mount;
  private final String path;

  SimFile(Optional<SimDisk> disk, String mount, String path) {
    this.disk = disk;
    this.mount = mount;
    this.path = path;
  }

  @FunctionalInterface
  private interface Change {
    void on(SimDisk disk) throws IOException;
  }

  /** As java.io.File says it: false when it didn't work. */
  private boolean changed(Change change) {
    try {
      change.on(mounted());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private SimDisk mounted() throws IOException {
    SimDisk there = disk.orElseThrow(() -> new IOException("no such disk (simulated)"));
    there.check(mount);
    return there;
  }

  @Override
  public String[] list() {
    return isDirectory() ? disk.orElseThrow().list(path).toArray(String[]::new) : null;
  }

  @Override
  public boolean canWrite() {
    return exists();
  }

  @Override
  public boolean exists() {
    return disk.filter(d -> path.isEmpty() || d.exists(path)).isPresent();
  }

  @Override
  public boolean isDirectory() {
    return disk.filter(d -> path.isEmpty() || d.isFolder(path)).isPresent();
  }

  @Override
  public boolean delete() {
    boolean free = exists() && (!isDirectory() || list().length == 0);
    return free && changed(d -> d.delete(mount, path));
  }

  @Override
  public boolean deleteAll() {
    if (isDirectory()) {
      for (String name : list()) {
        if (!new SimFile(disk, mount, path + "/" + name).deleteAll()) {
          return false;
        }
      }
    }
    return delete();
  }

  @Override
  public String getPath() {
    return mount + path;
  }

  @Override
  public String getCanonicalPath() {
    return getPath();
  }

  @Override
  public String getName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public boolean createNewFile() throws IOException {
    if (exists()) {
      return false;
    }
    mounted().create(mount, path);
    return true;
  }

  @Override
  public boolean renameTo(StorageFile to) {
    String target = ((SimFile) to).path;
    return exists() && changed(d -> d.rename(mount, path, target));
  }

  @Override
  public boolean mkdir() {
    return !exists() && changed(d -> d.createFolder(mount, path));
  }

  @Override
  public boolean mkdirs() {
    return (path.isEmpty() || parent().exists() || parent().mkdirs()) && mkdir();
  }

  private SimFile parent() {
    return new SimFile(disk, mount, path.substring(0, Math.max(0, path.lastIndexOf('/'))));
  }

  @Override
  public StorageFile getParentDir() {
    return path.isEmpty() ? null : parent();
  }

  @Override
  public boolean setReadOnly() {
    return true;
  }

  @Override
  public OutputStream getOutputStream() throws FileNotFoundException {
    return getOutputStream(false);
  }

  @Override
  public OutputStream getOutputStream(boolean append) throws FileNotFoundException {
    SimHandle handle = (SimHandle) getRandomAccessFile("rw");
    return handle.stream(append);
  }

  @Override
  public InputStream getInputStream() throws FileNotFoundException {
    Inode inode = inode().orElseThrow(() -> new FileNotFoundException(path));
    byte[] bytes = new byte[inode.length()];
    inode.read(0, bytes, 0, bytes.length);
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public int getExclusiveFileLock() {
    return EXCLUSIVE_FILE_LOCK;
  }

  @Override
  public void releaseExclusiveFileLock() {}

  @Override
  public StorageRandomAccessFile getRandomAccessFile(String mode) throws FileNotFoundException {
    try {
      SimDisk there = mounted();
      Optional<Inode> inode = inode();
      if (inode.isEmpty() && !mode.startsWith("rw")) {
        throw new FileNotFoundException(path);
      }
      Inode open = inode.isPresent() ? inode.orElseThrow() : there.create(mount, path);
      return new SimHandle(there, mount, path, open);
    } catch (FileNotFoundException e) {
      throw e;
    } catch (IOException e) {
      throw (FileNotFoundException) new FileNotFoundException(e.getMessage()).initCause(e);
    }
  }

  private Optional<Inode> inode() {
    return disk.flatMap(d -> d.file(path));
  }

  @Override
  public void limitAccessToOwner() {}
}
