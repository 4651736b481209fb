package jp.madoguchi.simulation.disk;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.derby.io.StorageRandomAccessFile;

/** An open file of a simulated disk. */
final class SimHandle implements StorageRandomAccessFile {
  private final SimDisk disk;
  private final String mount;
  private final String path;
  private final Inode inode;
  private final DataOutputStream out = new DataOutputStream(new Out());
  private final DataInputStream in = new DataInputStream(new In());
  private long position;

  SimHandle(SimDisk disk, String mount, String path, Inode inode) {
    this.disk = disk;
    this.mount = mount;
    this.path = path;
    this.inode = inode;
  }

  OutputStream stream(boolean append) {
    try {
      if (append) {
        position = inode.length();
      } else {
        setLength(0);
      }
      return new Out();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes at the handle's position. */
  final class Out extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      disk.write(mount, inode, path, position, bytes, offset, count);
      position += count;
    }

    void sync() throws IOException {
      SimHandle.this.sync();
    }
  }

  private final class In extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
      return SimHandle.this.read(into, offset, count);
    }
  }

  @Override
  public void close() {}

  @Override
  public long getFilePointer() {
    return position;
  }

  @Override
  public long length() throws IOException {
    disk.check(mount);
    return inode.length();
  }

  @Override
  public void seek(long at) {
    position = at;
  }

  @Override
  public void setLength(long length) throws IOException {
    disk.setLength(mount, inode, path, length);
    position = Math.min(position, length);
  }

  @Override
  public void sync() throws IOException {
    disk.sync(mount, inode, path);
  }

  @Override
  public int read(byte[] into, int offset, int count) throws IOException {
    synchronized (disk) {
      disk.check(mount);
      int there = inode.read(position, into, offset, count);
      position += Math.max(0, there);
      return there;
    }
  }

  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod")
  public StorageRandomAccessFile clone() {
    return new SimHandle(disk, mount, path, inode);
  }

  @Override
  public void readFully(byte[] into) throws IOException {
    in.readFully(into);
  }

  @Override
  public void readFully(byte[] into, int offset, int count) throws IOException {
    in.readFully(into, offset, count);
  }

  @Override
  public int skipBytes(int count) throws IOException {
    int skipped = Math.clamp(inode.length() - position, 0, count);
    position += skipped;
    return skipped;
  }

  @Override
  public boolean readBoolean() throws IOException {
    return in.readBoolean();
  }

  @Override
  public byte readByte() throws IOException {
    return in.readByte();
  }

  @Override
  public int readUnsignedByte() throws IOException {
    return in.readUnsignedByte();
  }

  @Override
  public short readShort() throws IOException {
    return in.readShort();
  }

  @Override
  public int readUnsignedShort() throws IOException {
    return in.readUnsignedShort();
  }

  @Override
  public char readChar() throws IOException {
    return in.readChar();
  }

  @Override
  public int readInt() throws IOException {
    return in.readInt();
  }

  @Override
  public long readLong() throws IOException {
    return in.readLong();
  }

  @Override
  public float readFloat() throws IOException {
    return in.readFloat();
  }

  @Override
  public double readDouble() throws IOException {
    return in.readDouble();
  }

  @Override
  public String readLine() throws IOException {
    throw new EOFException("Derby reads no lines");
  }

  @Override
  public String readUTF() throws IOException {
    return in.readUTF();
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    out.write(bytes, 0, bytes.length);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    out.write(bytes, offset, count);
  }

  @Override
  public void writeBoolean(boolean v) throws IOException {
    out.writeBoolean(v);
  }

  @Override
  public void writeByte(int v) throws IOException {
    out.writeByte(v);
  }

  @Override
  public void writeShort(int v) throws IOException {
    out.writeShort(v);
  }

  @Override
  public void writeChar(int v) throws IOException {
    out.writeChar(v);
  }

  @Override
  public void writeInt(int v) throws IOException {
    out.writeInt(v);
  }

  @Override
  public void writeLong(long v) throws IOException {
    out.writeLong(v);
  }

  @Override
  public void writeFloat(float v) throws IOException {
    out.writeFloat(v);
  }

  @Override
  public void writeDouble(double v) throws IOException {
    out.writeDouble(v);
  }

  @Override
  public void writeBytes(String s) throws IOException {
    out.writeBytes(s);
  }

  @Override
  public void writeChars(String s) throws IOException {
    out.writeChars(s);
  }

  @Override
  public void writeUTF(String s) throws IOException {
    out.writeUTF(s);
  }
}
