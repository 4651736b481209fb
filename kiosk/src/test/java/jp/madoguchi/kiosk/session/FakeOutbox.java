package jp.madoguchi.kiosk.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.kiosk.outbox.Outbox;
import jp.madoguchi.sync.Payload;
import jp.madoguchi.sync.Sha256;

/** A log in memory that can be told to fail. */
public final class FakeOutbox implements Outbox {
  private final List<Payload> committed = new ArrayList<>();
  private final List<SealedBlob> blobs = new ArrayList<>();
  private boolean ready = true;
  private boolean broken;

  public void ready(boolean is) {
    ready = is;
  }

  public void broken(boolean is) {
    broken = is;
  }

  public synchronized List<Payload> committed() {
    return List.copyOf(committed);
  }

  public synchronized List<SealedBlob> blobs() {
    return List.copyOf(blobs);
  }

  @Override
  public boolean ready() {
    return ready;
  }

  @Override
  public SealedBlob sealPhoto(byte[] jpeg, String applicationId) {
    byte[] sealed = new byte[jpeg.length];
    for (int i = 0; i < jpeg.length; i++) {
      sealed[i] = (byte) (jpeg[i] ^ 0x5A);
    }
    return new SealedBlob(Sha256.hex(sealed), sealed);
  }

  @Override
  public synchronized Committed commit(Payload payload, List<SealedBlob> with) {
    if (broken) {
      throw new OutboxUnavailableException("the disk is full", new IllegalStateException());
    }
    committed.add(payload);
    blobs.addAll(with);
    String hash = Sha256.hex(new byte[] {(byte) committed.size()});
    String number =
        String.format(
            java.util.Locale.ROOT,
            "K01-1-%05d-%s",
            committed.size(),
            hash.substring(0, 4).toUpperCase(java.util.Locale.ROOT));
    return new Committed(number, committed.size(), hash, "receipt." + hash, Instant.EPOCH);
  }

  @Override
  public Status status() {
    return new Status(committed.size(), 0, Optional.empty());
  }
}
